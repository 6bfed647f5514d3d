import type { Clock } from "../../clock.ts";
import type { Database } from "../../../db/database.ts";
import {
  addPlaygroundMessage,
  editPlaygroundMessage,
  latestPlaygroundMessages,
  playgroundMessage,
  playgroundThread,
  togglePlaygroundReaction,
  type NewPlaygroundMessage,
  type PlaygroundMessage,
} from "../../../db/playground.ts";
import { entriesOf, viewOf, type MessageView } from "./feed.ts";
import type { Live } from "./live.ts";

/** Messages outside threads that a page shows; at a digest a day, a month. */
const SHOWN = 30;

/** The playground's one channel: what is in it, and what happens to it. Every change reaches the open pages. */
export interface Chat {
  /** Adds a message, or gives back the one that has its key. */
  add(message: Omit<NewPlaygroundMessage, "channel" | "postedAt">): Promise<PlaygroundMessage>;
  /** False when there is no such message. */
  edit(seq: number, html: string): Promise<boolean>;
  message(seq: number): Promise<PlaygroundMessage | undefined>;
  /** The newest messages, or the replies of one, as this visitor sees them; oldest first. */
  read(visitor: string, thread?: number): Promise<MessageView[]>;
  /** Adds this visitor's reaction or takes it back; the answer is whether it is there now. */
  toggle(seq: number, emoji: string, visitor: string): Promise<boolean>;
}

export interface ChatOptions {
  readonly database: Database;
  readonly channel: string;
  readonly live: Live;
  readonly clock: Clock;
}

/** Opens the channel on a store. */
export function createChat({ database, channel, live, clock }: ChatOptions): Chat {
  return {
    async add(message) {
      const row = await addPlaygroundMessage(database, {
        ...message,
        channel,
        postedAt: clock.now(),
      });
      live.publish(row.seq);
      // Its count of replies changed.
      if (row.threadSeq !== null) live.publish(row.threadSeq);
      return row;
    },
    async edit(seq, html) {
      const found = await editPlaygroundMessage(database, { seq, html, editedAt: clock.now() });
      if (found) live.publish(seq);
      return found;
    },
    message: (seq) => playgroundMessage(database, seq),
    async read(visitor, thread) {
      const messages =
        thread === undefined
          ? await latestPlaygroundMessages(database, channel, SHOWN)
          : await playgroundThread(database, thread);
      const entries = await entriesOf(database, messages);
      return entries.map((entry) => viewOf(entry, visitor));
    },
    async toggle(messageSeq, emoji, visitor) {
      const added = await togglePlaygroundReaction(database, { messageSeq, emoji, visitor });
      live.publish(messageSeq);
      return added;
    },
  };
}
