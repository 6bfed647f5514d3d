import { stem } from "../../lib/stemmer.ts";
import type { Day, Paper } from "../paper/paper.ts";
import type { Comparison, Condition } from "./query.ts";
import { isAscii, splitWords } from "../paper/text.ts";

/** What a condition may ask of a paper; what takes time to read is read only when one does. */
export interface PaperFacts extends Pick<Paper, "title" | "abstract" | "organization" | "upvotes"> {
  authors(): readonly string[];
  keywords(): readonly string[];
  categories(): readonly string[];
  published(): Day | undefined;
  readonly stars: number | null;
  readonly hasCode: boolean;
  /** Our votes, not the source's. */
  readonly votes: number;
  /** The days on whose lists it stands. */
  readonly listed: readonly Day[];
}

/** A condition that the paper alone decides; `in:` and `by:` need to know who asks. */
export type PaperCondition = Exclude<Condition, { kind: "in" | "by" }>;
type ConditionOf<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

/** Whether a paper fulfils a condition: the same for a search and for a subscription's filter. */
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

/** One after another, so that what a phrase was found in is the last that is read. */
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
  /** The words one after another in plain text: much faster than cutting the text up. */
  readonly pattern: RegExp;
}

/** A phrase is looked for in hundreds of papers. */
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

/** `cs.CL` is within `cs.CL` and within `cs`. */
function isInCategory(category: string, wanted: string): boolean {
  const [one, other] = [category.toLowerCase(), wanted.toLowerCase()];
  return one === other || one.startsWith(`${other}.`);
}

/** From the beginning of `after:` to before the beginning of `before:`; `on:` is also the day of a list. */
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
