import { describe, expect, it } from "vitest";
import type { DigestContent } from "../../../db/deliveries/content.ts";
import { DEFAULT_DIGEST_OPTIONS } from "../../../src/domain/subscription/digest-options.ts";
import { figuresOf, applyListChanges } from "../../../src/jobs/digests/list-changes.ts";
import { rereadDueSince } from "../../../src/domain/schedule/list-days.ts";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import { makePapers } from "../../support/factories.ts";
import { makeContent } from "../../support/row-factories.ts";

const POSTED = new Date("2026-05-13T07:00:00Z");
const LATER = new Date("2026-05-13T09:00:00Z");
const papers = makePapers(3, { upvotes: 100 });
const options = DEFAULT_DIGEST_OPTIONS;
const content = makeContent({
  paperIds: papers.map(({ id }) => id),
  figures: figuresOf(papers),
});

function follow(list: readonly Paper[], over = false, from = content): DigestContent | null {
  const now = { day: "2026-05-13", votes: new Map<string, number>(), complete: true };
  const digest = { papers: 10, minUpvotes: 0, options, sentAt: POSTED, content: from };
  return applyListChanges(digest, { ...now, papers: list, fetchedAt: LATER, over }, LATER);
}

describe("a digest's content", () => {
  it.each([
    ["a fifth more upvotes", { upvotes: 120 }, true],
    ["a few more upvotes", { upvotes: 119 }, false],
    ["a few more comments", { comments: 7 }, false],
    ["many more comments", { comments: 8 }, true],
    ["stars that read the same", { repoStars: 1238 }, false],
  ])("reacts to %s while the list grows", (_what, change, edited) => {
    const list = papers.map((paper) => ({ ...paper, ...change }));
    expect(follow(list) !== null).toBe(edited);
  });

  it("takes exact figures once the list is final", () => {
    const list = papers.map((paper) => ({ ...paper, upvotes: 101 }));
    expect(follow(list, true)?.figures[papers[0]!.id]?.[0]).toBe(101);
  });

  it("drops its stale-list notice only after a newer list was read", () => {
    const source = "huggingface";
    const notice = { kind: "stale", since: POSTED.getTime(), source } as const;
    expect(follow(papers, false, { ...content, notice })?.notice).toBeNull();
    const fresh = { kind: "stale", since: LATER.getTime(), source } as const;
    expect(follow(papers, false, { ...content, notice: fresh })).toBeNull();
  });
});

describe("the time by which a list must have been read", () => {
  it.each([
    ["2026-05-13T12:00:00Z", "2026-05-13T11:30:00.000Z"],
    // New York is at 21:45 on the thirteenth: the next list is open.
    ["2026-05-14T01:45:00Z", "2026-05-14T00:00:00.000Z"],
    ["2026-05-14T05:59:00Z", "2026-05-14T00:00:00.000Z"],
    ["2026-05-14T06:00:00Z", "2026-05-14T06:00:00.000Z"],
    ["2026-05-20T23:00:00Z", "2026-05-20T06:00:00.000Z"],
    ["2026-05-21T06:00:00Z", undefined],
  ])("at %s: since %s", (now, since) => {
    expect(rereadDueSince("2026-05-13", new Date(now))?.toISOString()).toBe(since);
  });
});
