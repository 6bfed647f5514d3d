import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import { plainText, type Text } from "../../../src/i18n/rich-text.ts";
import { english } from "../../../src/i18n/languages.ts";
import type { PaperEntry } from "../../../src/messages/core/paper-entry.ts";
import {
  byline,
  cardByline,
  figures,
  paperUrl,
  tally,
} from "../../../src/messages/core/paper-facts.ts";
import { makePaper } from "../../support/factories.ts";

const UNKNOWN = { publishedAt: null, submittedBy: null, submitterName: null } as const;

function entry(paper: Partial<Paper> = {}, facts: Partial<PaperEntry> = {}): PaperEntry {
  return { paper: makePaper(paper), votes: 0, number: 2, ...facts };
}

function links(text: Text): string[] {
  return text.flatMap((part) =>
    typeof part !== "string" && part.kind === "link" ? [`${part.text} ${part.url}`] : [],
  );
}

describe("the address of a paper", () => {
  it("is arXiv's where Hugging Face does not know it", () => {
    const old = makePaper({ id: "hep-th/9901001" });
    expect(paperUrl(old)).toBe("https://arxiv.org/abs/hep-th/9901001");
    const unlisted = makePaper({ thumbnailUrl: null });
    expect(paperUrl(unlisted)).toBe("https://arxiv.org/abs/2605.01234");
  });
});

describe("a byline", () => {
  const five = ["A", "B", "C", "D", "E"];
  const words = (one: PaperEntry, length: "long" | "short" | "brief" = "long"): string =>
    plainText(byline(english, one, length));

  it.each([
    [{ authors: five }, "A, B, C +2 · Reading Institute"],
    [{ authors: ["A"], organization: null }, "A"],
    [{ authors: [] }, "Reading Institute"],
    [{ authors: [], organization: null }, ""],
  ])("of %j is %j", (paper, line) => {
    expect(words(entry({ ...UNKNOWN, ...paper }))).toBe(line);
  });

  it("says when the paper was published, unless that was the day of the list", () => {
    const paper = { ...UNKNOWN, authors: ["A"], organization: null };
    const published = { ...paper, publishedAt: new Date("2026-05-12T17:00:00Z") };
    expect(words(entry(published))).toBe("A · 12 May 2026");
    expect(words(entry(published, { listedOn: "2026-05-13" }), "short")).toBe("A · 12 May");
    expect(words(entry(published, { listedOn: "2027-01-04" }), "short")).toBe("A · 12 May 2026");
    expect(words(entry(published, { listedOn: "2026-05-12" }))).toBe("A");
  });

  it("of a digest names who submitted it at the source, unless that is an author", () => {
    const paper = { ...UNKNOWN, authors: ["A"], organization: null, submittedBy: "akhaliq" };
    expect(words(entry(paper), "short")).toBe("A · via akhaliq");
    expect(words(entry({ ...paper, submitterName: "AK" }), "short")).toBe("A · via AK");
    expect(words(entry({ ...paper, submitterName: "a" }), "short")).toBe("A");
    expect(words(entry(paper), "brief")).toBe("A");
    expect(words(entry({ ...UNKNOWN, authors: five }), "brief")).toBe(
      "A, B +3 · Reading Institute",
    );
  });

  it("of a card has as many authors as there is room for, and no date", () => {
    const line = cardByline(english, entry({ authors: five }), 4);
    expect(plainText(line)).toBe("A, B, C, D +1 · Reading Institute");
  });

  it.each([
    ["Cleo", "for Friday", "A · submitted by Cleo: “for Friday”"],
    ["Cleo", null, "A · submitted by Cleo"],
    [null, null, "A · submitted here"],
  ])("names the member %j with the note %j rather: %j", (by, note, line) => {
    const paper = { publishedAt: null, authors: ["A"], organization: null, submitterName: "AK" };
    expect(words(entry(paper, { submitted: { by, note } }), "short")).toBe(line);
  });
});

describe("figures", () => {
  it.each([
    [{}, 3, "3 votes here · 12 upvotes on Hugging Face · 3 comments · code ★ 1.2k"],
    [
      { upvotes: 1, comments: 1, repoUrl: null },
      1,
      "1 vote here · 1 upvote on Hugging Face · 1 comment",
    ],
    [{ upvotes: 4321, comments: 0, repoStars: 0 }, 0, "4.3k upvotes · code"],
    [{ upvotes: 0, comments: 0, repoUrl: null, repoStars: 7 }, 0, "no votes yet"],
    [{ comments: 0, repoUrl: null, models: 4 }, 0, "12 upvotes · 4 models"],
    [{ comments: 0, repoUrl: null, version: 1 }, 0, "12 upvotes"],
    [{ comments: 0, repoUrl: null, version: 2 }, 0, "version 2 · 12 upvotes"],
    [
      { comments: 0, repoUrl: null, version: 3, withdrawnAt: new Date(0) },
      0,
      "withdrawn · 12 upvotes",
    ],
  ])("of %j with %i votes leave out what is zero", (paper, votes, words) => {
    expect(plainText(figures(english, entry(paper, { votes })))).toBe(words);
  });

  it("are short in a digest, told apart, and linked", () => {
    const discussion = { url: "https://example.org/thread", replies: 2 };
    const text = figures(english, entry({ models: 4 }, { votes: 3, rank: 5, discussion }), "short");
    expect(plainText(text)).toBe(
      "▲ 3 · 12 on HF · #5 of the day · 3 comments on HF · 2 replies here · code ★ 1.2k · 4 models · PDF",
    );
    expect(links(text)).toEqual([
      "3 comments on HF https://hf.co/papers/2605.01234#community",
      "2 replies here https://example.org/thread",
      "code https://github.com/example/reading",
      "4 models https://huggingface.co/models?other=arxiv:2605.01234",
      "PDF https://arxiv.org/pdf/2605.01234",
    ]);
  });

  it("link no comments of a page that does not exist", () => {
    expect(links(figures(english, entry({ thumbnailUrl: null, repoUrl: null })))).toEqual([]);
  });

  it("say in words that a paper is no longer on its list", () => {
    const paper = { upvotes: 3, comments: 0, repoUrl: null };
    expect(plainText(figures(english, entry(paper, { gone: true })))).toBe(
      "no longer on the list · 3 upvotes",
    );
  });

  it("without links are the tally", () => {
    expect(plainText(tally(english, entry({}, { votes: 3 })))).toBe("▲ 3 · 12 on HF · 3 comments");
    expect(plainText(tally(english, entry({ upvotes: 0, comments: 0 })))).toBe("no votes yet");
  });
});
