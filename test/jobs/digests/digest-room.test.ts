import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../src/domain/paper/summary.ts";
import { texToCleanText } from "../../../src/domain/paper/text.ts";
import { plainText } from "../../../src/i18n/rich-text.ts";
import { fallbackText, type Message, type PaperBlock } from "../../../src/messages/core/message.ts";
import { renderMessage as onDiscord } from "../../../src/platforms/discord/components/render.ts";
import { renderMessage as onSlack } from "../../../src/platforms/slack/blocks/render.ts";
import { createSample } from "../../../src/sources/sample/sample.ts";
import { composeDigestOf } from "../../support/compose-digest.ts";
import { makePapers } from "../../support/factories.ts";
import { measureDigest } from "../../support/measure-digest.ts";

const SENTENCE =
  "A bot that reads every new paper of the day, counts the votes of a group of readers and posts what they would have chosen saves them an hour every morning, as a study of 40 groups over 12 weeks shows.";
const papers = makePapers(30, {
  title: "Reading Groups at Scale: Delivering the Daily Papers to the Rooms Where People Talk",
  aiSummary: `${SENTENCE} ${SENTENCE}`,
});

function shownIn({ message }: { readonly message: Message }): PaperBlock[] {
  return message.blocks.flatMap((block) => (block.kind === "paper" ? [block] : []));
}

const sentences = (blocks: readonly PaperBlock[]): string[] =>
  blocks.flatMap(({ body }) => body.map((sentence) => plainText(sentence)));

describe.each(["discord", "slack"] as const)("a digest of a full day on %s", (platform) => {
  const drawn = (message: Message): string =>
    JSON.stringify(platform === "discord" ? onDiscord(message) : onSlack(message));

  it("shows fewer papers rather than cut sentences, and counts the rest truthfully", () => {
    const digest = composeDigestOf(platform, papers);
    const blocks = shownIn(digest);
    expect(blocks.length).toBeGreaterThanOrEqual(6);
    expect(digest.papers.map(({ number }) => number)).toEqual(blocks.map(({ number }) => number));
    expect(blocks.every(({ body }) => body.length > 0)).toBe(true);
    expect(new Set(sentences(blocks))).toEqual(new Set([SENTENCE]));
    expect(fallbackText(digest.message)).toContain(
      `And ${30 - blocks.length} more papers in the thread`,
    );
    expect(drawn(digest.message)).not.toMatch(/and \d+ more"/);
    expect(drawn(digest.message).split(SENTENCE).length - 1).toBeGreaterThanOrEqual(blocks.length);
  });

  it("shows the same after hundreds of votes, and whoever set it up", () => {
    const before = shownIn(composeDigestOf(platform, papers));
    const after = composeDigestOf(platform, papers, {
      votes: 100,
      least: before.length,
      most: before.length,
    });
    expect(sentences(shownIn(after))).toEqual(sentences(before));
    const signed = { ...after.message, title: "name".repeat(8) + after.message.title };
    expect(drawn(signed)).not.toMatch(/and \d+ more"/);
  });

  it("keeps the papers that it showed before, with fewer sentences where it must", () => {
    const blocks = shownIn(composeDigestOf(platform, papers, { least: 10 }));
    expect(blocks).toHaveLength(10);
    expect(sentences(blocks).every((sentence) => sentence === SENTENCE)).toBe(true);
  });

  it.each([
    ["one paper", 1],
    ["three papers", 3],
  ])("says all of %s", (_case, count) => {
    const digest = composeDigestOf(platform, papers.slice(0, count));
    expect(sentences(shownIn(digest))).toHaveLength(2 * count);
    expect(fallbackText(digest.message)).toContain("Abstracts are in the thread.");
  });

  it("shows as many of 60 papers as of 30, and counts the others", () => {
    const many = makePapers(60, { aiSummary: `${SENTENCE} ${SENTENCE}` });
    const digest = composeDigestOf(platform, many);
    const blocks = shownIn(digest);
    expect(blocks.length).toBeGreaterThanOrEqual(6);
    expect(fallbackText(digest.message)).toMatch(/60 papers from[\s\S]*And \d\d more papers/);
  });

  it("shows whole sentences of an abstract that begins with a formula, without its markup", () => {
    const abstract = texToCleanText(`$O(n^2)$ steps are slow. ${SENTENCE}`);
    const formulas = papers.map((paper) => ({ ...paper, aiSummary: null, abstract }));
    const blocks = shownIn(composeDigestOf(platform, formulas));
    expect(blocks.length).toBeGreaterThanOrEqual(6);
    expect(sentences(blocks).every((sentence) => sentence.endsWith("."))).toBe(true);
    expect(sentences(blocks).join(" ")).not.toContain("$");
  });

  it("shows papers without a summary by their titles", () => {
    const silent = papers.map((paper) => ({ ...paper, aiSummary: null, abstract: "" }));
    const blocks = shownIn(composeDigestOf(platform, silent));
    expect(blocks.length).toBeGreaterThanOrEqual(8);
    expect(sentences(blocks)).toEqual([]);
  });

  it("has room for titles of 300 characters and one-sentence abstracts of 900", () => {
    const long = papers.map((paper) => ({
      ...paper,
      title: "A Very Long Title of a Paper ".repeat(11).slice(0, 300),
      aiSummary: null,
      abstract: `${"Papers are very many indeed, bots that read them are few; ".repeat(15)}so it goes.`,
    }));
    const blocks = shownIn(composeDigestOf(platform, long));
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    expect(sentences(blocks).every((sentence) => /\w…$/.test(sentence))).toBe(true);
    expect(summaryOf(long[0]!).sentences[0]?.length).toBeLessThan(361);
  });
});

describe.each(["discord", "slack"] as const)("the digest of the sample on %s", (platform) => {
  it("has a complete sentence for every paper that has any, and no cut word", async () => {
    const listed = await createSample().list("");
    const { message } = composeDigestOf(platform, listed);
    const { shown, said, mute, cut } = measureDigest(platform, message, listed);
    expect(listed.length).toBeGreaterThanOrEqual(10);
    expect(shown).toBeGreaterThanOrEqual(6);
    expect({ said, cut }).toEqual({ said: shown - mute, cut: 0 });
  });
});
