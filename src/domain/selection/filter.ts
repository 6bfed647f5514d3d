import { matchesCondition, type PaperFacts } from "../query/matches-condition.ts";
import type { Day, Paper } from "../paper/paper.ts";
import { mistakeIn, parseRule } from "../query/parse.ts";
import {
  printQuery,
  conditionsOf,
  matchesQuery,
  type Condition,
  type Query,
} from "../query/query.ts";
import type { Parsed } from "../parsed.ts";
import { wordsOf } from "../paper/text.ts";

/** What lets a paper pass everywhere. */
export const NO_FILTER = "";
/** What people say when they want none. */
const NONE = new Set(["none", "off", "no", "everything"]);

const EXAMPLE = "cat:cs.CL upvotes>5 -survey";

/** A filter as a person types it, in the language of the search; the value is how it is kept and shown. */
export function readFilter(text: string): Parsed<string> {
  const typed = text.trim();
  if (typed === "" || NONE.has(typed.toLowerCase())) return { value: NO_FILTER };
  const parsed = parseRule(typed);
  if (!parsed.ok) {
    const { error } = parsed;
    const { example } = error;
    return { problem: { kind: "misreadFilter", ...mistakeIn(typed, error), example } };
  }
  const kept = printQuery(parsed.query);
  if (NONE.has(kept.toLowerCase())) return { value: NO_FILTER };
  for (const { condition } of conditionsOf(parsed.query)) {
    const kind = whyUseless(condition);
    if (kind !== undefined)
      return { problem: { kind, condition: printQuery(condition), example: EXAMPLE } };
  }
  return { value: kept };
}

/** Why a condition that is right in a search is none of a filter. */
function whyUseless(condition: Condition): "searchOnly" | "wordless" | undefined {
  if (condition.kind === "in" || condition.kind === "by") return "searchOnly";
  const isBlank = condition.kind === "word" && wordsOf(condition.text).length === 0;
  return isBlank ? "wordless" : undefined;
}

/** What a filter is asked of: the paper, our votes for it, and the days on whose lists it stands. */
export interface Filtered {
  readonly paper: Paper;
  readonly votes: number;
  readonly listed: readonly Day[];
}

/**
 * Whether a paper passes a kept filter. Other than in a search, where plain words decide the order, words that
 * stand side by side must all hold.
 */
export function passes(filter: string, filtered: Filtered): boolean {
  const facts = factsOf(filtered);
  return isMet(ruleOf(filter), facts);
}

/** The conditions of a filter that stop a paper, as they were typed; empty when it passes. */
export function stoppedBy(filter: string, filtered: Filtered): string[] {
  const facts = factsOf(filtered);
  const rule = ruleOf(filter);
  const parts = rule.kind === "and" ? rule.of : [rule];
  return parts.filter((part) => !isMet(part, facts)).map(printQuery);
}

/** Whether a filter asks what only our votes, or only arXiv's categories, can tell. */
export function asksFor(filter: string): { readonly votes: boolean; readonly categories: boolean } {
  const conditions = conditionsOf(ruleOf(filter)).map(({ condition }) => condition);
  return {
    votes: conditions.some((one) => one.kind === "count" && one.field === "votes"),
    categories: conditions.some((one) => one.kind === "text" && one.field === "cat"),
  };
}

const EVERYTHING: Query = { kind: "and", of: [] };

/** What was kept was readable then; should the language ever change, a digest with too much beats none. */
function ruleOf(filter: string): Query {
  const parsed = parseRule(filter);
  return parsed.ok ? strict(parsed.query) : EVERYTHING;
}

/** The same with everything that stands side by side required. */
function strict(query: Query): Query {
  if (query.kind === "not") return { kind: "not", of: strict(query.of) };
  if (!("of" in query)) return query;
  const of = query.of.map(strict);
  if (query.kind === "or") return { kind: "or", of };
  return { kind: "and", of: of.flatMap((part) => (part.kind === "and" ? part.of : [part])) };
}

function isMet(query: Query, facts: PaperFacts): boolean {
  return matchesQuery(
    query,
    (condition) =>
      condition.kind !== "in" && condition.kind !== "by" && matchesCondition(condition, facts),
  );
}

function factsOf({ paper, votes, listed }: Filtered): PaperFacts {
  return {
    ...paper,
    authors: () => paper.authors,
    keywords: () => paper.keywords,
    categories: () => paper.categories,
    published: () => paper.publishedAt?.toISOString().slice(0, 10),
    stars: paper.repoStars,
    hasCode: paper.repoUrl !== null,
    votes,
    listed,
  };
}
