import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Its expressions look like strings. */
const EXPRESSIONS = "src/platforms/discord/components/escape.ts";
/** What stands before words that are for developers, or typed. */
const EXCUSES =
  /(?:\b(?:example|EXAMPLE)\s*[:=]|\b(?:code|slash|\w*Error)\(|\blog\.\w+\(\{.*\}, )\s*$/;
/** What stands before a single word that is said to somebody. */
const LABEL = /\b(?:label|title|submit|hint|text)\s*:\s*\[?$/;
/** A string, with the strings inside a template's values. */
const STRING = /"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:"'`\\])\/\/.*$/gm;

function files(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Words that are said to somebody, rather than typed or compared: a capital and a word, or three words. */
function isSentence(text: string): boolean {
  if (text.startsWith("/")) return false;
  return /^\W*[A-Z][\w’]* [a-z]/.test(text) || /[A-Za-z’]{2,} [a-z’]{2,} [a-z’]{2,}/.test(text);
}

/** The sentences that stand in a file itself. */
function sentencesIn(file: string, text: string): string[] {
  const source = text.replaceAll(COMMENT, "");
  return [...source.matchAll(STRING)].flatMap(({ 0: written, index }) => {
    const words = written.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, "x");
    const before = source.slice(Math.max(0, index - 80), index);
    const isSaid = isSentence(words) || (LABEL.test(before) && /^[A-Z]/.test(words));
    return isSaid && !EXCUSES.test(before) ? [`${file}: ${words}`] : [];
  });
}

describe("sentences", () => {
  it("are messages, so that a translation is one file", () => {
    const found = [
      "src/messages",
      "src/messages/core",
      "commands",
      "commands/buttons",
      "commands/core",
      "commands/shared",
      "src/platforms/discord/components",
      "src/platforms/discord/interactions",
      "src/platforms/playground",
      "src/platforms/playground/page",
      "src/platforms/rendering",
      "src/platforms/slack/blocks",
      "src/platforms/slack/interactions",
    ]
      .flatMap(files)
      .filter((file) => file !== EXPRESSIONS)
      .flatMap((file) => sentencesIn(file, readFileSync(path.join(ROOT, file), "utf8")));
    expect(found).toEqual([]);
  });

  it("are detected elsewhere", () => {
    const text = [
      'const a = "Nothing to change";',
      "const b = `comes here at ${time}`;",
      'const c = { summary: "Show the list of the day" };',
      'const d = code("/papers help search");',
      'const e = { label: "Save", text: ["Saved"] };',
    ];
    expect(sentencesIn("a.ts", text.join("\n"))).toEqual([
      "a.ts: Nothing to change",
      "a.ts: comes here at x",
      "a.ts: Show the list of the day",
      "a.ts: Save",
      "a.ts: Saved",
    ]);
  });
});
