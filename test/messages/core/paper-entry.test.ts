import { describe, expect, it } from "vitest";
import { english } from "../../../src/i18n/languages.ts";
import { entryBlock, summaryCredit } from "../../../src/messages/core/paper-entry.ts";
import { plainText } from "../../../src/i18n/rich-text.ts";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import { makePaper } from "../../support/factories.ts";

function entry(paper: Partial<Paper> = {}, votes = 0) {
  return { paper: makePaper(paper), votes, number: 2 };
}

describe("a paper in a list", () => {
  it("is its number, title, link and vote button", () => {
    const block = entryBlock(english, entry());
    expect(block).toMatchObject({
      kind: "paper",
      paperId: "2605.01234",
      number: 2,
      title: "A Paper About Reading Papers",
      url: "https://huggingface.co/papers/2605.01234",
      vote: {
        action: { kind: "vote", paperId: "2605.01234" },
        label: "▲ Vote",
        description: "Vote for “A Paper About Reading Papers”, or take your vote back",
      },
    });
  });

  it("is summed up in at most two whole sentences", () => {
    const aiSummary = "It helps. It is fast. It is cheap.";
    expect(entryBlock(english, entry({ aiSummary })).body).toEqual([
      ["It helps."],
      ["It is fast."],
    ]);
    expect(entryBlock(english, entry({ aiSummary: null })).body).toEqual([
      ["We read a paper every day."],
      ["After a year we know more than before."],
    ]);
    expect(entryBlock(english, entry({ aiSummary: null, abstract: "" })).body).toEqual([]);
  });

  it("says in words that it is no longer on its list", () => {
    const block = entryBlock(english, {
      ...entry({ upvotes: 3, comments: 0, repoUrl: null }),
      gone: true,
    });
    expect(block.gone).toBe(true);
    expect(plainText(block.figures)).toBe("no longer on the list · 3 upvotes");
    expect(entryBlock(english, entry())).not.toHaveProperty("gone");
  });
});

describe("the credit of summaries", () => {
  const by = (aiModel: string | null, aiSummary: string | null = "It helps.") =>
    makePaper({ aiModel, aiSummary });

  it.each([
    [[by("someone/Small-1"), by("Small-1"), by(null)], "Summaries by Small-1, via Hugging Face"],
    [[by("a/One"), by("b/Two")], "Summaries by One and Two, via Hugging Face"],
    [[by(null), by(null)], "AI summaries via Hugging Face"],
    [[by("a/One")], "Summary by One, via Hugging Face"],
  ])("names each model once", (papers, line) => {
    expect(summaryCredit(english, papers)).toEqual([line]);
  });

  it("is left out where no model wrote one", () => {
    expect(summaryCredit(english, [by("someone/Small-1", null)])).toEqual([]);
  });
});
