import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english, type Catalogue } from "../../../src/i18n/catalogue/english.ts";
import { reasonWords } from "../../../src/i18n/catalogue/fill-template.ts";
import { recorded, recordedWithin } from "../../../src/i18n/catalogue/recorded.ts";

const ENTRIES = Object.entries(english.reasons);
const FIXED = ENTRIES.filter(([, words]) => !words.includes("{"));
const TEMPLATES = ENTRIES.filter(([key, words]) => words.includes("{") && key !== "withRemedy");
const REMEDIES = FIXED.filter(([, words]) => words.endsWith("."));

/** A made-up language: a sentence is its key, then its values in the order of the alphabet. */
const made = {
  ...english,
  language: "x-made",
  reasons: Object.fromEntries(
    ENTRIES.map(([key, words]) => {
      const names = namesIn(words).toSorted();
      return [key, [`<${key}>`, ...names.map((name) => `{${name}}`)].join("|")];
    }),
  ),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- has the keys of the English one
} as Catalogue;

const SOURCES = fileURLToPath(new URL("../../../src/sources/", import.meta.url));

function namesIn(words: string): string[] {
  return [...words.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}

/** What stands for a name: numbers where there are numbers, one word where there is one, else anything. */
function valueOf(name: string): fc.Arbitrary<string> {
  if (["count", "size", "status"].includes(name)) return fc.nat().map(String);
  if (name === "code" || name === "host") return fc.stringMatching(/^[\w.$^|-]{1,12}$/);
  return fc.string({ minLength: 1 }).filter((text) => recorded(made, text) === text);
}

const filled = fc
  .constantFrom(...TEMPLATES)
  .chain(([key, template]) =>
    fc
      .record(Object.fromEntries(namesIn(template).map((name) => [name, valueOf(name)])))
      .map((values) => ({ key, template, values })),
  );

/** The same in the made-up language. */
function inMade(key: string, values: Readonly<Record<string, string>> = {}): string {
  return [
    `<${key}>`,
    ...Object.keys(values)
      .toSorted()
      .map((name) => values[name]),
  ].join("|");
}

describe("what was recorded", () => {
  it("comes back from every fixed sentence", () => {
    for (const [key, words] of FIXED) expect(recorded(made, words)).toBe(inMade(key));
  });

  it("comes back from every template with its values", () => {
    fc.assert(
      fc.property(filled, ({ key, template, values }) => {
        expect(recorded(made, reasonWords(template, values))).toBe(inMade(key, values));
      }),
      { numRuns: 1000 },
    );
    const seen = new Set(fc.sample(filled, 1000).map(({ key }) => key));
    expect(seen.size).toBe(TEMPLATES.length);
  });

  it("comes back with the remedy behind it", () => {
    fc.assert(
      fc.property(filled, fc.constantFrom(...REMEDIES), ({ key, template, values }, remedy) => {
        const reason = reasonWords(template, values);
        const both = reasonWords(english.reasons.withRemedy, { reason, remedy: remedy[1] });
        const said = { reason: inMade(key, values), remedy: inMade(remedy[0]) };
        expect(recorded(made, both)).toBe(inMade("withRemedy", said));
      }),
    );
    const scopes = reasonWords(english.reasons.addScopes, { scopes: "im:history or im:write" });
    expect(recorded(made, `Slack says missing_scope. ${scopes}`)).toBe(
      "<withRemedy>|<slackSays>|missing_scope|<addScopes>|im:history or im:write",
    );
  });

  it("comes back from within another reason, and an unknown one stays there", () => {
    const { gaveUp, notLookedUp, slackUnreachable } = english.reasons;
    const inner = reasonWords(notLookedUp, { reason: slackUnreachable });
    expect(recorded(made, reasonWords(gaveUp, { count: 12, reason: inner }))).toBe(
      "<gaveUp>|12|<notLookedUp>|<slackUnreachable>",
    );
    expect(recorded(made, reasonWords(gaveUp, { count: 12, reason: "ECONNRESET" }))).toBe(
      "<gaveUp>|12|ECONNRESET",
    );
  });

  it("is looked for with the longest first", () => {
    const { chooseText, chooseTextOrForum, sourceBrokenXml } = english.reasons;
    expect(recorded(made, `${chooseText} ${chooseTextOrForum} Odd!`)).toBe(
      "<chooseText> <chooseTextOrForum> Odd!",
    );
    expect(recorded(made, reasonWords(sourceBrokenXml, { host: "arxiv.org" }))).toBe(
      "<sourceBrokenXml>|arxiv.org",
    );
  });

  it("stays where nothing of it is known", () => {
    for (const text of ["", "Invite me.", "so it is empty (*+?) [a-z] $& \\d {day} $1", "a. b. c"])
      expect(recorded(made, text)).toBe(text);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(recorded(made, text)).toBe(text);
      }),
    );
  });

  it("brings no stop of its own into a sentence", () => {
    const withRemedy = `Slack says not_in_channel. ${english.reasons.notInChannel}`;
    expect(recordedWithin(english, withRemedy)).toBe(withRemedy.slice(0, -1));
    expect(recordedWithin(english, "is 9.5")).toBe("is 9.5");
  });

  it("is the text itself in English", () => {
    fc.assert(
      fc.property(filled, fc.constantFrom(...REMEDIES), fc.string(), (one, [, remedy], noise) => {
        const reason = reasonWords(one.template, one.values);
        for (const text of [reason, `${reason}. ${remedy}`, `${noise} ${remedy} ${noise}`, noise])
          expect(recorded(english, text)).toBe(text);
      }),
    );
  });

  it("knows what a source's failure says", () => {
    const written = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).flatMap((file) => {
      if (!file.endsWith(".ts")) return [];
      const code = readFileSync(path.join(SOURCES, file), "utf8");
      const thrown = /(?:\w+Error|super)\(\s*(?:`([^`]+)`|"([^"]+)")/g;
      return [...code.matchAll(thrown)].flatMap(([, filledIn, fixed]) => filledIn ?? fixed ?? []);
    });
    expect(written.length).toBeGreaterThan(10);
    const said = written.map((words) =>
      words.replace("${codeOf(error)}", " (ETIMEDOUT)").replaceAll(/\$\{[^}]*\}/g, "20"),
    );
    expect(said.filter((words) => recorded(made, words) === words)).toEqual([]);
  });
});
