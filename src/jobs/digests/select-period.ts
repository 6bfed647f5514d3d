import { papersOfDays } from "../../../db/papers/periods.ts";
import type { Delivery, DigestNotice } from "../../../db/schema/schema.ts";
import { topPapers } from "../../../db/people/votes.ts";
import { selectTopPapers } from "../../domain/selection/select-top-papers.ts";
import { english } from "../../i18n/catalogue/english.ts";
import {
  selectPapers,
  decideDigest,
  type SelectionCriteria,
} from "../../domain/selection/select-papers.ts";
import { toListDay } from "../../domain/schedule/list-days.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { daysInPeriod, type Period } from "../../domain/schedule/periods.ts";
import { COMMUNITY } from "../../domain/subscription/sources.ts";
import { withFacts, type CandidatesParts } from "./candidates.ts";
import { figuresOf } from "./list-changes.ts";
import type { Selection } from "./select-content.ts";
import { withReason } from "./decision-reason.ts";
import { criteriaOf } from "./criteria.ts";
import { DAY_MS } from "../../lib/durations.ts";

/** The papers with the most votes that are looked at: filters leave some of them out. */
const VOTED = 200;

/** Decides what the edition of a week or month posts: the best of its days by the votes here and by the sources' upvotes. */
export async function selectPeriod(
  parts: CandidatesParts,
  delivery: Delivery,
  period: Period,
  now: Date,
): Promise<Selection> {
  const { database } = parts;
  const wish = criteriaOf(delivery);
  const sources = wish.sources.filter((source) => source !== COMMUNITY);
  const silent = await readLists(parts, sources, period);
  const listed = await papersOfDays(database, sources, period);
  if (listed.length === 0 && silent !== null) {
    const list = { day: period.last, papers: [], submitted: new Set<string>(), votes: new Map() };
    const known = { ...list, fetchedAt: null, failure: silent.failure, waiting: null };
    const decision = decideDigest(known, wish, { plannedAt: delivery.plannedAt, now });
    if (decision.kind !== "post") return withReason(decision);
  }
  // What people here voted for needs no bar at its source.
  const own = { ...wish, minUpvotes: 0 };
  const voted = await wantedOf(parts, await votedIn(parts, period), own, period);
  const others = await wantedOf(parts, listed, wish, period);
  const best = selectTopPapers({ voted, listed: others }, delivery.papers);
  if (best.papers.length === 0) {
    const { noneOfMonth, noneOfWeek } = english.reasons;
    return { kind: "skip", reason: period.cadence === "month" ? noneOfMonth : noneOfWeek };
  }
  const [source = COMMUNITY] = sources;
  return {
    kind: "ready",
    content: {
      day: delivery.edition,
      source,
      ...(sources.length > 1 ? { sources } : {}),
      paperIds: best.papers.map(({ id }) => id),
      shown: best.papers.length,
      notice: silent === null ? null : noticeOf(silent.source),
      best: { voted: best.voted, of: new Set([...listed, ...voted].map(({ id }) => id)).size },
      figures: figuresOf(best.papers),
    },
  };
}

/**
 * Reads the lists whose figures are still growing again, one after the other; an announcement of arXiv that was not read
 * on its day is past. The answer is a source that did not answer.
 */
async function readLists(
  { collectors }: CandidatesParts,
  sources: readonly string[],
  period: Period,
): Promise<{ source: string; failure: string } | null> {
  let silent: { source: string; failure: string } | null = null;
  for (const source of sources) {
    const collector = collectors(source);
    if (!collector.source.grows) continue;
    for (const day of daysInPeriod(period)) {
      if (toListDay(day) !== day) continue;
      const { failure } = await collector.list(day);
      if (failure !== null) silent = { source, failure };
    }
  }
  return silent;
}

/** The papers that were voted for in the days of a period, most votes first. */
async function votedIn({ database }: CandidatesParts, { first, last }: Period): Promise<Paper[]> {
  const since = new Date(first);
  const until = new Date(Date.parse(last) + DAY_MS);
  const top = await topPapers(database, since, VOTED, until);
  return top.map(({ paper }) => paper);
}

/** Those of these papers that the subscription asks for, in the same order. */
async function wantedOf(
  { database }: CandidatesParts,
  papers: readonly Paper[],
  wish: SelectionCriteria,
  period: Period,
): Promise<readonly Paper[]> {
  const list = await withFacts(database, { day: period.last, papers }, wish);
  const wanted = new Set(selectPapers({ ...list, submitted: new Set() }, wish).map(({ id }) => id));
  return papers.filter(({ id }) => wanted.has(id));
}

function noticeOf(about: string): DigestNotice {
  return { kind: "stale", since: null, about };
}
