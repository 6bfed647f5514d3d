import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import { summaryOf } from "../../../src/domain/paper/summary.ts";
import type { PlatformName } from "../../../src/domain/place.ts";
import { DEFAULT_DIGEST_OPTIONS } from "../../../src/domain/subscription/digest-options.ts";
import { composeMessage } from "../../../src/jobs/digests/compose-message.ts";
import { plainText } from "../../../src/i18n/rich-text.ts";
import { fallbackText, type Message, type PaperBlock } from "../../../src/messages/core/message.ts";
import type { DigestRoom } from "../../../src/messages/fit-digest.ts";
import { renderMessage as onDiscord } from "../../../src/platforms/discord/components/render.ts";
import { FITS } from "../../../src/platforms/fits.ts";
import { renderMessage as onSlack } from "../../../src/platforms/slack/blocks/render.ts";
import { createSample } from "../../../src/sources/sample/sample.ts";
import { makePapers } from "../../support/factories.ts";
import { makeContent } from "../../support/row-factories.ts";

const sample = createSample();
const SENTENCE =
  "A bot that reads every new paper of the day, counts the votes of a group of readers and posts what they would have chosen saves them an hour every morning, as a study of 40 groups over 12 weeks shows.";
const papers = makePapers(30, {
  title: "Reading Groups at Scale: Delivering the Daily Papers to the Rooms Where People Talk",
  aiSummary: `${SENTENCE} ${SENTENCE}`,
});

function digestOn(
  platform: PlatformName,
  listed: readonly Paper[],
  { votes = 0, ...room }: Omit<DigestRoom, "fit"> & { readonly votes?: number } = {},
): { readonly message: Message; readonly papers: readonly { readonly number: number }[] } {
  const paperIds = listed.map(({ id }) => id);
  const content = makeContent({ paperIds, shown: Math.min(10, listed.length) });
  const place = { platform, workspace: "w", channel: "c" };
  return composeMessage(
    {
      ...place,
      kind: "digest",
      options: DEFAULT_DIGEST_OPTIONS,
      subscriptionId: null,
      minUpvotes: 0,
      content,
    },
    {
      papers: new Map(listed.map((paper) => [paper.id, paper])),
      votes: new Map(paperIds.map((id) => [id, votes])),
      discussions: new Map(),
      ranks: new Map(),
    },
    { sources: () => sample, room: { fit: FITS[platform], ...room } },
  );
}

function shownIn({ message }: { readonly message: Message }): PaperBlock[] {
  return message.blocks.flatMap((block) => (block.kind === "paper" ? [block] : []));
}

const sentences = (blocks: readonly PaperBlock[]): string[] =>
  blocks.flatMap(({ body }) => body.map((sentence) => plainText(sentence)));

describe.each(["discord", "slack"] as const)("a digest of a full day on %s", (platform) => {
  const drawn = (message: Message): string =>
    JSON.stringify(platform === "discord" ? onDiscord(message) : onSlack(message));

  it("shows fewer papers rather than cut sentences, and counts the rest truthfully", () => {
    const digest = digestOn(platform, papers);
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
    const before = shownIn(digestOn(platform, papers));
    const after = digestOn(platform, papers, {
      votes: 100,
      least: before.length,
      most: before.length,
    });
    expect(sentences(shownIn(after))).toEqual(sentences(before));
    const signed = { ...after.message, title: "name".repeat(8) + after.message.title };
    expect(drawn(signed)).not.toMatch(/and \d+ more"/);
  });

  it("keeps the papers that it showed before, with fewer sentences where it must", () => {
    const blocks = shownIn(digestOn(platform, papers, { least: 10 }));
    expect(blocks).toHaveLength(10);
    expect(sentences(blocks).every((sentence) => sentence === SENTENCE)).toBe(true);
  });

  it.each([
    ["one paper", 1],
    ["three papers", 3],
  ])("says all of %s", (_case, count) => {
    const digest = digestOn(platform, papers.slice(0, count));
    expect(sentences(shownIn(digest))).toHaveLength(2 * count);
    expect(fallbackText(digest.message)).toContain("Abstracts are in the thread.");
  });

  it("shows papers without a summary by their titles", () => {
    const silent = papers.map((paper) => ({ ...paper, aiSummary: null, abstract: "" }));
    const blocks = shownIn(digestOn(platform, silent));
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
    const blocks = shownIn(digestOn(platform, long));
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    expect(sentences(blocks).every((sentence) => /\w…$/.test(sentence))).toBe(true);
    expect(summaryOf(long[0]!).sentences[0]?.length).toBeLessThan(361);
  });
});
