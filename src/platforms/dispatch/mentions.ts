import type { AnyCommand, Audience, Caller } from "../../../commands/core/define.ts";
import { currentCall } from "../../../commands/core/renamed.ts";
import { findPaperLinks } from "../../domain/paper/ids.ts";
import type { Place } from "../../domain/place.ts";
import { inLanguage, type Message } from "../../messages/core/message.ts";
import { composeAsk } from "../../messages/errors.ts";
import { composeRequestedCards } from "../../messages/link-card.ts";
import type { Answer, Handlers } from "../port.ts";

interface Mention {
  readonly place: Place;
  readonly caller: Caller;
  /** Without the mention itself. */
  readonly text: string;
}

export interface MentionAnswer {
  /** `caller`: others must not read it. */
  readonly audience: Audience;
  /** The command that it names. */
  readonly command: string | null;
  readonly run: () => Promise<Message>;
}

/** Understands `search diffusion` and `/papers search diffusion`, shows pasted papers, and says how to ask otherwise. */
export function answerMention(
  handlers: Pick<Handlers, "command" | "linkCards" | "translateFor">,
  commands: readonly AnyCommand[],
  { place, caller, text }: Mention,
): MentionAnswer {
  const words = text
    .trim()
    .replace(/^\/?papers(?=\s|$)/i, "")
    .trim();
  const [, word = "", input = ""] = /^(\S*)\s*(.*)$/s.exec(words) ?? [];
  const command = commands.find(({ name }) => name === word.toLowerCase());
  // Everyone reads a public answer, so its language is the channel's.
  const reader = { ...caller, language: async () => null };
  if (command !== undefined && isForCallerOnly(command)) {
    const { name } = command;
    const answer = handlers.command({ command: name, input, place, caller });
    return { audience: "caller", command: name, run: () => runOf(answer) };
  }
  if (command !== undefined || words === "" || currentCall(word, input) !== undefined) {
    const answer = handlers.command({ command: word, input, place, caller: reader });
    return { audience: "everyone", command: command?.name ?? null, run: () => runOf(answer) };
  }
  return {
    audience: "everyone",
    command: null,
    async run() {
      const t = await handlers.translateFor(place, reader, "everyone");
      const paperIds = findPaperLinks(words);
      if (paperIds.length === 0) return inLanguage(composeAsk(t, words), t);
      const cards = await handlers.linkCards({ place, paperIds, requested: true });
      return composeRequestedCards(t, cards, paperIds);
    },
  };
}

function isForCallerOnly({ personal, right }: AnyCommand): boolean {
  return personal || (right !== "anyone" && right !== "member");
}

async function runOf(answer: Answer): Promise<Message> {
  return (await answer.refusal?.()) ?? answer.run();
}
