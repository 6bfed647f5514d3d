import type { DigestContent, DigestNotice, Submitter } from "../../../db/deliveries/content.ts";
import { criteriaOf, type DigestDelivery } from "../../../db/deliveries/delivery.ts";
import type { Failure } from "../../domain/failure.ts";
import type { Day, Paper } from "../../domain/paper/paper.ts";
import type { Place } from "../../domain/place.ts";
import type { Period } from "../../domain/schedule/periods.ts";
import { selectTopPapers } from "../../domain/selection/select-top-papers.ts";
import { ranksOfDay } from "../../domain/selection/rank.ts";
import {
  decideDigest,
  type Decision,
  selectPapers,
  type SelectionCriteria,
} from "../../domain/selection/select-papers.ts";
import { COMMUNITY, HUGGING_FACE } from "../../domain/subscription/sources.ts";
import { MINUTE_MS } from "../../lib/durations.ts";
import type { Candidates } from "./read-candidates.ts";
import { figuresOf } from "./list-changes.ts";
import { MOST_REPLIES } from "./next-reply.ts";

/** A preview has neither id nor error. */
export type DigestPlan = Pick<
  DigestDelivery,
  | keyof Place
  | "subscriptionId"
  | "edition"
  | "day"
  | "papers"
  | "minUpvotes"
  | "options"
  | "plannedAt"
> &
  Partial<Pick<DigestDelivery, "id" | "error">>;

export type DigestFacts =
  | { readonly kind: "posted"; readonly day: Day }
  | {
      readonly kind: "day";
      readonly day: Day;
      readonly candidates: Candidates;
      readonly submitters: Readonly<Record<string, Submitter>>;
      readonly failingSince: Date | null;
      /** The sample list, where it may replace a source that does not answer. */
      readonly sample: {
        readonly source: string;
        readonly day: Day;
        readonly papers: readonly Paper[];
      } | null;
    }
  | {
      readonly kind: "period";
      readonly period: Period;
      readonly sources: readonly string[];
      readonly silent: { readonly source: string; readonly failure: Failure } | null;
      readonly listed: readonly Paper[];
      readonly voted: readonly Paper[];
      readonly votes: ReadonlyMap<string, number>;
    };

export type Selection =
  | { readonly kind: "ready"; readonly content: DigestContent }
  | { readonly kind: "wait"; readonly until: Date; readonly reason: Failure }
  | { readonly kind: "skip"; readonly reason: Failure };

/** A digest later than this states the reason. */
const LATE_MS = 20 * MINUTE_MS;
/** Shorter failures of a source need no notice in the channel. */
const SILENT_MS = 15 * MINUTE_MS;

export function decideContent(plan: DigestPlan, facts: DigestFacts, now: Date): Selection {
  switch (facts.kind) {
    case "posted":
      return { kind: "skip", reason: { code: "nothing_newer", day: facts.day } };
    case "day":
      return decideDay(plan, facts, now);
    case "period":
      return decidePeriod(plan, facts, now);
  }
}

type DayFacts = Extract<DigestFacts, { kind: "day" }>;

function decideDay(plan: DigestPlan, facts: DayFacts, now: Date): Selection {
  const { day, candidates, submitters, sample } = facts;
  const criteria = criteriaOf(plan);
  const { sources } = criteria;
  const isEmpty = candidates.papers.length === 0;
  if (isEmpty && candidates.failure !== null && sample !== null)
    return ready(plan, sample.papers, {
      day: sample.day,
      sources: [sample.source],
      notice: { kind: "sample", since: null, source: HUGGING_FACE },
    });
  if (isEmpty && sources.every((source) => source === COMMUNITY))
    return { kind: "skip", reason: { code: "none_submitted" } };
  const decision = decideDigest(candidates, criteria, { plannedAt: plan.plannedAt, now });
  if (decision.kind === "post")
    return ready(plan, decision.papers, {
      day,
      sources,
      notice: noticeAbout(candidates, plan, now),
      submitters,
      listed: candidates.papers.length,
      ranks: ranksOfDay(candidates.papers, decision.papers),
    });
  const notice = noticeInstead(plan, decision, facts, now);
  return notice === null ? decision : ready(plan, [], { day, sources, notice });
}

function noticeAbout(candidates: Candidates, plan: DigestPlan, now: Date): DigestNotice | null {
  const { failure, silent, fetchedAt } = candidates;
  if (failure !== null && silent !== null)
    return { kind: "stale", since: fetchedAt?.getTime() ?? null, source: silent };
  const isLate = now.getTime() - plan.plannedAt.getTime() > LATE_MS;
  return isLate && (plan.error ?? null) !== null
    ? { kind: "late", since: null, source: HUGGING_FACE }
    : null;
}

/** After a while says that the source fails, at the end that the list stayed empty; a request gets its answer at once. */
function noticeInstead(
  plan: DigestPlan,
  decision: Exclude<Decision, { kind: "post" }>,
  { candidates, failingSince }: DayFacts,
  now: Date,
): DigestNotice | null {
  const { papers, failure, silent } = candidates;
  if (plan.day !== null || papers.length > 0) return null;
  if (failure === null || silent === null)
    return decision.kind === "skip" ? { kind: "empty", since: null, source: HUGGING_FACE } : null;
  if (now.getTime() - plan.plannedAt.getTime() < SILENT_MS) return null;
  return { kind: "waiting", since: failingSince?.getTime() ?? null, source: silent };
}

function decidePeriod(
  plan: DigestPlan,
  facts: Extract<DigestFacts, { kind: "period" }>,
  now: Date,
): Selection {
  const { period, sources, silent, listed, voted, votes } = facts;
  const criteria = criteriaOf(plan);
  const list = { day: period.last, votes, submitted: new Set<string>() };
  if (listed.length === 0 && silent !== null) {
    const state = { ...list, papers: [], fetchedAt: null, failure: silent.failure, waiting: null };
    const decision = decideDigest(state, criteria, { plannedAt: plan.plannedAt, now });
    if (decision.kind !== "post") return decision;
  }
  const wanted = (papers: readonly Paper[], asked: SelectionCriteria): Paper[] => {
    const ids = new Set(selectPapers({ ...list, papers }, asked).map(({ id }) => id));
    return papers.filter(({ id }) => ids.has(id));
  };
  // Papers with votes here need no upvotes at their source.
  const chosen = wanted(voted, { ...criteria, minUpvotes: 0 });
  const best = selectTopPapers({ voted: chosen, listed: wanted(listed, criteria) }, plan.papers);
  if (best.papers.length === 0) {
    const kind = period.cadence === "month" ? "month" : "week";
    return { kind: "skip", reason: { code: "none_in_period", period: kind } };
  }
  const of = new Set([...listed, ...chosen].map(({ id }) => id)).size;
  return ready({ papers: best.papers.length }, best.papers, {
    day: plan.edition,
    sources: sources.length === 0 ? [COMMUNITY] : sources,
    notice: silent === null ? null : { kind: "stale", since: null, source: silent.source },
    top: { voted: best.voted, of },
  });
}

function ready(
  { papers: room }: Pick<DigestPlan, "papers">,
  papers: readonly Paper[],
  about: Pick<DigestContent, "day" | "sources" | "notice"> &
    Partial<Pick<DigestContent, "submitters" | "top" | "listed" | "ranks">>,
): Selection {
  return {
    kind: "ready",
    content: {
      submitters: {},
      top: null,
      listed: null,
      ranks: {},
      ...about,
      paperIds: papers.map(({ id }) => id),
      shown: Math.min(room, papers.length),
      earlier: {},
      vanished: [],
      figures: figuresOf(papers.slice(0, MOST_REPLIES)),
      editedAt: null,
      editDue: false,
      threadEnd: null,
      unsent: [],
    },
  };
}
