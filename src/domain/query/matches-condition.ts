import { stem } from "../../lib/stemmer.ts";
import type { Day, Paper } from "../paper/paper.ts";
import type { Comparison, Condition } from "./query.ts";
import { isAscii, wordsOf } from "../paper/text.ts";

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
export type OwnCondition = Exclude<Condition, { kind: "in" | "by" }>;
type Of<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

/** Whether a paper fulfils a condition: the same for a search and for a subscription's filter. */
export function matchesCondition(condition: OwnCondition, facts: PaperFacts): boolean {
  switch (condition.kind) {
    case "word":
      return holdsWord(condition, facts);
    case "phrase":
      return holdsPhrase(condition, facts);
    case "text":
      return holdsText(condition, facts);
    case "day":
      return holdsDay(condition, facts);
    case "count":
      return COMPARE[condition.comparison](countOf(condition, facts), condition.value);
    case "has":
      return facts.hasCode;
  }
}

/** One after another, so that what a phrase was found in is the last that is read. */
function* textsOf(facts: PaperFacts): Generator<string> {
  yield facts.title;
  yield facts.abstract;
  yield facts.keywords().join(" , ");
  yield facts.authors().join(" , ");
}

function holdsWord({ text }: Of<"word">, facts: PaperFacts): boolean {
  const wanted = wordsOf(text);
  const held = new Set(wordsOf([...textsOf(facts)].join(" ")).map(stem));
  return wanted.length > 0 && wanted.every((word) => held.has(stem(word)));
}

function holdsPhrase(condition: Of<"phrase">, facts: PaperFacts): boolean {
  const { words, pattern } = phraseOf(condition);
  if (words.length === 0) return true;
  for (const one of textsOf(facts))
    if (isAscii(one) ? pattern.test(one) : follows(wordsOf(one), words)) return true;
  return false;
}

interface Phrase {
  readonly words: readonly string[];
  /** The words one after another in plain text: much faster than cutting the text up. */
  readonly pattern: RegExp;
}

/** A phrase is looked for in hundreds of papers. */
const phrases = new WeakMap<Of<"phrase">, Phrase>();

function phraseOf(condition: Of<"phrase">): Phrase {
  const known = phrases.get(condition);
  if (known !== undefined) return known;
  const words = wordsOf(condition.text);
  const phrase = { words, pattern: new RegExp(`\\b${words.join("[^a-z0-9]+")}(?![a-z0-9])`, "i") };
  phrases.set(condition, phrase);
  return phrase;
}

function follows(words: readonly string[], phrase: readonly string[]): boolean {
  return ` ${words.join(" ")} `.includes(` ${phrase.join(" ")} `);
}

function holdsText({ field, value }: Of<"text">, facts: PaperFacts): boolean {
  if (field === "cat") return facts.categories().some((category) => isWithin(category, value));
  const wanted = wordsOf(value);
  if (wanted.length === 0) return false;
  const texts = field === "org" ? [facts.organization ?? ""] : facts[NAMED[field]]();
  return texts.some((text) => {
    const held = wordsOf(text);
    if (wanted.every((word) => held.includes(word))) return true;
    return field === "org" && held.join("").includes(wanted.join(""));
  });
}

const NAMED = { author: "authors", keyword: "keywords" } as const;

/** `cs.CL` is within `cs.CL` and within `cs`. */
function isWithin(category: string, wanted: string): boolean {
  const [one, other] = [category.toLowerCase(), wanted.toLowerCase()];
  return one === other || one.startsWith(`${other}.`);
}

/** From the beginning of `after:` to before the beginning of `before:`; `on:` is also the day of a list. */
function holdsDay({ field, value }: Of<"day">, facts: PaperFacts): boolean {
  const { listed } = facts;
  if (field === "on") return [facts.published(), ...listed].some((day) => day?.startsWith(value));
  const day = facts.published() ?? listed.toSorted()[0];
  if (day === undefined) return false;
  return field === "after" ? day >= value : day < value;
}

function countOf({ field }: Of<"count">, { votes, upvotes, stars }: PaperFacts): number {
  return { votes, upvotes, stars: stars ?? 0 }[field];
}

const COMPARE: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  ">": (left, right) => left > right,
  "<": (left, right) => left < right,
  ">=": (left, right) => left >= right,
  "<=": (left, right) => left <= right,
  "=": (left, right) => left === right,
};
