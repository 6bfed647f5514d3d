import type { DigestContent } from "../../db/deliveries/content.ts";
import type { NewDelivery } from "../../db/deliveries/delivery.ts";
import type { ShownTally } from "../../db/schema/schema.ts";
import type { NewSubscription } from "../../db/channels/subscriptions.ts";

const NOON = new Date("2026-05-13T12:00:00Z");
const place = { platform: "discord", workspace: "g1", channel: "c1" } as const;

/** A weekday subscription of one Discord channel. */
export function makeSubscription(change: Partial<NewSubscription> = {}): NewSubscription {
  return {
    ...place,
    id: "s1",
    name: "daily",
    hour: 9,
    minute: 0,
    weekdays: [1, 2, 3, 4, 5],
    timezone: "Europe/Paris",
    papers: 10,
    minUpvotes: 0,
    nextRunAt: NOON,
    createdBy: "discord:1",
    createdAt: NOON,
    ...change,
  };
}

/** A waiting digest for one Discord channel. */
export function makeDelivery(change: Partial<NewDelivery> = {}): NewDelivery {
  return {
    ...place,
    id: "d1",
    kind: "digest",
    edition: "2026-05-13",
    part: 0,
    papers: 10,
    minUpvotes: 0,
    state: "pending",
    priority: 10,
    attempts: 0,
    dueAt: NOON,
    plannedAt: NOON,
    ...change,
  };
}

/** A reply that waits in the thread of the digest `d1`. */
export function makeReply(change: Partial<NewDelivery> = {}): NewDelivery {
  return makeDelivery({
    id: "r1",
    kind: "reply",
    digestId: "d1",
    paperId: "2605.00001",
    part: 1,
    papers: null,
    minUpvotes: null,
    content: { day: "2026-05-13", source: "huggingface" },
    threadId: "m1",
    priority: 20,
    ...change,
  });
}

/** What a digest of one paper shows; overrides last. */
export function makeContent(change: Partial<DigestContent> = {}): DigestContent {
  const { paperIds = ["2605.00001"] } = change;
  return {
    day: "2026-05-13",
    sources: ["huggingface"],
    paperIds,
    shown: paperIds.length,
    listed: paperIds.length,
    ranks: {},
    notice: null,
    submitters: {},
    top: null,
    earlier: {},
    vanished: [],
    figures: {},
    editedAt: null,
    editDue: false,
    threadEnd: null,
    unsent: [],
    ...change,
  };
}

/** A tally of votes without replies. */
export function makeTally(votes: Readonly<Record<string, number>> = {}): ShownTally {
  return { votes, replies: {} };
}
