import { randomUUID } from "node:crypto";
import type { Clock } from "../../lib/clock.ts";
import type { Database } from "../../../db/client/database.ts";
import {
  addPlaygroundMessage,
  editPlaygroundMessage,
  latestPlaygroundMessages,
  playgroundMessage,
  playgroundThread,
  togglePlaygroundReaction,
  type NewPlaygroundMessage,
  type PlaygroundMessage,
} from "../../../db/playground/messages.ts";
import { latestVotes } from "../../../db/people/votes.ts";
import { entriesOf, viewOf, type MessageView, type Viewer } from "./message-views.ts";
import { html } from "../rendering/escaping-html.ts";
import type { Live } from "./page-events.ts";
import { voterOf } from "./visitor.ts";

/** Messages outside threads; at a digest a day, a month. */
const SHOWN = 30;
/** More than the papers of all shown messages. */
const VOTES = 1000;

export interface Chat {
  /** Returns the existing message when there is one with this key. */
  add(message: Omit<NewPlaygroundMessage, "postedAt">): Promise<PlaygroundMessage>;
  reply(
    seq: number,
    said: { readonly visitor: string; readonly text: string },
  ): Promise<{ readonly thread: number; readonly message: PlaygroundMessage } | undefined>;
  edit(seq: number, markup: string): Promise<boolean>;
  message(seq: number): Promise<PlaygroundMessage | undefined>;
  /** A channel's newest messages, or the replies of one, oldest first. */
  read(
    viewer: Viewer,
    asked: { channel: string; thread: number | undefined },
  ): Promise<MessageView[]>;
  /** Ids of the papers that a visitor votes for, the latest first. */
  votes(visitor: string): Promise<string[]>;
  /** Returns whether the reaction is there now. */
  toggle(seq: number, emoji: string, visitor: string): Promise<boolean>;
}

export interface ChatOptions {
  readonly database: Database;
  readonly live: Live;
  readonly clock: Clock;
}

export function createChat({ database, live, clock }: ChatOptions): Chat {
  async function add(message: Omit<NewPlaygroundMessage, "postedAt">): Promise<PlaygroundMessage> {
    const row = await addPlaygroundMessage(database, { ...message, postedAt: clock.now() });
    live.publish(row.seq);
    // The thread's first message shows the count of replies.
    if (row.threadSeq !== null) live.publish(row.threadSeq);
    return row;
  }

  return {
    add,
    async reply(seq, { visitor, text }) {
      const parent = await playgroundMessage(database, seq);
      if (parent === undefined) return undefined;
      const thread = parent.threadSeq ?? parent.seq;
      const said = html`<p class="text" dir="auto">${text}</p>`;
      const { channel } = parent;
      const key = `reply ${randomUUID()}`;
      const message = await add({
        channel,
        key,
        threadSeq: thread,
        visitor,
        html: said.toString(),
      });
      return { thread, message };
    },
    async edit(seq, markup) {
      const found = await editPlaygroundMessage(database, {
        seq,
        html: markup,
        editedAt: clock.now(),
      });
      if (found) live.publish(seq);
      return found;
    },
    message: (seq) => playgroundMessage(database, seq),
    async read(viewer, { channel, thread }) {
      const messages =
        thread === undefined
          ? await latestPlaygroundMessages(database, channel, SHOWN)
          : await playgroundThread(database, thread);
      const entries = await entriesOf(database, messages);
      return entries.map((entry) => viewOf(entry, viewer));
    },
    votes: (visitor) => latestVotes(database, voterOf(visitor), VOTES),
    async toggle(messageSeq, emoji, visitor) {
      const added = await togglePlaygroundReaction(database, { messageSeq, emoji, visitor });
      live.publish(messageSeq);
      return added;
    },
  };
}
