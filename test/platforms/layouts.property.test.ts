import type { KnownBlock } from "@slack/types";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  composeCard,
  composeCardsHeading,
  composeCompact,
  composeDigest,
  type Digest,
  digestTitle,
  type PaperEntry,
} from "../../src/messages/digest.ts";
import { translateFor } from "../../src/i18n/languages.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { composeReply } from "../../src/messages/paper.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { renderMessage as onDiscord } from "../../src/platforms/discord/components/render.ts";
import { LIMITS } from "../../src/platforms/slack/limits.ts";
import { renderMessage as onSlack } from "../../src/platforms/slack/blocks/render.ts";
import { renderMessage as onPage } from "../../src/platforms/playground/render.ts";
import { judgeAvailable, load } from "../support/judge.ts";
import { makePaper } from "../support/factories.ts";
import { flatten } from "./discord/read-components.ts";
import { parseStrictly } from "./playground/strict-markup.ts";

const HOSTILE = [
  "Olmo 3",
  "A Title of Three Hundred Characters ".repeat(9).slice(0, 300),
  "<think> @everyone @here <!channel> <@123456789012345678> `ticks` ||spoiler|| | pipes",
  "**bold** _i_ ~~s~~ [x](javascript:alert(1)) https://evil.example\n# heading",
  "\u202Edesrever\u202C שלום مرحبا \u200B\u200B\u2066x\u2069 zero\u200Bwidth",
  "論文を読む".repeat(60),
  "👩‍👩‍👧‍👦".repeat(30),
  "\uD800lone",
];
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 80 }));
const papers: fc.Arbitrary<Paper> = fc
  .record({
    title: text,
    abstract: fc.oneof(
      fc.constant(""),
      text,
      fc.constant("A sentence of an abstract. ".repeat(70)),
    ),
    // Six hundred and more sign a few papers; hidden ones are left out, sometimes all of them.
    authors: fc.oneof(
      fc.constant([]),
      fc.array(text, { maxLength: 4 }),
      text.map((name) => Array.from({ length: 664 }, () => name)),
    ),
    aiSummary: fc.option(text),
    organization: fc.option(text),
    keywords: fc.array(text, { maxLength: 12 }),
    repoUrl: fc.option(fc.constantFrom("https://github.com/a/b", "not a url", "javascript:x")),
    upvotes: fc.nat(3000),
  })
  .map((odd) => makePaper(odd));
const entries = fc
  .tuple(fc.array(papers, { maxLength: 10 }), fc.nat(99), fc.boolean())
  .map(([some, votes, gone]): PaperEntry[] =>
    some.map((paper, index) => ({ paper, votes, number: index + 1, gone })),
  );
const digests: fc.Arbitrary<Digest> = fc.record({
  label: fc.constant("Hugging Face Daily Papers"),
  listUrl: fc.constantFrom("https://huggingface.co/papers/date/2026-05-13", null),
  day: fc.constantFrom("2026-05-13", "2026-W20", "2026-05"),
  total: fc.constantFrom(0, 1, 200),
  rest: fc.constantFrom(0, 1, 190),
  entries,
  notice: fc.option(
    fc.record({
      kind: fc.constantFrom("stale", "late", "sample", "waiting", "empty", "none"),
      since: fc.constantFrom(null, Date.parse("2026-05-13T07:10:00Z")),
      about: fc.constant("Hugging Face"),
    }),
  ),
  best: fc.option(fc.record({ voted: fc.nat(10), of: fc.nat(400) }), { nil: undefined }),
});
const languages = fc.constantFrom("en", "de", "fr", "es", "zh-CN", "ja", "ko");
/** Every message that a digest is made of, in every layout. */
const messages: fc.Arbitrary<readonly Message[]> = fc
  .tuple(digests, languages)
  .map(([digest, language]) => {
    const t = translateFor(language);
    const [first] = digest.entries;
    return [
      composeDigest(t, digest),
      composeCompact(t, digest),
      composeCardsHeading(t, digest),
      ...(first === undefined ? [] : [composeCard(t, first), composeReply(t, [first])]),
    ];
  });
const KEY = "k".repeat(22);

describe("every message of every layout, with any papers,", () => {
  it("is within Discord's limits and carries its key", () => {
    fc.assert(
      fc.property(messages, (all) => {
        for (const message of all) {
          const parts = flatten(onDiscord(message, { key: KEY }).components);
          const texts = parts.flatMap(({ content }) => content ?? []);
          expect(parts.length).toBeLessThanOrEqual(40);
          expect(texts.join("").length).toBeLessThanOrEqual(4000);
          expect(JSON.stringify(parts)).toContain(`#${KEY}`);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("is within Slack's limits with every title and figure in its text", () => {
    fc.assert(
      fc.property(messages, (all) => {
        for (const message of all) {
          const { blocks, text: fallback } = onSlack(message, { key: KEY });
          expect(blocks.length).toBeLessThanOrEqual(LIMITS.blocks);
          expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(LIMITS.json);
          expect(fallback.length).toBeLessThanOrEqual(LIMITS.text);
          expect(fallback).not.toMatch(/[<>]/);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("contains only the page's own markup", () => {
    fc.assert(
      fc.property(messages, (all) => {
        for (const message of all) expect(() => parseStrictly(onPage(message))).not.toThrow();
      }),
      { numRuns: 15 },
    );
  });

  it("shows ten papers of a full day uncut with their buttons", () => {
    const t = translateFor("en");
    const full = Array.from({ length: 10 }, (_, index) => ({
      paper: makePaper({ id: `2605.0000${index}` }),
      votes: 3,
      number: index + 1,
    }));
    const digest = {
      label: "Hugging Face",
      listUrl: "https://huggingface.co/papers/date/2026-05-13",
      day: "2026-05-13",
      total: 200,
      rest: 190,
      entries: full,
      notice: { kind: "late", since: null, about: "Hugging Face" },
    } as const;
    const period = { ...digest, day: "2026-W20", best: { voted: 5, of: 213 } };
    for (const message of [
      composeDigest(t, digest),
      composeDigest(t, period),
      composeCompact(t, digest),
    ]) {
      expect(JSON.stringify(onDiscord(message))).not.toMatch(/and \d+ more"/);
      expect(JSON.stringify(onSlack(message).blocks)).not.toMatch(/and \d+ more"/);
    }
  });

  it("is named by its period in a list of threads", () => {
    const names = ["2026-05-13", "2026-W20", "2026-05"].map((day) =>
      digestTitle(translateFor("en"), { day }),
    );
    expect(names).toEqual([
      "Daily Papers · Wednesday 13 May 2026",
      expect.stringMatching(/^Weekly Papers · 11\s?–\s?17 May 2026$/),
      "Monthly Papers · May 2026",
    ]);
  });
});

describe.skipIf(!judgeAvailable)("against the platforms' specifications (../shared/judge)", () => {
  let faultsOn: readonly ((message: Message) => readonly unknown[])[];
  beforeAll(async () => {
    const discord = (await load("discordSpec.mjs")) as {
      validateDiscordRequest(method: string, path: string, body: unknown): { errors: unknown[] };
    };
    const rules = (await load("discordRules.mjs")) as {
      messageRules(body: unknown, options: unknown): unknown[];
    };
    const slack = (await load("slackSpec.mjs")) as {
      validateBlocks(blocks: readonly KnownBlock[]): string[];
    };
    faultsOn = [
      (message) => {
        const body: unknown = JSON.parse(JSON.stringify(onDiscord(message, { key: KEY })));
        const post = { name: "Papers", applied_tags: [], message: body };
        const path = "/channels/123456789012345678";
        return [
          ...discord.validateDiscordRequest("POST", `${path}/messages`, body).errors,
          ...discord.validateDiscordRequest("POST", `${path}/threads`, post).errors,
          ...rules.messageRules(body, { create: true }),
        ];
      },
      (message) => slack.validateBlocks(onSlack(message, { key: KEY }).blocks),
    ];
  }, 60_000);

  it("every message of every layout is valid", () => {
    fc.assert(
      fc.property(messages, (all) => {
        for (const message of all)
          for (const faults of faultsOn) expect(faults(message)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
