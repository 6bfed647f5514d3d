import type { KnownBlock } from "@slack/types";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Paper } from "../../src/domain/paper/paper.ts";
import type { Message, PaperBlock } from "../../src/messages/core/message.ts";
import { renderMessage as onDiscord } from "../../src/platforms/discord/components/render.ts";
import { renderMessage as onSlack } from "../../src/platforms/slack/blocks/render.ts";
import { readListItem } from "../../src/sources/huggingface/schema.ts";
import { composeDigestOf } from "../support/compose-digest.ts";
import { judgeAvailable, load } from "../support/judge.ts";
import { measureDigest, type DigestMeasure } from "../support/measure-digest.ts";

const DATA = fileURLToPath(new URL("../../../shared/data/hf/daily_papers/", import.meta.url));
const KEY = "k".repeat(22);
const FULL_DAY = 10;

/** Every recorded day, most upvoted first as in a digest. */
function* recordedDays(): Generator<readonly Paper[]> {
  for (const name of readdirSync(DATA).filter((file) => file.endsWith(".json.gz"))) {
    const items = JSON.parse(gunzipSync(readFileSync(DATA + name)).toString("utf8")) as unknown[];
    const papers = items.flatMap((item) => readListItem(item) ?? []);
    yield papers.toSorted((a, b) => b.upvotes - a.upvotes);
  }
}

function shownIn({ blocks }: Message): unknown[] {
  const papers = blocks.filter((block): block is PaperBlock => block.kind === "paper");
  return papers.map(({ paperId, number, body }) => [paperId, number, body]);
}

function tableOf(measures: readonly DigestMeasure[]) {
  const sum = (value: (one: DigestMeasure) => number): number =>
    measures.reduce((total, one) => total + value(one), 0);
  const full = measures.filter(({ papers }) => papers >= FULL_DAY).map(({ shown }) => shown);
  return {
    days: measures.length,
    "papers shown": sum(({ shown }) => shown),
    "with a sentence": `${((100 * sum(({ said }) => said)) / sum(({ shown }) => shown)).toFixed(1)} %`,
    "cut words": sum(({ cut }) => cut),
    "fewest on a full day": Math.min(...full),
    "on average": (full.reduce((total, shown) => total + shown, 0) / full.length).toFixed(1),
  };
}

describe.skipIf(!judgeAvailable || !existsSync(DATA))(
  "the digest of every recorded day (needs ../shared/data and ../shared/judge)",
  () => {
    let faults: Readonly<Record<"discord" | "slack", (message: Message) => readonly unknown[]>>;
    beforeAll(async () => {
      const rules = (await load("discordRules.mjs")) as {
        messageRules(body: unknown, options: unknown): unknown[];
      };
      const slack = (await load("slackSpec.mjs")) as {
        validateBlocks(blocks: readonly KnownBlock[]): string[];
      };
      faults = {
        discord: (message) =>
          rules.messageRules(JSON.parse(JSON.stringify(onDiscord(message, { key: KEY }))), {
            create: true,
          }),
        slack: (message) => slack.validateBlocks(onSlack(message, { key: KEY }).blocks),
      };
    });

    it.each(["discord", "slack"] as const)(
      "has whole sentences on %s, stays as it is after votes, and within the limits",
      (platform) => {
        const measures: DigestMeasure[] = [];
        for (const papers of recordedDays()) {
          const { message, shown } = composeDigestOf(platform, papers);
          measures.push(measureDigest(platform, message, papers));
          const count = Object.keys(shown.votes).length;
          const later = composeDigestOf(platform, papers, { votes: 42, least: count, most: count });
          expect(shownIn(later.message)).toEqual(shownIn(message));
          for (const one of [message, later.message]) expect(faults[platform](one)).toEqual([]);
        }
        console.table({ [platform]: tableOf(measures) });
        const shown = measures.reduce((sum, one) => sum + one.shown, 0);
        const said = measures.reduce((sum, one) => sum + one.said, 0);
        expect(measures.filter(({ cut }) => cut > 0).map(({ text }) => text)).toEqual([]);
        expect(said / shown).toBeGreaterThanOrEqual(0.95);
        const full = measures.filter(({ papers }) => papers >= FULL_DAY);
        expect(Math.min(...full.map((one) => one.shown))).toBeGreaterThanOrEqual(6);
      },
      600_000,
    );
  },
);
