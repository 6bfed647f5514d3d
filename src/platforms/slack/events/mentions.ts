import type { App } from "@slack/bolt";
import { z } from "zod";
import type { AnyCommand } from "../../../../commands/core/define.ts";
import { composeRequestedCards } from "../../../messages/link-card.ts";
import { findPaperLinks } from "../../../domain/paper/ids.ts";
import type { SignedInWorkspace } from "../api/workspaces.ts";
import type { ListenerParts } from "./listener-parts.ts";
import { DEFAULT_COMMAND, firstWord, typedText } from "../interactions/typed-text.ts";

const Said = z.object({
  user: z.string(),
  text: z.string().catch(""),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  subtype: z.null().optional(),
  bot_id: z.null().optional(),
});
type Said = z.output<typeof Said>;

export interface MentionsParts extends ListenerParts {
  readonly commands: readonly AnyCommand[];
}

export function listenToMentions(app: App, parts: MentionsParts): void {
  app.event("message", async ({ event, context }) => {
    const said = Said.safeParse(event);
    if (!said.success || !said.data.channel.startsWith("D")) return;
    await answer(
      parts,
      await parts.workspaceOf(context),
      said.data,
      said.data.thread_ts ?? undefined,
    );
  });
  app.event("app_mention", async ({ event, context }) => {
    const said = Said.safeParse(event);
    if (!said.success || said.data.channel.startsWith("D")) return;
    await answer(
      parts,
      await parts.workspaceOf(context),
      said.data,
      said.data.thread_ts ?? said.data.ts,
    );
  });
}

async function answer(
  parts: MentionsParts,
  { me, people, posts, sendFiles }: SignedInWorkspace,
  said: Said,
  threadTs: string | undefined,
): Promise<void> {
  const { handlers } = parts;
  const { user, channel } = said;
  const isDirect = channel.startsWith("D");
  // They have just written here.
  const asker = { ...(await people.caller(user, channel)), maySend: async () => true };
  const from = {
    place: { platform: "slack", workspace: me.team, channel } as const,
    // Everyone in the channel reads the answer, so its language is the channel's.
    caller: isDirect ? asker : { ...asker, language: async () => null },
  };
  const typed = typedCommand(parts.commands, said.text);
  const paperIds = typed === HELP ? findPaperLinks(typedText(said.text)) : [];
  if (paperIds.length > 0) {
    const cards = await handlers.linkCards({ place: from.place, paperIds, requested: true });
    const t = await handlers.translateFor(from.place, from.caller, "caller");
    return posts.say(composeRequestedCards(t, cards, paperIds), channel, threadTs);
  }
  const asked = handlers.command({ ...typed, ...from });
  // A private answer becomes help.
  const isPrivate = asked.audience === "caller" && !isDirect;
  const chosen = isPrivate ? handlers.command({ ...HELP, ...from }) : asked;
  const refusal = await chosen.refusal?.();
  const message = refusal ?? (await chosen.run());
  await posts.say(await sendFiles(message, from.caller), channel, threadTs);
}

const HELP = { command: DEFAULT_COMMAND, input: "" };

function typedCommand(commands: readonly AnyCommand[], text: string): typeof HELP {
  const typed = firstWord(typedText(text));
  return commands.some(({ name }) => name === typed.command) ? typed : HELP;
}
