import { describe, expect, it } from "vitest";
import {
  decideDigest,
  selectPapers,
  type ListState,
  type SelectionCriteria,
} from "../../../src/domain/selection/select-papers.ts";
import { makePapers } from "../../support/factories.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const PLANNED = new Date("2026-05-13T09:00:00Z");
const PAPERS = makePapers(4);
const [BEST, SECOND, THIRD, LAST] = PAPERS.map(({ id }) => id);
const ALL: SelectionCriteria = { papers: 10, minUpvotes: 0, filter: "", sources: ["huggingface"] };

function listOf(change: Partial<ListState> = {}): ListState {
  return {
    day: "2026-05-13",
    papers: PAPERS,
    votes: new Map(),
    submitted: new Set(),
    fetchedAt: PLANNED,
    failure: null,
    waiting: null,
    ...change,
  };
}

function selected(list: Partial<ListState>, criteria: Partial<SelectionCriteria> = {}): string[] {
  return selectPapers(listOf(list), { ...ALL, ...criteria }).map(({ id }) => id);
}

/** What is decided so long after the planned time. */
function decided(
  list: Partial<ListState>,
  waitedMs = 0,
  criteria: Partial<SelectionCriteria> = {},
) {
  const now = new Date(PLANNED.getTime() + waitedMs);
  return decideDigest(listOf(list), { ...ALL, ...criteria }, { plannedAt: PLANNED, now });
}

const after = (ms: number): Date => new Date(PLANNED.getTime() + ms);

describe("the papers of a digest", () => {
  it("are ordered by upvotes, equal ones as the source lists them", () => {
    expect(selected({ papers: PAPERS.toReversed() })).toEqual([BEST, SECOND, THIRD, LAST]);
    const equal = makePapers(3, { upvotes: 5 }).toReversed();
    expect(selected({ papers: equal })).toEqual(equal.map(({ id }) => id));
  });

  it("need the minimum upvotes", () => {
    expect(selected({}, { minUpvotes: 3 })).toEqual([BEST, SECOND]);
  });

  it("pass the filter, which may ask for votes and for the day of the list", () => {
    const votes = new Map([[THIRD ?? "", 2]]);
    expect(selected({ votes }, { filter: "votes>1" })).toEqual([THIRD]);
    expect(selected({}, { filter: "on:2026-05-13" })).toHaveLength(4);
    expect(selected({}, { filter: "on:2026-05-11" })).toEqual([]);
  });

  it("begin with submissions, which need neither upvotes nor the filter", () => {
    const submitted = new Set([LAST ?? "", SECOND ?? ""]);
    const criteria = { minUpvotes: 3, filter: "number" };
    expect(selected({ submitted }, criteria)).toEqual([SECOND, LAST, BEST]);
  });
});

describe("withdrawn papers", () => {
  const withdrawnAt = new Date("2026-05-12T10:00:00Z");
  const withdrawn = (...ids: (string | undefined)[]) =>
    PAPERS.map((paper) => (ids.includes(paper.id) ? { ...paper, withdrawnAt } : paper));

  it("are not selected, unless a person submitted them", () => {
    const papers = withdrawn(BEST, THIRD);
    expect(selected({ papers })).toEqual([SECOND, LAST]);
    expect(selected({ papers, submitted: new Set([THIRD ?? ""]) })).toEqual([THIRD, SECOND, LAST]);
  });

  it("make no digest where the list has no others, and are no papers below the minimum", () => {
    const reason = { code: "all_withdrawn" };
    expect(decided({ papers: withdrawn(BEST, SECOND, THIRD, LAST) }, 0, { filter: "x" })).toEqual({
      kind: "skip",
      reason,
    });
    expect(decided({ papers: withdrawn(BEST) }, 0, { minUpvotes: 4 })).toMatchObject({
      reason: { code: "below_minimum_upvotes", count: 4 },
    });
  });
});

const UNREACHABLE = { code: "source_status", host: "huggingface.co", status: 500 } as const;

describe("whether a digest is posted", () => {
  it("posts what was selected, and knows when the list is stale", () => {
    expect(decided({})).toEqual({ kind: "post", papers: PAPERS, stale: false });
    expect(decided({ failure: UNREACHABLE })).toMatchObject({ kind: "post", stale: true });
  });

  it("skips a list without selected papers, for the minimum upvotes or for the filter", () => {
    expect(decided({}, 0, { minUpvotes: 5 })).toEqual({
      kind: "skip",
      reason: { code: "below_minimum_upvotes", count: 5 },
    });
    expect(decided({}, 0, { minUpvotes: 4, filter: "nothing" })).toEqual({
      kind: "skip",
      reason: { code: "filter_matches_none", filter: "nothing" },
    });
  });

  it("waits a quarter of an hour at a time for an empty list, for six hours", () => {
    const empty = { papers: [] };
    expect(decided(empty, 6 * HOUR - 1)).toEqual({
      kind: "wait",
      until: after(6 * HOUR - 1 + 15 * MINUTE),
      reason: { code: "list_not_out" },
    });
    expect(decided(empty, 6 * HOUR)).toEqual({ kind: "skip", reason: { code: "list_empty" } });
  });

  it("says what the source waits for", () => {
    const reason = { code: "arxiv_before_midnight" } as const;
    const list = { papers: [], waiting: reason };
    expect(decided(list)).toMatchObject({ kind: "wait", reason });
    expect(decided(list, 6 * HOUR)).toEqual({ kind: "skip", reason });
  });

  it("waits three minutes at a time for an unreachable source, for twenty hours", () => {
    const silent = { papers: [], failure: UNREACHABLE };
    expect(decided(silent, 20 * HOUR - 1)).toEqual({
      kind: "wait",
      until: after(20 * HOUR - 1 + 3 * MINUTE),
      reason: UNREACHABLE,
    });
    expect(decided(silent, 20 * HOUR)).toEqual({
      kind: "skip",
      reason: { code: "source_silent", reason: UNREACHABLE },
    });
  });
});
