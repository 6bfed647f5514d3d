import { passesFilter } from "./filter.ts";
import type { Day, Paper } from "../paper/paper.ts";
import { HOUR_MS, MINUTE_MS } from "../../lib/durations.ts";

/** What a subscription wants of a list. */
export interface SelectionCriteria {
  /** Papers in the message itself; the others are in its thread. */
  readonly papers: number;
  readonly minUpvotes: number;
  /** In the language of the search; empty for every paper. */
  readonly filter: string;
  readonly sources: readonly string[];
}

/** The papers of a day, with what is known here of them. */
export interface PapersOfDay {
  readonly day: Day;
  readonly papers: readonly Paper[];
  /** Our votes by paper, where somebody asks for them. */
  readonly votes: ReadonlyMap<string, number>;
  /** Papers that members of the channel brought along: they come first, and no bar holds for them. */
  readonly submitted: ReadonlySet<string>;
}

/** A day's list as it is known now. */
export interface ListState extends PapersOfDay {
  /** When the source last gave it; null when it never did. */
  readonly fetchedAt: Date | null;
  /** Why the source could not be asked just now; null when it answered. */
  readonly failure: string | null;
  /** Why an empty list is not the last word; null when nobody knows better than to wait. */
  readonly waiting: string | null;
}

export type Decision =
  /** Post these, best first. `late` when the source had kept the digest waiting or is silent now. */
  | { readonly kind: "post"; readonly papers: readonly Paper[]; readonly stale: boolean }
  | { readonly kind: "wait"; readonly until: Date; readonly why: NoDigestReason }
  | { readonly kind: "skip"; readonly why: NoDigestReason };

/** Why a list gives no digest. */
export type NoDigestReason =
  /** In the source's own words. */
  | { readonly kind: "source"; readonly said: string }
  | { readonly kind: "silentAllDay"; readonly reason: string }
  | { readonly kind: "notOut" }
  | { readonly kind: "stayedEmpty" }
  | { readonly kind: "belowBar"; readonly count: number }
  | { readonly kind: "nonePasses"; readonly filter: string };

/** An empty list is asked for again this often, until the cut-off. */
const EMPTY_WAIT_MS = 15 * MINUTE_MS;
/** A source that fails is asked again sooner: it may only have hiccuped. */
const FAILURE_WAIT_MS = 3 * MINUTE_MS;
/** From here on, a list that is still empty is taken for a quiet day. */
const EMPTY_CUT_OFF_MS = 6 * HOUR_MS;
/** A source that is down this long has cost the digest its day. */
const FAILURE_CUT_OFF_MS = 20 * HOUR_MS;

/** Whether a digest planned for `plannedAt` goes out now, with what, and if not, why and when it is looked at again. */
export function decideDigest(
  list: ListState,
  wish: SelectionCriteria,
  at: { readonly plannedAt: Date; readonly now: Date },
): Decision {
  const waited = at.now.getTime() - at.plannedAt.getTime();
  if (list.papers.length > 0) {
    const papers = selectPapers(list, wish);
    if (papers.length > 0) return { kind: "post", papers, stale: list.failure !== null };
    return { kind: "skip", why: explainEmptySelection(list.papers, wish) };
  }
  if (list.failure !== null) {
    return waited < FAILURE_CUT_OFF_MS
      ? { kind: "wait", until: later(at.now, FAILURE_WAIT_MS), why: sourceReason(list.failure) }
      : { kind: "skip", why: { kind: "silentAllDay", reason: list.failure } };
  }
  const waiting = list.waiting === null ? undefined : sourceReason(list.waiting);
  return waited < EMPTY_CUT_OFF_MS
    ? { kind: "wait", until: later(at.now, EMPTY_WAIT_MS), why: waiting ?? { kind: "notOut" } }
    : { kind: "skip", why: waiting ?? { kind: "stayedEmpty" } };
}

/** The papers a digest carries: what members brought along, then most upvoted first; equal ones stay in the sources' order. */
export function selectPapers(list: PapersOfDay, wish: SelectionCriteria): readonly Paper[] {
  const { submitted: brought } = list;
  const others = list.papers.filter(({ id }) => !brought.has(id));
  return [
    ...list.papers.filter(({ id }) => brought.has(id)),
    ...others
      .filter((paper) => isSelected(paper, list, wish))
      .toSorted((a, b) => b.upvotes - a.upvotes),
  ];
}

function isSelected(
  paper: Paper,
  { day, votes }: Pick<PapersOfDay, "day" | "votes">,
  { minUpvotes, filter }: SelectionCriteria,
): boolean {
  if (paper.upvotes < minUpvotes) return false;
  return (
    filter === "" || passesFilter(filter, { paper, votes: votes.get(paper.id) ?? 0, listed: [day] })
  );
}

function explainEmptySelection(
  papers: readonly Paper[],
  { minUpvotes, filter }: SelectionCriteria,
): NoDigestReason {
  const isBelow = papers.every(({ upvotes }) => upvotes < minUpvotes);
  return isBelow ? { kind: "belowBar", count: minUpvotes } : { kind: "nonePasses", filter };
}

function sourceReason(said: string): NoDigestReason {
  return { kind: "source", said };
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
