import { readFileSync } from "node:fs";
import { z } from "zod";
import { splitWords } from "../../domain/paper/text.ts";
import { INFLECTIONS, type SpacedLanguage } from "./inflection.ts";

export type UnspacedLanguage = "zh-CN" | "ja" | "ko";

export interface TermList {
  /** English terms by how the language writes them, as `spacedKey` or `foldUnspaced` gives it. */
  readonly terms: ReadonlyMap<string, string>;
  /** Of a key: in words, or in characters where the language has no spaces. */
  readonly longest: number;
  readonly smallWords: ReadonlySet<string>;
}

const TermFile = z.object({
  smallWords: z.string().default(""),
  terms: z.record(z.string(), z.array(z.string())),
});

const lists = new Map<SpacedLanguage | UnspacedLanguage, TermList>();

/** Read when a question first needs it. */
export function readTermList(language: SpacedLanguage | UnspacedLanguage): TermList {
  const known = lists.get(language);
  if (known !== undefined) return known;
  const file = new URL(`./terms/${language}.json`, import.meta.url);
  const { smallWords, terms } = TermFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const small = new Set(splitWords(smallWords));
  const toKey = isSpaced(language)
    ? (term: string) => spacedKey(language, contentWords(splitWords(term), small))
    : foldUnspaced;
  const english = new Map<string, string>();
  for (const [meaning, spellings] of Object.entries(terms))
    for (const spelling of spellings)
      if (!english.has(toKey(spelling))) english.set(toKey(spelling), meaning);
  const list = { terms: english, longest: longestOf(language, english), smallWords: small };
  lists.set(language, list);
  return list;
}

function isSpaced(language: SpacedLanguage | UnspacedLanguage): language is SpacedLanguage {
  return language in INFLECTIONS;
}

function contentWords(words: readonly string[], small: ReadonlySet<string>): string[] {
  return words.filter((word) => !small.has(word));
}

export function spacedKey(language: SpacedLanguage, words: readonly string[]): string {
  return words.map(INFLECTIONS[language]).join(" ");
}

function longestOf(
  language: SpacedLanguage | UnspacedLanguage,
  terms: ReadonlyMap<string, string>,
): number {
  const lengths = [...terms.keys()].map((key) =>
    isSpaced(language) ? key.split(" ").length : key.length,
  );
  return Math.max(...lengths);
}

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const SPACE_BETWEEN = new RegExp(`(?<=${UNSPACED})\\s+(?=${UNSPACED})`, "gu");
const UNSPACED_LETTER = new RegExp(UNSPACED, "u");

export function isUnspaced(text: string): boolean {
  return UNSPACED_LETTER.test(text);
}

/** Without spaces between such letters and without the marks that spellings disagree on: "エンコーダー" as "エンコダ". */
export function foldUnspaced(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[ー・]/gu, "")
    .replaceAll(SPACE_BETWEEN, "");
}
