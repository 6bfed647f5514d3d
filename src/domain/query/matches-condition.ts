import { stem } from "../../lib/stemmer.ts";
import type { Day, Paper } from "../paper/paper.ts";
import type { Comparison, Condition } from "./query.ts";
import { isAscii, splitWords } from "../paper/text.ts";

export interface PaperFacts extends Pick<Paper, "title" | "abstract" | "organization" | "upvotes"> {
  authors(): readonly string[];
  keywords(): readonly string[];
  categories(): readonly string[];
  published(): Day | undefined;
  readonly stars: number | null;
  readonly hasCode: boolean;
  readonly votes: number;
  readonly listed: readonly Day[];
}

type PaperCondition = Exclude<Condition, { kind: "in" | "by" }>;
type ConditionOf<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

export function matchesCondition(condition: PaperCondition, facts: PaperFacts): boolean {
  switch (condition.kind) {
    case "word":
      return matchesWord(condition, facts);
    case "phrase":
      return matchesPhrase(condition, facts);
    case "text":
      return matchesText(condition, facts);
    case "day":
      return matchesDay(condition, facts);
    case "count":
      return COMPARE[condition.comparison](getCount(condition, facts), condition.value);
    case "has":
      return facts.hasCode;
  }
}

function* searchableTexts(facts: PaperFacts): Generator<string> {
  yield facts.title;
  yield facts.abstract;
  yield facts.keywords().join(" , ");
  yield facts.authors().join(" , ");
}

function matchesWord({ text }: ConditionOf<"word">, facts: PaperFacts): boolean {
  const wanted = splitWords(text);
  const held = new Set(splitWords([...searchableTexts(facts)].join(" ")).map(stem));
  return wanted.length > 0 && wanted.every((word) => held.has(stem(word)));
}

function matchesPhrase(condition: ConditionOf<"phrase">, facts: PaperFacts): boolean {
  const { words, pattern } = compilePhrase(condition);
  if (words.length === 0) return true;
  for (const one of searchableTexts(facts))
    if (isAscii(one) ? pattern.test(one) : containsPhrase(splitWords(one), words)) return true;
  return false;
}

interface Phrase {
  readonly words: readonly string[];
  /** Much faster than splitting plain text into words. */
  readonly pattern: RegExp;
}

const phrases = new WeakMap<ConditionOf<"phrase">, Phrase>();

function compilePhrase(condition: ConditionOf<"phrase">): Phrase {
  const known = phrases.get(condition);
  if (known !== undefined) return known;
  const words = splitWords(condition.text);
  const phrase = { words, pattern: new RegExp(`\\b${words.join("[^a-z0-9]+")}(?![a-z0-9])`, "i") };
  phrases.set(condition, phrase);
  return phrase;
}

function containsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return ` ${words.join(" ")} `.includes(` ${phrase.join(" ")} `);
}

function matchesText({ field, value }: ConditionOf<"text">, facts: PaperFacts): boolean {
  if (field === "cat") return facts.categories().some((category) => isInCategory(category, value));
  const wanted = splitWords(value);
  if (wanted.length === 0) return false;
  const texts = field === "org" ? [facts.organization ?? ""] : facts[LIST_FIELDS[field]]();
  return texts.some((text) => {
    const held = splitWords(text);
    if (wanted.every((word) => held.includes(word))) return true;
    return field === "org" && held.join("").includes(wanted.join(""));
  });
}

const LIST_FIELDS = { author: "authors", keyword: "keywords" } as const;

function isInCategory(category: string, wanted: string): boolean {
  const [one, other] = [category.toLowerCase(), wanted.toLowerCase()];
  return one === other || one.startsWith(`${other}.`);
}

/** `after:` includes its value, `before:` excludes it; `on:` also matches list days. */
function matchesDay({ field, value }: ConditionOf<"day">, facts: PaperFacts): boolean {
  const { listed } = facts;
  if (field === "on") return [facts.published(), ...listed].some((day) => day?.startsWith(value));
  const day = facts.published() ?? listed.toSorted()[0];
  if (day === undefined) return false;
  return field === "after" ? day >= value : day < value;
}

function getCount({ field }: ConditionOf<"count">, { votes, upvotes, stars }: PaperFacts): number {
  return { votes, upvotes, stars: stars ?? 0 }[field];
}

const COMPARE: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  ">": (left, right) => left > right,
  "<": (left, right) => left < right,
  ">=": (left, right) => left >= right,
  "<=": (left, right) => left <= right,
  "=": (left, right) => left === right,
};
