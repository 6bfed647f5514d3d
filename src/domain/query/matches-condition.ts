import { stem } from "../../lib/stemmer.ts";
import type { Day, Paper } from "../paper/paper.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import type { Comparison, Condition } from "./query.ts";
import { compilePhrase } from "./phrase.ts";
import { splitWords } from "../paper/text.ts";

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

export type PaperCondition = Exclude<Condition, { kind: "in" | "by" | "sort" }>;
type ConditionOf<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

export function isAboutPapers(condition: Condition): condition is PaperCondition {
  return condition.kind !== "in" && condition.kind !== "by" && condition.kind !== "sort";
}

/** Small words alone exclude nothing and select nothing. */
export function isVacuous(condition: Condition): boolean {
  if (condition.kind === "sort") return true;
  return condition.kind === "word" && splitWords(condition.text).every(isStopWord);
}

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

function listTexts(facts: PaperFacts): readonly string[] {
  return [facts.title, facts.abstract, ...facts.keywords()];
}

/** Names are not stemmed: "Young" is not "youngs". */
function listNames(facts: PaperFacts): readonly string[] {
  return [
    ...facts.authors(),
    `${facts.organization ?? ""} ${facts.published()?.slice(0, 4) ?? ""}`,
  ];
}

function matchesWord({ text }: ConditionOf<"word">, facts: PaperFacts): boolean {
  const wanted = splitWords(text).filter((word) => !isStopWord(word));
  const held = new Set(listTexts(facts).flatMap(splitWords).map(stem));
  const names = new Set(listNames(facts).flatMap(splitWords));
  return wanted.every((word) => held.has(stem(word)) || names.has(word));
}

function matchesPhrase(condition: ConditionOf<"phrase">, facts: PaperFacts): boolean {
  const phrase = compilePhrase(condition.text);
  if (phrase.words.length === 0) return true;
  return (
    listTexts(facts).some((text) => phrase.isIn(text)) ||
    listNames(facts).some((name) => containsRun(splitWords(name), phrase.words))
  );
}

function containsRun(words: readonly string[], run: readonly string[]): boolean {
  return ` ${words.join(" ")} `.includes(` ${run.join(" ")} `);
}

function matchesText({ field, value }: ConditionOf<"text">, facts: PaperFacts): boolean {
  switch (field) {
    case "cat":
      return facts.categories().some((category) => isInCategory(category, value));
    case "org":
      return isOrganization(facts.organization ?? "", value);
    case "author":
      return facts.authors().some((name) => holdsAll(splitWords(name), splitWords(value)));
    case "keyword":
      return facts.keywords().some((keyword) => holdsAll(stems(keyword), stems(value)));
  }
}

function stems(text: string): string[] {
  return splitWords(text)
    .filter((word) => !isStopWord(word))
    .map(stem);
}

function holdsAll(held: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((word) => held.includes(word));
}

/** Also without its spaces: "deepmind" finds "Google Deep Mind". */
export function isOrganization(name: string, value: string): boolean {
  const [held, wanted] = [splitWords(name), splitWords(value)];
  return holdsAll(held, wanted) || (wanted.length > 0 && held.join("").includes(wanted.join("")));
}

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

export const COMPARE: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  ">": (left, right) => left > right,
  "<": (left, right) => left < right,
  ">=": (left, right) => left >= right,
  "<=": (left, right) => left <= right,
  "=": (left, right) => left === right,
};
