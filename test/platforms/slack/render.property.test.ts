import type { KnownBlock } from "@slack/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Button, Message } from "../../../src/messages/core/message.ts";
import type { Inline } from "../../../src/i18n/rich-text.ts";
import { LIMITS } from "../../../src/platforms/slack/limits.ts";
import { judgeAvailable, load } from "../../support/judge.ts";
import { renderMessage } from "../../../src/platforms/slack/blocks/render.ts";

const HOSTILE = [
  "<!channel> <!here|x> <@U012AB3CD> <#C012AB3CD> @here @channel",
  "<https://evil.example|click> [x](javascript:alert(1)) https://evil.example",
  "*b* _i_ ~s~ `c` ```pre``` :tada: > quote\n> quote",
  "\u202Edesrever\u202C \u2066x\u2069 \u{E0041}\u{E0042} \u0000\u0007",
  "שלום עולם مرحبا بالعالم",
  "Z\u0351\u036B\u0343\u032A".repeat(300),
  "\\frac{\\partial}{\\partial x} $\\mathcal{L}_{\\theta}$ ".repeat(220),
  "&amp;&lt;!channel&gt;&".repeat(900),
  "👩‍👩‍👧‍👦".repeat(500),
  "\uD800lone\uDFFF",
];
const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const OURS = "https://papers.example/";
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true }).map((any) => OURS + encodeURI(any)),
  fc.constantFrom(`${OURS}?a=1&b=<!channel>|x`, `${OURS}${"x".repeat(3100)}`),
  words.map((any) => `javascript:${any}`),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words,
  words.map((text) => ({ kind: "strong", text }) as const),
  words.map((text) => ({ kind: "code", text }) as const),
  words.map((text) => ({ kind: "mark", text }) as const),
  fc.record({ kind: fc.constant("link" as const), text: words, url }),
  fc.record({
    kind: fc.constant("time" as const),
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") }),
    style: fc.constantFrom("date", "time", "datetime", "relative"),
  }),
);
const text = fc.array(inline, { maxLength: 12 });
const button: fc.Arbitrary<Button> = fc.record({
  action: fc.constantFrom(
    { kind: "vote", paperId: "2605.01234" } as const,
    { kind: "command", name: "top", input: { days: "7" } } as const,
  ),
  label: words,
  description: words,
  primary: fc.boolean(),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant("paper" as const),
    paperId: fc.constant("2605.01234"),
    number: fc.option(fc.integer({ min: 1, max: 99 })),
    title: words,
    url,
    byline: text,
    body: fc.array(text, { maxLength: 3 }),
    figures: text,
    vote: fc.option(button),
    picture: fc.option(fc.record({ url, alt: words })),
  }),
  fc.record({ kind: fc.constantFrom("text" as const, "note" as const), text }),
  fc.record({
    kind: fc.constant("folded" as const),
    label: words,
    sentences: fc.array(words, { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant("buttons" as const),
    buttons: fc.array(button, { maxLength: 30 }),
  }),
);
const message: fc.Arbitrary<Message> = fc.record({
  title: words,
  blocks: fc.array(block, { maxLength: 40 }),
});

interface Leaf {
  readonly type?: string;
  readonly text?: string;
  readonly url?: string;
}

/** Every object of a payload, however deep. */
function leaves(value: unknown): Leaf[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(leaves)];
}

/** What is left of mrkdwn after our own links and dates are taken out must not hold a live bracket. */
function strayMarkup(mrkdwn: string): string {
  return mrkdwn
    .replaceAll(/<https:\/\/papers\.example\/[^<>|]*\|[^<>]*>/g, "")
    .replaceAll(/<!date\^\d+\^[{}\w ]+\|[^<>|]*>/g, "");
}

/** All mrkdwn of a payload, one text object a line. */
function mrkdwnOf(blocks: readonly KnownBlock[]): string {
  const objects = leaves(blocks).filter(({ type }) => type === "mrkdwn");
  return objects.map(({ text: marked }) => marked).join("\n");
}

const RUNS = { numRuns: 25 };
/** Isolates of our own come in pairs. */
const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/g;
const HIDDEN = /[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]|\\ud[89a-f]/u;

describe.skipIf(!judgeAvailable)("any message, by Slack's types,", () => {
  it("is valid", async () => {
    const spec = (await load("slackSpec.mjs")) as {
      validateBlocks(blocks: readonly KnownBlock[]): string[];
    };
    fc.assert(
      fc.property(message, (any) => {
        expect(spec.validateBlocks(renderMessage(any, { key: "key" }).blocks)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe("any message on Slack", () => {
  it("keeps the limits of blocks and text", () => {
    fc.assert(
      fc.property(message, (any) => {
        const { blocks, text: fallback } = renderMessage(any, { key: "key" });
        expect(blocks.length).toBeLessThanOrEqual(LIMITS.blocks);
        expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(LIMITS.json);
        expect(fallback.length).toBeLessThanOrEqual(LIMITS.text);
        expect(fallback).not.toBe("");
      }),
      RUNS,
    );
  });

  it("shows no mention, no foreign link and nothing invisible", () => {
    fc.assert(
      fc.property(message, (any) => {
        const { blocks, text: fallback } = renderMessage(any);
        const links = leaves(blocks).filter(({ type }) => type === "link");
        expect(links.filter((link) => !link.url?.startsWith(OURS))).toEqual([]);
        expect(strayMarkup(mrkdwnOf(blocks)) + fallback).not.toMatch(/[<>]/);
        expect(JSON.stringify(blocks)).not.toMatch(
          /"type":"(user|usergroup|broadcast|channel|emoji|team)"/,
        );
        const shown = (JSON.stringify(blocks) + fallback).replaceAll(ISOLATED, "$1");
        expect(shown).not.toMatch(HIDDEN);
      }),
      RUNS,
    );
  });

  it("formats only what the message marks", () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { blocks } = renderMessage({ title: "", blocks: [{ kind: "note", text: [typed] }] });
        expect(mrkdwnOf(blocks)).not.toMatch(/[*_~`]|:[^\s:]+:|^\s*&gt;/m);
      }),
    );
  });
});
