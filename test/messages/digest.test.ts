import { describe, expect, it } from "vitest";
import { english } from "../../src/i18n/languages.ts";
import { canTravel } from "../../src/messages/core/action.ts";
import { composeDigest, type Digest } from "../../src/messages/digest.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { makePapers } from "../support/factories.ts";

function digest(changes: Partial<Digest> = {}) {
  const entries = makePapers(2).map((paper, index) => ({ paper, votes: index, number: index + 1 }));
  return composeDigest(english, {
    label: "Hugging Face Daily Papers",
    listUrl: "https://huggingface.co/papers/date/2026-05-13",
    day: "2026-05-13",
    total: 14,
    entries,
    rest: 12,
    notice: null,
    ...changes,
  });
}

function words(changes: Partial<Digest> = {}): string[] {
  return fallbackText(digest(changes), "UTC").split("\n");
}

describe("a digest", () => {
  it("is headed by the list's own date", () => {
    expect(digest().title).toBe("Daily Papers · Wednesday 13 May 2026");
  });

  it("says where the papers come from, how many there are, and where the others are", () => {
    expect(words()[1]).toBe("14 papers from Hugging Face Daily Papers · most upvoted first");
    expect(words()).toContain("And 12 more papers in the thread, with all abstracts.");
    expect(words({ total: 2, rest: 0 })).toContain("Abstracts are in the thread.");
    expect(words({ total: 3, rest: 1 })).toContain(
      "And 1 more paper in the thread, with all abstracts.",
    );
    expect(words({ listUrl: null, total: 1 })[1]).toContain("1 paper from Hugging Face");
    const more = [
      { label: "arXiv cs.CL", url: "https://arxiv.org/list" },
      { label: "this channel", url: null },
    ];
    expect(words({ more })[1]).toBe(
      "14 papers from Hugging Face Daily Papers, arXiv cs.CL, this channel · most upvoted first",
    );
    expect(words({ more, rest: 40, beyond: 230 })).toContain(
      "230 more papers are on the full list: Hugging Face Daily Papers, arXiv cs.CL",
    );
  });

  it("says what was left out, and why", () => {
    expect(words({ total: 4, listed: 23, filter: "agents", minUpvotes: 5 })[1]).toBe(
      "4 of 23 papers from Hugging Face Daily Papers · filter: agents · at least 5 upvotes",
    );
    expect(words({ total: 23, listed: 23, filter: "agents" })[1]).toBe(
      "23 papers from Hugging Face Daily Papers · most upvoted first · filter: agents",
    );
    expect(words({ total: 23, listed: null, minUpvotes: 1 })[1]).toMatch(/ · at least 1 upvote$/);
    expect(words({ best: { voted: 1, of: 90 }, filter: "agents" })[1]).toBe(
      "The best of 90 papers from Hugging Face Daily Papers · filter: agents",
    );
  });

  it("calls papers most voted only where there are votes", () => {
    const labels = (voted: number, day: string): string[] =>
      words({ best: { voted, of: 90 }, day }).filter((line) => line.startsWith("Most "));
    const upvoted = "Most upvoted on Hugging Face Daily Papers";
    expect(labels(1, "2026-W20")).toEqual(["Most voted here this week", `${upvoted} this week`]);
    expect(labels(0, "2026-05")).toEqual([`${upvoted} this month`]);
    const buttons = (votes: number): string[] =>
      digest({ entries: makePapers(1).map((paper) => ({ paper, votes, number: 1 })) })
        .blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []))
        .map(({ label }) => label);
    expect(buttons(0)[0]).toBe("Most upvoted this week");
    expect(buttons(1)[0]).toBe("Most voted here");
  });

  it("promises only the replies that come", () => {
    const numbers = (from: number, to: number): number[] =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index);
    expect(words({ missing: numbers(5, 14) })).toEqual(
      expect.arrayContaining([
        "4 abstracts are in the thread.",
        expect.stringMatching(/^And 10 more papers · /),
      ]),
    );
    const none = words({ missing: numbers(1, 14) }).join("\n");
    expect(none).toContain("And 12 more papers");
    expect(none).not.toContain("thread.");
    const one = words({ total: 2, rest: 0, missing: [1] });
    expect(one).toContain("1 abstract is in the thread.");
    expect(one.join()).not.toContain("more paper");
  });

  it("shows each paper with its number and votes", () => {
    expect(words()).toContain("1. Paper Number 1 https://huggingface.co/papers/2605.00001");
    expect(words()).toContain("▲ 1 · 1 on HF · 3 comments · code ★ 1.2k · PDF");
  });

  it("ends with one line: how to vote, and who wrote the summaries", () => {
    expect(words().at(-1)).toBe(
      "Vote with the button, a paper’s number as a reaction, or 👍 in the thread · Summaries by example-model-1, via Hugging Face",
    );
  });

  it.each([
    [
      { kind: "stale", since: Date.parse("2026-05-13T06:00:00Z"), about: "Hugging Face" } as const,
      /does not answer at the moment; this is its list as of .*13 May 2026 at 06:00 \(UTC\)\.$/,
    ],
    [
      { kind: "stale", since: null, about: "Hugging Face" } as const,
      /this is its list as last seen\.$/,
    ],
    [
      { kind: "late", since: null, about: "Hugging Face" } as const,
      /^Later than usual: .* had no list/,
    ],
    [
      { kind: "sample", since: null, about: "Hugging Face" } as const,
      /These are the sample papers that come with Paperboy\.$/,
    ],
  ])("says in one line what a reader must know: %j", (notice, line) => {
    expect(words({ notice })[2]).toMatch(line);
    expect(words({ notice })).toHaveLength(words().length + 1);
  });

  it("has buttons whose actions can travel", () => {
    const actions = digest().blocks.flatMap((block) =>
      block.kind === "buttons" ? block.buttons.map((button) => button.action) : [],
    );
    expect(actions.map((action) => action.kind === "command" && action.name)).toEqual([
      "top",
      "trending",
      "subscriptions",
    ]);
    expect(actions.every(canTravel)).toBe(true);
  });
});
