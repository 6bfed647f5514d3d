import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parsePaperId } from "../../../src/domain/paper/ids.ts";
import { summaryOf } from "../../../src/domain/paper/summary.ts";
import { texToCleanText } from "../../../src/domain/paper/text.ts";
import { parseGithubRepo, parseWebUrl } from "../../../src/domain/paper/urls.ts";
import { readListItem } from "../../../src/sources/huggingface/schema.ts";
import { createSample } from "../../../src/sources/sample/sample.ts";

const sample = createSample();
const SAMPLE_DAY = sample.onlyDay;
const RECORDED = new URL(
  `../../../../shared/data/hf/daily_papers/${SAMPLE_DAY}.json.gz`,
  import.meta.url,
);

/** Runs of six words, which two independent texts hardly ever share. */
function phrases(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((_, i) => (i + 6 > words.length ? [] : words.slice(i, i + 6).join(" "))),
  );
}

describe("the sample list", () => {
  it("is the same twenty papers and more on every day", async () => {
    const papers = await sample.list("2026-05-12");
    expect(papers.length).toBeGreaterThanOrEqual(20);
    expect(await sample.list("1999-01-01")).toEqual(papers);
  });

  it("has papers like a source's: known ids, clean text, addresses to open, most upvoted first", async () => {
    const papers = await sample.list(SAMPLE_DAY);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
    for (const paper of papers) {
      const { title, abstract, authors, keywords } = paper;
      const urls = [paper.projectUrl, paper.thumbnailUrl, ...paper.mediaUrls].filter(
        (url) => url !== null,
      );
      expect(parsePaperId(paper.id)).toBe(paper.id);
      expect([title, abstract, ...authors, ...keywords].map(texToCleanText)).toEqual([
        title,
        abstract,
        ...authors,
        ...keywords,
      ]);
      expect(urls.map(parseWebUrl)).toEqual(urls);
      expect(parseGithubRepo(paper.repoUrl ?? "")).toBe(paper.repoUrl);
      expect(paper.publishedAt?.getTime()).toBeLessThan(Date.parse(SAMPLE_DAY));
    }
    expect(papers.map(({ upvotes }) => upvotes)).toEqual(
      papers.map(({ upvotes }) => upvotes).toSorted((a, b) => b - a),
    );
  });

  it("is varied: with and without code, organization, project page and film", async () => {
    const papers = await sample.list(SAMPLE_DAY);
    const share = (test: (paper: (typeof papers)[number]) => boolean): number =>
      papers.filter(test).length;
    for (const count of [
      share(({ repoUrl }) => repoUrl !== null),
      share(({ organization }) => organization !== null),
      share(({ projectUrl }) => projectUrl !== null),
      share(({ mediaUrls }) => mediaUrls.length > 0),
    ]) {
      expect(count).toBeGreaterThanOrEqual(4);
      expect(count).toBeLessThan(papers.length);
    }
  });

  it("has summaries as long as real ones, in whole sentences, and a few papers without", async () => {
    const papers = await sample.list(SAMPLE_DAY);
    const summaries = papers.map((paper) => summaryOf(paper).sentences.slice(0, 2).join(" "));
    const written = summaries.filter((summary) => summary !== "");
    expect(written.filter((summary) => summary.length < 200)).toEqual([]);
    expect(written.filter((summary) => !/[.?!]$/.test(summary))).toEqual([]);
    expect(papers.length - written.length).toBe(3);
    // The digest begins as the abstract does.
    for (const [index, { abstract }] of papers.entries())
      expect(abstract.startsWith(summaries[index] ?? "-")).toBe(true);
  });

  it("finds one paper, and the first few", async () => {
    const [first, second] = await sample.list(SAMPLE_DAY);
    expect(await sample.paper(first?.id ?? "")).toEqual(first);
    expect(await sample.paper("2604.99999")).toBeUndefined();
    expect(await sample.trending(2)).toEqual([first, second]);
  });

  it("says what it is, and links the list it was taken from", () => {
    expect(sample.label).toBe("the sample list");
    expect(sample.listUrl("2026-05-12")).toBe(`https://huggingface.co/papers/date/${SAMPLE_DAY}`);
  });

  it.skipIf(!existsSync(RECORDED))(
    "has the facts of the recorded day and none of its prose (needs ../shared/data/hf)",
    async () => {
      const raw: unknown = JSON.parse(gunzipSync(readFileSync(RECORDED)).toString("utf8"));
      const recorded = new Map(
        z
          .array(z.unknown())
          .parse(raw)
          .flatMap((item) => readListItem(item) ?? [])
          .map((paper) => [paper.id, paper]),
      );
      for (const paper of await sample.list(SAMPLE_DAY)) {
        const real = recorded.get(paper.id);
        const { abstract, aiSummary, keywords, ...facts } = paper;
        const theirs = phrases(`${real?.abstract ?? ""} ${real?.aiSummary ?? ""}`);
        expect(real).toMatchObject(facts);
        expect(real?.keywords.slice(0, 5)).toEqual(keywords);
        expect(theirs.size).toBeGreaterThan(50);
        expect([...phrases(abstract)].filter((phrase) => theirs.has(phrase))).toEqual([]);
        expect(aiSummary).toBeNull();
      }
    },
  );
});
