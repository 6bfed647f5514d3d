import { ComponentType } from "discord.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Block, Button, Message } from "../../../src/messages/core/message.ts";
import type { Inline } from "../../../src/i18n/rich-text.ts";
import { readCustomId } from "../../../src/platforms/discord/components/custom-id.ts";
import { renderMessage } from "../../../src/platforms/discord/components/render.ts";
import { judgeAvailable, load } from "../../support/judge.ts";
import { MARKUP } from "./messages.ts";
import { flatten } from "./read-components.ts";

const HOSTILE = [
  "@everyone @here <@123456789012345678> <#123456789012345678> </papers:1>",
  "<https://evil.example|click> [x](javascript:alert(1)) https://evil.example",
  "**b** _i_ ~~s~~ `c` ```pre``` ||spoiler|| <:tada:1> <t:1:R>\n> quote\n# head\n-# small",
  "\u202Edesrever\u202C \u2066x\u2069 \u{E0041}\u{E0042} \u0000\u0007",
  "שלום עולם مرحبا بالعالم",
  "Z\u0351\u036B\u0343\u032A".repeat(300),
  "\\frac{\\partial}{\\partial x} $\\mathcal{L}_{\\theta}$ ".repeat(220),
  "論文を読む".repeat(900),
  "👩‍👩‍👧‍👦".repeat(500),
  "\uD800lone\uDFFF",
  "]](https://evil.example) ![",
  " ",
  "",
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(...MARKUP, " ", "\n"), maxLength: 60 }),
);
const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  text,
  fc.constant(`https://example.org/${"a".repeat(4000)}`),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record({ kind: fc.constantFrom("strong", "code", "mark"), text }),
  fc.record({ kind: fc.constant("link"), text, url }),
  fc.record({
    kind: fc.constant("time"),
    at: fc.date({ noInvalidDate: true }),
    style: fc.constantFrom("date", "time", "datetime", "relative"),
  }),
);
const running = fc.array(inline, { maxLength: 4 });
const action = fc.oneof(
  fc.record({
    kind: fc.constant("vote"),
    paperId: fc.constantFrom("2605.01234", "hep-th/9901001"),
  }),
  fc.record({ kind: fc.constant("command"), name: text, input: fc.dictionary(text, text) }),
);
const button: fc.Arbitrary<Button> = fc.record({
  action,
  label: text,
  description: text,
  primary: fc.boolean(),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("paper"),
      paperId: fc.constant("2605.01234"),
      number: fc.option(fc.integer({ min: 1, max: 30 })),
      title: text,
      url,
      byline: running,
      body: fc.array(running, { maxLength: 3 }),
      figures: running,
      vote: fc.option(button),
      picture: fc.option(fc.record({ url, alt: text })),
    }),
  },
  fc.record({ kind: fc.constantFrom("text", "note"), text: running }),
  fc.record({
    kind: fc.constant("folded"),
    label: text,
    sentences: fc.array(text, { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant("buttons"), buttons: fc.array(button, { maxLength: 12 }) }),
);
const message: fc.Arbitrary<Message> = fc.record({
  title: text,
  blocks: fc.array(block, { maxLength: 25 }),
});

/** Everything our own renderer writes as markup, taken away; what is left came from strangers. */
function strangersWords(content: string): string {
  return content
    .replaceAll(/`[^`\n]+`|\\[^0-9A-Za-z\s]/gu, "")
    .replaceAll(/<t:-?\d+:[DtfR]>/g, "")
    .replaceAll(/\]\(<https?:\/\/[^\s<>()]+>\)/g, "]")
    .replaceAll(/\[([^[\]\\`<\n]*)\]/g, (_, label: string) =>
      /\*.*\*|_.*_|~~|\|\||:\/\//.test(label) ? "<bad label>" : "",
    )
    .replaceAll(/^## |^-# |^> |\*\*/gm, "");
}

describe("any text in a message", () => {
  it("stays within Discord's limits and is never markup", () => {
    fc.assert(
      fc.property(message, (given) => {
        const { components, allowed_mentions: mentions } = renderMessage(given, {
          key: "k".repeat(25),
        });
        const all = flatten(components);
        const texts = all.flatMap(({ content }) => content ?? []);
        expect(all.length).toBeLessThanOrEqual(40);
        expect(texts.join("").length).toBeLessThanOrEqual(4000);
        expect(Buffer.byteLength(texts.join("")) + 12 * texts.length).toBeLessThanOrEqual(10_170);
        expect(texts.map(strangersWords).join("\n")).not.toMatch(/[*_~|`<>#@[\]]|\w:\/\//);
        expect(mentions).toEqual({ parse: [] });
        for (const { type, label, custom_id: id = "" } of all) {
          if (type !== ComponentType.Button) continue;
          expect(label?.trim().length).toBeGreaterThan(0);
          expect(readCustomId(id).action).toBeDefined();
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe.skipIf(!judgeAvailable)("against Discord's specification (../shared/judge)", () => {
  let faults: (body: unknown) => readonly unknown[];

  beforeAll(async () => {
    const spec = (await load("discordSpec.mjs")) as {
      validateDiscordRequest(method: string, path: string, body: unknown): { errors: unknown[] };
    };
    const rules = (await load("discordRules.mjs")) as {
      messageRules(body: unknown, options: unknown): unknown[];
    };
    faults = (body) => [
      ...spec.validateDiscordRequest("POST", "/channels/123456789012345678/messages", body).errors,
      ...rules.messageRules(body, { create: true }),
    ];
  });

  it("every message is valid", () => {
    fc.assert(
      fc.property(message, (given) => {
        const body = {
          ...renderMessage(given, { key: "k".repeat(25) }),
          nonce: "k",
          enforce_nonce: true,
        };
        expect(faults(JSON.parse(JSON.stringify(body)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("a message over the limits is detected", () => {
    const content = "x".repeat(4001);
    expect(faults({ flags: 1 << 15, components: [{ type: 10, content }] })).not.toEqual([]);
  });
});
