import type { Notice } from "../../src/domain/notice.ts";
import type { PlatformName } from "../../src/domain/place.ts";
import type { DigestOptions } from "../../src/domain/subscription/digest-options.ts";
import type { Kit } from "./column-types.ts";
import type { defineSubscriptions } from "./subscriptions.ts";

/**
 * `dead` was refused or failed too often; `unknown` may or may not have arrived, and nobody can look. Both wait for a
 * person.
 */
export const DELIVERY_STATES = [
  "pending",
  "sending",
  "sent",
  "skipped",
  "dead",
  "unknown",
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What a delivery posts, frozen at its first attempt so that a retry posts the same. */
export interface DigestContent {
  /** A message that a paper's discussion hangs on; a digest or one of its papers otherwise. */
  readonly kind?: "discussion";
  /** The source's list that is shown, whose date need not be the reader's; or the week or month whose best it holds. */
  readonly day: string;
  readonly source: string;
  /** All sources, where there are several; papers of all of them are in here, each once. */
  readonly sources?: readonly string[];
  /** Who brought a paper along, by the paper's id. */
  readonly brought?: Readonly<Record<string, SubmittedBy>>;
  /** All papers of the digest in order: the first `shown` are in the message, all are in the thread. */
  readonly paperIds: readonly string[];
  readonly shown: number;
  readonly notice: DigestNotice | null;
  /** Of a week's or a month's best: how many of the first papers the votes here chose, and from how many all were chosen. */
  readonly best?: { readonly voted: number; readonly of: number };
  /** Papers that the channel had on other days: when, in milliseconds since 1970, and the way to their thread. */
  readonly earlier?: Readonly<Record<string, { readonly at: number; readonly url: string | null }>>;
  /** Papers that have vanished from the list since; they keep their number. */
  readonly gone?: readonly string[];
  /** What the message and its thread say of the papers; a change of it may be worth an edit. */
  readonly figures?: Readonly<Record<string, Figures>>;
  /** When the content last changed because its list had, in milliseconds since 1970. */
  readonly editedAt?: number;
  /** The message in the chat does not show this content yet. */
  readonly editDue?: true;
}

/** What is said of a paper that a member of the channel submitted; the name is null when it is not known. */
export interface SubmittedBy {
  readonly by: string | null;
  readonly note: string | null;
}

/** Upvotes, comments and stars. */
export type Figures = readonly [upvotes: number, comments: number, stars: number];

/**
 * What a reader must know of the list: it is old because the source is silent, it comes late for that reason, or it is
 * the bundled one. Or why there is none: the source is silent, it had no papers, or none that was asked for.
 */
export interface DigestNotice {
  readonly kind: "stale" | "late" | "sample" | "waiting" | "empty" | "none";
  /** When the list was read, or since when the source was silent: milliseconds since 1970. */
  readonly since: number | null;
  /** The source that is spoken of; without it, Hugging Face. */
  readonly about?: string;
}

/** The ledger of everything that is to be posted, and of what became of it. */
export function defineDeliveries(
  k: Kit,
  { subscriptions }: ReturnType<typeof defineSubscriptions>,
) {
  /** The ledger, which is also the queue: a row exists before anything is sent. */
  const deliveries = k.table(
    "deliveries",
    {
      /** At most 25 characters and the same for the same (place, edition, part): Discord nonce and Slack metadata. */
      id: k.text().primaryKey(),
      subscriptionId: k.text().references(() => subscriptions.id, { onDelete: "set null" }),
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      /** The local date the digest is for, or a request's own name. */
      edition: k.text().notNull(),
      /** 0 is the digest, n ≥ 1 the thread reply for its n-th paper. */
      part: k.int().notNull(),
      /** The list to post when it is not the source's newest. */
      day: k.text(),
      papers: k.int().notNull(),
      minUpvotes: k.int().notNull(),
      /** What else the subscription wanted when the digest was planned; null for a plain daily digest. */
      terms: k.json<DigestOptions>(),
      content: k.json<DigestContent>(),
      /** What is told instead of papers; such a row has no content. */
      notice: k.json<Notice>(),
      /** The person a notice is for: their direct messages are opened when it is posted; null for a channel. */
      recipient: k.text(),
      /** The digest whose thread a reply belongs to. */
      threadId: k.text(),
      state: k.text().$type<DeliveryState>().notNull(),
      /** Lower goes first: digests before their threads. */
      priority: k.int().notNull(),
      /** How often it was claimed; a claim that nobody was able to make use of is taken off again. */
      attempts: k.int().notNull(),
      /** How many of them failed, and ended with a word. */
      failures: k.int().notNull().default(0),
      dueAt: k.time().notNull(),
      /** The planned instant; dueAt moves on with every wait and retry. */
      plannedAt: k.time().notNull(),
      leaseOwner: k.text(),
      leaseUntil: k.time(),
      /** Start of the first attempt whose outcome is not known; such a row is looked up before it is sent again. */
      sendingAt: k.time(),
      messageId: k.text(),
      sentAt: k.time(),
      error: k.text(),
    },
    (t) => [
      k.uniqueIndex("deliveries_edition").on(t.subscriptionId, t.edition, t.part),
      k.index("deliveries_due").on(t.state, t.dueAt),
      // What waits, in the order it leaves: of a platform with one pace, and of a workspace with its own.
      k
        .index("deliveries_waiting")
        .on(t.platform, t.priority, t.dueAt, t.part)
        .where(k.sql`state = 'pending'`),
      k
        .index("deliveries_lane")
        .on(t.platform, t.workspace, t.priority, t.dueAt, t.part)
        .where(k.sql`state = 'pending'`),
      k.index("deliveries_place").on(t.platform, t.channel),
    ],
  );

  return { deliveries };
}
