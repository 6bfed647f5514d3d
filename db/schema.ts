import type { PlatformName } from "../src/papers/place.ts";
import type { Kit } from "./kit.ts";

export const DELIVERY_STATES = ["pending", "sending", "sent", "skipped", "dead"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What a delivery posts, frozen at its first attempt so that a retry posts the same. */
export interface DigestContent {
  /** The source's list that is shown; its date need not be the reader's. */
  readonly day: string;
  readonly source: string;
  /** All papers of the digest in order: the first `shown` are in the message, all are in the thread. */
  readonly paperIds: readonly string[];
  readonly shown: number;
  readonly notice: DigestNotice | null;
}

/** What a reader must know of the list: it is old because the source is silent, it comes late for that reason, or it is the bundled one. */
export interface DigestNotice {
  readonly kind: "stale" | "late" | "sample";
  /** When the list was read, or since when the source was silent: milliseconds since 1970. */
  readonly since: number | null;
}

/** The schema, written once: typed by the SQLite kit, built again by PostgreSQL's at run time. */
export function defineSchema(k: Kit) {
  const papers = k.table(
    "papers",
    {
      seq: k.serial(),
      /** arXiv id without version. */
      id: k.text().notNull().unique(),
      title: k.text().notNull(),
      abstract: k.text().notNull(),
      authors: k.json<readonly string[]>().notNull(),
      publishedAt: k.time(),
      upvotes: k.int().notNull(),
      comments: k.int().notNull(),
      submittedBy: k.text(),
      organization: k.text(),
      thumbnailUrl: k.text(),
      mediaUrls: k.json<readonly string[]>().notNull(),
      aiSummary: k.text(),
      aiModel: k.text(),
      keywords: k.json<readonly string[]>().notNull(),
      repoUrl: k.text(),
      repoStars: k.int(),
      projectUrl: k.text(),
      updatedAt: k.time().notNull(),
    },
    (t) => [k.index("papers_published").on(t.publishedAt)],
  );

  /** A paper's place on a source's list of one day. A paper may be listed on several days, and vanish from one. */
  const listings = k.table(
    "listings",
    {
      source: k.text().notNull(),
      day: k.text().notNull(),
      paperId: k
        .text()
        .notNull()
        .references(() => papers.id, { onDelete: "cascade" }),
      position: k.int().notNull(),
      firstSeenAt: k.time().notNull(),
      vanishedAt: k.time(),
    },
    (t) => [
      k.primaryKey({ name: "listings_pk", columns: [t.source, t.day, t.paperId] }),
      k.index("listings_paper").on(t.paperId),
    ],
  );

  /** When a source's list of a day was last read, and how long it was: an empty list is an answer too. */
  const lists = k.table(
    "lists",
    {
      source: k.text().notNull(),
      day: k.text().notNull(),
      fetchedAt: k.time().notNull(),
      papers: k.int().notNull(),
    },
    (t) => [k.primaryKey({ name: "lists_pk", columns: [t.source, t.day] })],
  );

  /** Whether a source answers: what tells a quiet day from a broken source. */
  const sources = k.table("sources", {
    name: k.text().primaryKey(),
    answeredAt: k.time(),
    failingSince: k.time(),
    failure: k.text(),
  });

  const subscriptions = k.table(
    "subscriptions",
    {
      id: k.text().primaryKey(),
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      /** Tells several subscriptions of one channel apart. */
      name: k.text().notNull(),
      hour: k.int().notNull(),
      minute: k.int().notNull(),
      /** 1 = Monday … 7 = Sunday. */
      weekdays: k.json<readonly number[]>().notNull(),
      timezone: k.text().notNull(),
      /** Papers in the message itself; the rest goes to its thread. */
      papers: k.int().notNull(),
      minUpvotes: k.int().notNull(),
      nextRunAt: k.time().notNull(),
      /** Set when the platform refused for good: nothing is planned until a person subscribes again. */
      stoppedAt: k.time(),
      stopReason: k.text(),
      createdBy: k.text().notNull(),
      createdAt: k.time().notNull(),
    },
    (t) => [
      k.uniqueIndex("subscriptions_channel").on(t.platform, t.channel, t.name),
      k.index("subscriptions_due").on(t.nextRunAt),
    ],
  );

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
      content: k.json<DigestContent>(),
      /** The digest whose thread a reply belongs to. */
      threadId: k.text(),
      state: k.text().$type<DeliveryState>().notNull(),
      /** Lower goes first: digests before their threads. */
      priority: k.int().notNull(),
      attempts: k.int().notNull(),
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
      k.index("deliveries_place").on(t.platform, t.channel),
    ],
  );

  /** A message that is in a chat now. */
  const posts = k.table(
    "posts",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      messageId: k.text().notNull(),
      deliveryId: k
        .text()
        .notNull()
        .references(() => deliveries.id, { onDelete: "cascade" }),
      postedAt: k.time().notNull(),
      /** The tally the message shows now, by paper; an edit is due when the votes say otherwise. */
      shown: k.json<Readonly<Record<string, number>>>().notNull(),
      goneAt: k.time(),
    },
    (t) => [
      k.primaryKey({ name: "posts_pk", columns: [t.platform, t.channel, t.messageId] }),
      k.index("posts_posted").on(t.postedAt),
    ],
  );

  /** Which papers a post shows, and under which number: what a reaction is resolved against. */
  const postPapers = k.table(
    "post_papers",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      channel: k.text().notNull(),
      messageId: k.text().notNull(),
      paperId: k
        .text()
        .notNull()
        .references(() => papers.id, { onDelete: "cascade" }),
      number: k.int().notNull(),
    },
    (t) => [
      k.primaryKey({
        name: "post_papers_pk",
        columns: [t.platform, t.channel, t.messageId, t.paperId],
      }),
      k.index("post_papers_paper").on(t.paperId),
    ],
  );

  /**
   * One reaction or button press. A person votes for a paper while at least one of their marks is active;
   * withdrawn marks stay as tombstones so that a late, older event cannot bring them back.
   */
  const voteMarks = k.table(
    "vote_marks",
    {
      voter: k.text().notNull(),
      paperId: k
        .text()
        .notNull()
        .references(() => papers.id, { onDelete: "cascade" }),
      /** Platform, channel and message of a reaction; `button` for a press. */
      origin: k.text().notNull(),
      emoji: k.text().notNull(),
      active: k.bool().notNull(),
      /** Since when it is active: what "this week" is counted by. */
      votedAt: k.time().notNull(),
      /** The newest event heard of it; older ones that arrive late change nothing. */
      at: k.time().notNull(),
    },
    (t) => [
      k.primaryKey({ name: "vote_marks_pk", columns: [t.voter, t.paperId, t.origin, t.emoji] }),
      k.index("vote_marks_paper").on(t.paperId, t.active),
      k.index("vote_marks_origin").on(t.origin),
    ],
  );

  /** The playground's own chat: the page is a platform like the others, so its messages outlive a restart. */
  const playgroundMessages = k.table(
    "playground_messages",
    {
      seq: k.serial(),
      channel: k.text().notNull(),
      /** The delivery's key, for the look-up after an unknown outcome. */
      key: k.text().notNull(),
      threadSeq: k.int(),
      html: k.text().notNull(),
      postedAt: k.time().notNull(),
      editedAt: k.time(),
    },
    (t) => [k.uniqueIndex("playground_messages_key").on(t.key)],
  );

  const playgroundReactions = k.table(
    "playground_reactions",
    {
      messageSeq: k
        .int()
        .notNull()
        .references(() => playgroundMessages.seq, { onDelete: "cascade" }),
      emoji: k.text().notNull(),
      visitor: k.text().notNull(),
    },
    (t) => [
      k.primaryKey({
        name: "playground_reactions_pk",
        columns: [t.messageSeq, t.emoji, t.visitor],
      }),
    ],
  );

  return {
    papers,
    listings,
    lists,
    sources,
    subscriptions,
    deliveries,
    posts,
    postPapers,
    voteMarks,
    playgroundMessages,
    playgroundReactions,
  };
}

export type Schema = ReturnType<typeof defineSchema>;
export type PaperRow = Schema["papers"]["$inferSelect"];
export type Subscription = Schema["subscriptions"]["$inferSelect"];
export type Delivery = Schema["deliveries"]["$inferSelect"];
export type Post = Schema["posts"]["$inferSelect"];
