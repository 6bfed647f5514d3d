import { isDeepStrictEqual } from "node:util";
import type { Database } from "../../db/database.ts";
import { digestsOfDay } from "../../db/delivery-queries.ts";
import type { Delivery, DigestContent, DigestNotice } from "../../db/schema.ts";
import { decideDigest, type KnownList } from "../papers/digest.ts";
import { feedDay, listDay } from "../papers/feed-day.ts";
import type { Collector } from "./collect.ts";
import { withFacts } from "./edition.ts";
import { figuresOf } from "./follow.ts";
import { wishOf } from "./wish.ts";

export type Preparation =
  | { readonly kind: "ready"; readonly content: DigestContent }
  | { readonly kind: "wait"; readonly until: Date; readonly reason: string }
  | { readonly kind: "skip"; readonly reason: string };

/** A digest that goes out this long after its time says why. */
const LATE_MS = 20 * 60_000;

/** Decides what a digest posts: which day's list, which papers of it, and what is to be said about it. */
export async function prepareDigest(
  parts: {
    readonly database: Database;
    readonly collector: Collector;
    readonly sample: Collector | null;
  },
  delivery: Delivery,
  now: Date,
): Promise<Preparation> {
  const { database, collector, sample } = parts;
  const day = delivery.day ?? listDay(feedDay(delivery.plannedAt));
  if (delivery.day === null && (await isThereAlready(database, delivery, day)))
    return { kind: "skip", reason: `the list of ${day} is already here and there is no newer one` };
  const wish = wishOf(delivery);
  const list = await withFacts(database, { day, ...(await collector.list(day)) }, wish);
  if (list.papers.length === 0 && list.failure !== null && sample !== null)
    return ready(delivery, sample, day, await sample.list(day), { kind: "sample", since: null });
  const decision = decideDigest(list, wish, { plannedAt: delivery.plannedAt, now });
  if (decision.kind !== "post") return decision;
  const notice = noticeOf(list, delivery, now);
  return ready(delivery, collector, day, { ...list, papers: decision.papers }, notice);
}

async function isThereAlready(
  database: Database,
  delivery: Delivery,
  day: string,
): Promise<boolean> {
  const digests = await digestsOfDay(database, delivery, day);
  return digests.some((digest) => digest.id !== delivery.id && isLike(digest, delivery));
}

/** Two subscriptions of one channel both post their day; a digest that somebody asked for counts for those like it. */
function isLike(there: Delivery, { subscriptionId, terms }: Delivery): boolean {
  if (there.subscriptionId !== null) return there.subscriptionId === subscriptionId;
  return isDeepStrictEqual(there.terms, terms);
}

function noticeOf(list: KnownList, delivery: Delivery, now: Date): DigestNotice | null {
  if (list.failure !== null) return { kind: "stale", since: list.fetchedAt?.getTime() ?? null };
  const late = now.getTime() - delivery.plannedAt.getTime() > LATE_MS;
  return late && delivery.error !== null ? { kind: "late", since: null } : null;
}

function ready(
  delivery: Delivery,
  { source }: Collector,
  day: string,
  list: Pick<KnownList, "papers">,
  notice: DigestNotice | null,
): Preparation {
  const paperIds = list.papers.map((paper) => paper.id);
  const shown = Math.min(delivery.papers, paperIds.length);
  const figures = figuresOf(list.papers.slice(0, shown));
  return {
    kind: "ready",
    content: { day: source.onlyDay ?? day, source: source.name, paperIds, shown, notice, figures },
  };
}
