import type { Database } from "../../../db/client/database.ts";
import {
  playgroundReactions,
  playgroundReplyCounts,
  type PlaygroundMessage,
  type PlaygroundReaction,
} from "../../../db/playground/messages.ts";
import { emojiCharacter, keycapName } from "../../domain/emoji.ts";
import type { Translate } from "../../i18n/translate.ts";
import { html } from "../rendering/escaping-html.ts";

export interface Entry {
  readonly message: PlaygroundMessage;
  readonly replies: number;
  readonly reactions: readonly PlaygroundReaction[];
}

export interface MessageView {
  readonly id: string;
  readonly thread: string | null;
  /** Null for the bot. */
  readonly by: "you" | "somebody" | null;
  readonly html: string;
  readonly postedAt: Date;
  readonly replies: number;
  readonly repliesLabel: string;
  readonly reactions: readonly ReactionView[];
}

export interface Viewer {
  readonly visitor: string;
  readonly t: Translate;
  readonly voteEmoji: readonly string[];
}

export interface OfferedReaction {
  readonly emoji: string;
  readonly character: string;
  readonly label: string;
}

export interface ReactionView extends OfferedReaction {
  readonly count: number;
  readonly mine: boolean;
}

/** Undefined for an id that neither database engine could hold. */
export function seqOf(messageId: string): number | undefined {
  return /^\d{1,9}$/.test(messageId) ? Number(messageId) : undefined;
}

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

export function viewOf({ message, replies, reactions }: Entry, viewer: Viewer): MessageView {
  const { visitor, t } = viewer;
  const emoji = [...new Set(reactions.map((reaction) => reaction.emoji))];
  return {
    id: String(message.seq),
    thread: message.threadSeq === null ? null : String(message.threadSeq),
    by: message.visitor === null ? null : message.visitor === visitor ? "you" : "somebody",
    html: headingOf(t, message) + message.html,
    postedAt: message.postedAt,
    replies,
    repliesLabel: replies === 0 ? t("page.reply") : t("paper.replies", { count: replies }),
    reactions: emoji.map((name) => {
      const same = reactions.filter((reaction) => reaction.emoji === name);
      const mine = same.some((reaction) => reaction.visitor === visitor);
      const offer = reactionOf(viewer, name);
      const count = same.length;
      return {
        ...offer,
        label: t("page.reactionCount", { label: offer.label, count }),
        count,
        mine,
      };
    }),
  };
}

export function offeredReactions(viewer: Viewer): {
  readonly vote: readonly OfferedReaction[];
  readonly numbers: readonly OfferedReaction[];
} {
  const offer = (emoji: string): OfferedReaction => reactionOf(viewer, emoji);
  return { vote: viewer.voteEmoji.map(offer), numbers: KEYCAPS.map(offer) };
}

const KEYCAPS = Array.from({ length: 10 }, (_, index) => keycapName(index + 1) ?? "");

function reactionOf({ t, voteEmoji }: Viewer, emoji: string): OfferedReaction {
  const character = emojiCharacter(emoji) ?? emoji;
  const number = KEYCAPS.indexOf(emoji) + 1;
  if (number > 0) return { emoji, character, label: t("page.voteForNumber", { number }) };
  const isVote = voteEmoji.includes(emoji);
  return { emoji, character, label: isVote ? t("page.voteWith", { emoji: character }) : character };
}

/** As many as a post on Discord has. */
const TAGS = 5;

function headingOf(t: Translate, { title, tags }: PlaygroundMessage): string {
  if (title === null) return "";
  const filed = (tags ?? []).slice(0, TAGS).map((tag) => html`<li>${tag}</li>`);
  return html`<h2 class="post" dir="auto">${title}</h2>
    <ul class="tags" aria-label="${t("page.tags")}">
      ${filed}
    </ul>`.toString();
}
