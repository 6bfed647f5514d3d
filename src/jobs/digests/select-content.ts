import { isDeepStrictEqual } from "node:util";
import type { Database } from "../../../db/client/database.ts";
import { digestsOfDay } from "../../../db/deliveries/queries.ts";
import type { Delivery, DigestContent, DigestNotice } from "../../../db/schema/schema.ts";
import { sourceState } from "../../../db/papers/sources.ts";
import { english } from "../../i18n/catalogue/english.ts";
import { reasonWords } from "../../i18n/catalogue/fill-template.ts";
import {
  decideDigest,
  type Decision,
  type ListState,
} from "../../domain/selection/select-papers.ts";
import { newestListDay } from "../../domain/schedule/list-days.ts";
import { parsePeriod } from "../../domain/schedule/periods.ts";
import { COMMUNITY } from "../../domain/subscription/sources.ts";
import type { PaperSource } from "../../sources/port.ts";
import { submittersOf } from "./submitters.ts";
import type { Ingester } from "../ingestion/ingest-list.ts";
import { readCandidates, type Candidates, type CandidatesParts } from "./candidates.ts";
import { addingEarlierPosts, type EarlierPostsParts } from "./earlier-posts.ts";
import { figuresOf } from "./list-changes.ts";
import { selectPeriod } from "./select-period.ts";
import { MOST_REPLIES } from "./reply-deliveries.ts";
import { withReason } from "./decision-reason.ts";
import { criteriaOf } from "./criteria.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

export type Selection =
  | { readonly kind: "ready"; readonly content: DigestContent }
  | { readonly kind: "wait"; readonly until: Date; readonly reason: string }
  | { readonly kind: "skip"; readonly reason: string };

/** A digest that goes out this long after its time says why. */
const LATE_MS = 20 * MINUTE_MS;
/** A source that is silent this long after a digest's time may not only have hiccuped: the room is told. */
const SILENT_MS = 15 * MINUTE_MS;

/** What a delivery posts now. */
export type SelectContent = (delivery: Delivery, now: Date) => Promise<Selection>;

/** Only the playground shows the bundled edition: a real channel waits for real papers. */
export function createSelectContent(
  parts: CandidatesParts & { readonly samples: Ingester } & EarlierPostsParts,
): SelectContent {
  return addingEarlierPosts(parts, (delivery, now) => {
    const sample = delivery.platform === "web" ? parts.samples : null;
    return selectDigest({ ...parts, sample }, delivery, now);
  });
}

/** Decides what a digest posts: which day's list, which papers of it, and what is to be said about it. */
export async function selectDigest(
  parts: {
    readonly sample: Ingester | null;
  } & CandidatesParts,
  delivery: Delivery,
  now: Date,
): Promise<Selection> {
  const { database, sample } = parts;
  const period = parsePeriod(delivery.edition);
  if (period !== undefined && period.cadence !== "day")
    return selectPeriod(parts, delivery, period, now);
  const wish = criteriaOf(delivery);
  const day = delivery.day ?? newestListDay(wish.sources, delivery);
  if (delivery.day === null && (await isThereAlready(database, delivery, day)))
    return { kind: "skip", reason: reasonWords(english.reasons.nothingNewer, { day }) };
  const edition = await readCandidates(parts, wish, { day, place: delivery, now });
  if (edition.papers.length === 0 && edition.failure !== null && sample !== null)
    return bundled(delivery, sample.source, await sample.list(day));
  if (edition.papers.length === 0 && wish.sources.every((source) => source === COMMUNITY))
    return { kind: "skip", reason: english.reasons.nobodySubmitted };
  const decision = decideDigest(edition, wish, { plannedAt: delivery.plannedAt, now });
  const [source = "", ...others] = wish.sources;
  if (decision.kind !== "post") {
    const notice = await wordFor(database, { decision, edition, delivery, now });
    return notice === null ? withReason(decision) : ready(delivery, [], { day, source, notice });
  }
  const brought = await submittersOf(database, edition.submissions);
  return ready(delivery, decision.papers, {
    day,
    source,
    notice: noticeOf(edition, delivery, now),
    ...(others.length === 0 ? {} : { sources: wish.sources }),
    ...(Object.keys(brought).length === 0 ? {} : { brought }),
  });
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

function noticeOf(edition: Candidates, delivery: Delivery, now: Date): DigestNotice | null {
  const { failure, silent, fetchedAt } = edition;
  if (failure !== null && silent !== null)
    return { kind: "stale", since: fetchedAt?.getTime() ?? null, about: silent };
  const late = now.getTime() - delivery.plannedAt.getTime() > LATE_MS;
  return late && delivery.error !== null ? { kind: "late", since: null } : null;
}

/**
 * What is said instead of a digest that people expect: after a while that its source is silent, and in the end that its
 * list stayed empty. The message becomes the digest when there is one. Who asked for a day is told at once.
 */
async function wordFor(
  database: Database,
  of: {
    readonly decision: Exclude<Decision, { kind: "post" }>;
    readonly edition: Candidates;
    readonly delivery: Delivery;
    readonly now: Date;
  },
): Promise<DigestNotice | null> {
  const { decision, edition, delivery, now } = of;
  const { papers, failure, silent } = edition;
  if (delivery.day !== null || papers.length > 0) return null;
  if (failure === null || silent === null)
    return decision.kind === "skip" ? { kind: "empty", since: null } : null;
  if (now.getTime() - delivery.plannedAt.getTime() < SILENT_MS) return null;
  const since = (await sourceState(database, silent))?.failingSince?.getTime() ?? null;
  return { kind: "waiting", since, about: silent };
}

/** The bundled edition in place of a source that cannot be reached. */
function bundled(
  delivery: Delivery,
  { name, onlyDay }: PaperSource,
  { papers }: Pick<ListState, "papers">,
): Selection {
  const notice = { kind: "sample", since: null } as const;
  return ready(delivery, papers, { day: onlyDay ?? "", source: name, notice });
}

function ready(
  delivery: Delivery,
  papers: ListState["papers"],
  about: Omit<DigestContent, "paperIds" | "shown" | "figures">,
): Selection {
  const shown = Math.min(delivery.papers, papers.length);
  const figures = figuresOf(papers.slice(0, MOST_REPLIES));
  const paperIds = papers.map((paper) => paper.id);
  return { kind: "ready", content: { ...about, paperIds, shown, figures } };
}
