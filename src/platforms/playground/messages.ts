import type { Database } from "../../../db/client/database.ts";
import {
  playgroundReactions,
  playgroundReplyCounts,
  type PlaygroundMessage,
  type PlaygroundReaction,
} from "../../../db/playground/messages.ts";
import { emojiCharacter } from "../../domain/emoji.ts";
import { html } from "./html.ts";

/** A message with all that hangs on it. */
export interface Entry {
  readonly message: PlaygroundMessage;
  readonly replies: number;
  readonly reactions: readonly PlaygroundReaction[];
}

/** An entry as one visitor's page gets it. */
export interface MessageView {
  readonly id: string;
  /** The message whose thread this one is in. */
  readonly thread: string | null;
  /** Who wrote it; null for the bot. */
  readonly by: "you" | "somebody" | null;
  readonly html: string;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  readonly replies: number;
  readonly reactions: readonly ReactionView[];
}

export interface ReactionView {
  readonly emoji: string;
  readonly character: string;
  readonly count: number;
  /** Whether the visitor is one of them. */
  readonly mine: boolean;
}

/** The row behind a message's id; undefined for what cannot be one, in either engine. */
export function seqOf(messageId: string): number | undefined {
  return /^\d{1,9}$/.test(messageId) ? Number(messageId) : undefined;
}

/** Reads what hangs on these messages. */
export async function entriesOf(
  database: Database,
  messages: readonly PlaygroundMessage[],
): Promise<Entry[]> {
  const seqs = messages.map((message) => message.seq);
  const [counts, reactions] = await Promise.all([
    playgroundReplyCounts(database, seqs),
    playgroundReactions(database, seqs),
  ]);
  return messages.map((message) => ({
    message,
    replies: counts.get(message.seq) ?? 0,
    reactions: reactions.filter((reaction) => reaction.messageSeq === message.seq),
  }));
}

/** The entry as this visitor sees it. */
export function viewOf({ message, replies, reactions }: Entry, visitor: string): MessageView {
  const emoji = [...new Set(reactions.map((reaction) => reaction.emoji))];
  return {
    id: String(message.seq),
    thread: message.threadSeq === null ? null : String(message.threadSeq),
    by: message.visitor === null ? null : message.visitor === visitor ? "you" : "somebody",
    html: headingOf(message) + message.html,
    postedAt: message.postedAt,
    editedAt: message.editedAt,
    replies,
    reactions: emoji.map((name) => {
      const same = reactions.filter((reaction) => reaction.emoji === name);
      const mine = same.some((reaction) => reaction.visitor === visitor);
      return { emoji: name, character: emojiCharacter(name) ?? name, count: same.length, mine };
    }),
  };
}

/** What stands above a post in the forum. */
function headingOf({ title, tags }: PlaygroundMessage): string {
  if (title === null) return "";
  const filed = (tags ?? []).map((tag) => html`<li>${tag}</li>`);
  return html`<h2 class="post" dir="auto">${title}</h2>
    <ul class="tags" aria-label="Tags">
      ${filed}
    </ul>`.toString();
}
