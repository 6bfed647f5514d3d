import type { Database } from "../../../db/client/database.ts";
import { activeVoteMarks, BUTTON, saveVoteMark, originOf } from "../../../db/people/votes.ts";
import type { Action } from "../../../src/messages/core/action.ts";
import type { Message } from "../../../src/messages/core/message.ts";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import type { PostRef } from "../../../src/domain/place.ts";
import { keycapNumber } from "../../../src/domain/emoji.ts";
import type { Handlers, Press, ReactionEvent } from "../../../src/platforms/port.ts";
import { answer } from "./fixture-messages.ts";
import { english } from "../../../src/i18n/languages.ts";

/** What the handlers work with. */
export interface HandlerParts {
  readonly database: Database;
  readonly papers: readonly Paper[];
  readonly reactions: ReactionEvent[];
  readonly digests: ReadonlyMap<string, { ref: PostRef; key: string }>;
  readonly refresh: () => Promise<void>;
}

/** Handlers that vote in the store and answer from the papers. */
export function createHandlers(backstage: HandlerParts): Handlers {
  const { database, papers, reactions, digests, refresh } = backstage;
  return {
    command: ({ command, input, caller }) => ({
      audience: command === "today" ? "everyone" : "caller",
      run: async () =>
        answer(papers, command, typeof input === "string" ? input : "", await caller.timezone()),
    }),
    translateFor: async () => english,
    greet: async () => null,
    submit: async () => ({ problems: {}, run: async () => ({ title: "Taken", blocks: [] }) }),
    suggest: async (_command, option, typed) => {
      if (option === "timezone") return [{ name: "Europe/Paris", value: "Europe/Paris" }];
      if (typed === "fail") throw new Error("no suggestions");
      return papers
        .filter((paper) => paper.title.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, 3)
        .map((paper) => ({ name: paper.title, value: paper.id }));
    },
    press: (action, _place, caller) =>
      pressed(action, async () => {
        if (action?.kind !== "vote")
          return {
            title: action === undefined ? "That button is from another time." : action.name,
            blocks: [],
          };
        const { voter } = caller;
        const { paperId } = action;
        const marks = await activeVoteMarks(database, voter, paperId);
        const active = marks.length === 0;
        const at = new Date();
        await saveVoteMark(database, { voter, paperId, origin: BUTTON, emoji: BUTTON, active, at });
        await refresh();
        const paper = papers.find((one) => one.id === paperId);
        return {
          title: `${active ? "You voted for" : "You took back"} “${paper?.title}”`,
          blocks: [],
        };
      }),
    accessGranted: () => {},
    workspaceLeft: async () => {},
    reactionsCleared: async () => {},
    votingTip: async () => null,
    async reaction(event) {
      reactions.push(event);
      const number = keycapNumber(event.emoji);
      const paper = number === undefined ? undefined : papers[number - 1];
      if (paper === undefined || !digests.has(event.post.messageId)) return "ignored";
      const { voter, emoji, added: active, at } = event;
      const mark = { voter, emoji, active, at, paperId: paper.id, origin: originOf(event.post) };
      await saveVoteMark(database, mark);
      await refresh();
      return "counted";
    },
    threadReply: async () => {},
    linkCards: async () => new Map(),
    fatal(error) {
      throw error;
    },
  };
}

function pressed(action: Action | undefined, work: () => Promise<Message>): Press {
  const kind = action?.kind;
  if (kind === "vote") return { target: "silent", run: work };
  const target = kind === "turn" || kind === "share" ? kind : "aside";
  return { target, run: async () => ({ message: await work(), target }) };
}
