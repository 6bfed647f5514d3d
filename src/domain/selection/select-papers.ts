import type { Failure } from "../failure.ts";
import { listFailedConditions, passesFilter } from "./filter.ts";
import type { Day, Paper } from "../paper/paper.ts";
import { HOUR_MS, MINUTE_MS } from "../../lib/durations.ts";

export interface SelectionCriteria {
  readonly papers: number;
  readonly minUpvotes: number;
  readonly filter: string;
  readonly sources: readonly string[];
}

export interface PapersOfDay {
  readonly day: Day;
  readonly papers: readonly Paper[];
  /** Local votes by paper, only where the filter needs them. */
  readonly votes: ReadonlyMap<string, number>;
  /** These come first and need no upvotes. */
  readonly submitted: ReadonlySet<string>;
}

export interface ListState extends PapersOfDay {
  /** Null when the source never answered. */
  readonly fetchedAt: Date | null;
  readonly failure: Failure | null;
  /** Why an empty list is not final; null when unknown. */
  readonly waiting: Failure | null;
}

export type Decision =
  | { readonly kind: "post"; readonly papers: readonly Paper[]; readonly stale: boolean }
  | { readonly kind: "wait"; readonly until: Date; readonly reason: Failure }
  | { readonly kind: "skip"; readonly reason: Failure };

const EMPTY_WAIT_MS = 15 * MINUTE_MS;
const FAILURE_WAIT_MS = 3 * MINUTE_MS;
/** After this, an empty list means a quiet day. */
const EMPTY_CUT_OFF_MS = 6 * HOUR_MS;
/** After this, the digest of a failing source is skipped. */
const FAILURE_CUT_OFF_MS = 20 * HOUR_MS;

export function decideDigest(
  list: ListState,
  criteria: SelectionCriteria,
  { plannedAt, now }: { readonly plannedAt: Date; readonly now: Date },
): Decision {
  const waited = now.getTime() - plannedAt.getTime();
  if (list.papers.length > 0) {
    const papers = selectPapers(list, criteria);
    if (papers.length > 0) return { kind: "post", papers, stale: list.failure !== null };
    return { kind: "skip", reason: explainEmptySelection(list.papers, criteria) };
  }
  if (list.failure !== null) {
    return waited < FAILURE_CUT_OFF_MS
      ? { kind: "wait", until: later(now, FAILURE_WAIT_MS), reason: list.failure }
      : { kind: "skip", reason: { code: "source_silent", reason: list.failure } };
  }
  return waited < EMPTY_CUT_OFF_MS
    ? {
        kind: "wait",
        until: later(now, EMPTY_WAIT_MS),
        reason: list.waiting ?? { code: "list_not_out" },
      }
    : { kind: "skip", reason: list.waiting ?? { code: "list_empty" } };
}

/** Submitted papers, withdrawn or not, then the most upvoted; equal ones stay in the sources' order. */
export function selectPapers(list: PapersOfDay, criteria: SelectionCriteria): readonly Paper[] {
  const { day, papers, submitted, votes } = list;
  const isSelected = (paper: Paper): boolean =>
    findRejection(paper, { day, votes: votes.get(paper.id) ?? 0 }, criteria) === undefined;
  return [
    ...papers.filter(({ id }) => submitted.has(id)),
    ...papers
      .filter((paper) => !submitted.has(paper.id) && isSelected(paper))
      .toSorted((a, b) => b.upvotes - a.upvotes),
  ];
}

export type Rejection =
  | { readonly kind: "withdrawn"; readonly at: Date }
  | { readonly kind: "below"; readonly minimum: number; readonly upvotes: number }
  | { readonly kind: "filtered"; readonly conditions: readonly string[] };

export function findRejection(
  paper: Paper,
  { day, votes }: { readonly day: Day; readonly votes: number },
  { minUpvotes, filter }: Pick<SelectionCriteria, "minUpvotes" | "filter">,
): Rejection | undefined {
  const { upvotes, withdrawnAt } = paper;
  if (withdrawnAt !== null) return { kind: "withdrawn", at: withdrawnAt };
  if (upvotes < minUpvotes) return { kind: "below", minimum: minUpvotes, upvotes };
  const input = { paper, votes, listed: [day] };
  if (filter === "" || passesFilter(filter, input)) return undefined;
  return { kind: "filtered", conditions: listFailedConditions(filter, input) };
}

function explainEmptySelection(
  papers: readonly Paper[],
  { minUpvotes, filter }: SelectionCriteria,
): Failure {
  const standing = papers.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (standing.length === 0) return { code: "all_withdrawn" };
  const isBelow = standing.every(({ upvotes }) => upvotes < minUpvotes);
  return isBelow
    ? { code: "below_minimum_upvotes", count: minUpvotes }
    : { code: "filter_matches_none", filter };
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
