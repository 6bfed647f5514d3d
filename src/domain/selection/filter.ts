import { matchesCondition, type PaperFacts } from "../query/matches-condition.ts";
import type { Day, Paper } from "../paper/paper.ts";
import { locateMistake, parseRule } from "../query/parse.ts";
import {
  printQuery,
  listConditions,
  matchesQuery,
  type Condition,
  type Query,
} from "../query/query.ts";
import type { Parsed } from "../parsed.ts";
import { splitWords } from "../paper/text.ts";

/** What lets a paper pass everywhere. */
export const NO_FILTER = "";
/** What people say when they want none. */
const NO_FILTER_WORDS = new Set(["none", "off", "no", "everything"]);

const EXAMPLE = "cat:cs.CL upvotes>5 -survey";

/** A filter as a person types it, in the language of the search; the value is how it is kept and shown. */
export function parseFilter(text: string): Parsed<string> {
  const typed = text.trim();
  if (typed === "" || NO_FILTER_WORDS.has(typed.toLowerCase())) return { value: NO_FILTER };
  const parsed = parseRule(typed);
  if (!parsed.ok) {
    const { error } = parsed;
    const { example } = error;
    return { problem: { kind: "misreadFilter", ...locateMistake(typed, error), example } };
  }
  const kept = printQuery(parsed.query);
  if (NO_FILTER_WORDS.has(kept.toLowerCase())) return { value: NO_FILTER };
  for (const { condition } of listConditions(parsed.query)) {
    const kind = findRejection(condition);
    if (kind !== undefined)
      return { problem: { kind, condition: printQuery(condition), example: EXAMPLE } };
  }
  return { value: kept };
}

/** Why a condition that is right in a search is none of a filter. */
function findRejection(condition: Condition): "searchOnly" | "wordless" | undefined {
  if (condition.kind === "in" || condition.kind === "by") return "searchOnly";
  const isBlank = condition.kind === "word" && splitWords(condition.text).length === 0;
  return isBlank ? "wordless" : undefined;
}

/** What a filter is asked of: the paper, our votes for it, and the days on whose lists it stands. */
export interface FilterInput {
  readonly paper: Paper;
  readonly votes: number;
  readonly listed: readonly Day[];
}

/**
 * Whether a paper passes a kept filter. Other than in a search, where plain words decide the order, words that
 * stand side by side must all hold.
 */
export function passesFilter(filter: string, filtered: FilterInput): boolean {
  const facts = paperToFacts(filtered);
  return isFulfilled(parseStoredFilter(filter), facts);
}

/** The conditions of a filter that stop a paper, as they were typed; empty when it passes. */
export function listFailedConditions(filter: string, filtered: FilterInput): string[] {
  const facts = paperToFacts(filtered);
  const rule = parseStoredFilter(filter);
  const parts = rule.kind === "and" ? rule.of : [rule];
  return parts.filter((part) => !isFulfilled(part, facts)).map(printQuery);
}

/** Whether a filter asks what only our votes, or only arXiv's categories, can tell. */
export function findFilterNeeds(filter: string): {
  readonly votes: boolean;
  readonly categories: boolean;
} {
  const conditions = listConditions(parseStoredFilter(filter)).map(({ condition }) => condition);
  return {
    votes: conditions.some((one) => one.kind === "count" && one.field === "votes"),
    categories: conditions.some((one) => one.kind === "text" && one.field === "cat"),
  };
}

const MATCH_ALL: Query = { kind: "and", of: [] };

/** What was kept was readable then; should the language ever change, a digest with too much beats none. */
function parseStoredFilter(filter: string): Query {
  const parsed = parseRule(filter);
  return parsed.ok ? requireAll(parsed.query) : MATCH_ALL;
}

/** The same with everything that stands side by side required. */
function requireAll(query: Query): Query {
  if (query.kind === "not") return { kind: "not", of: requireAll(query.of) };
  if (!("of" in query)) return query;
  const of = query.of.map(requireAll);
  if (query.kind === "or") return { kind: "or", of };
  return { kind: "and", of: of.flatMap((part) => (part.kind === "and" ? part.of : [part])) };
}

function isFulfilled(query: Query, facts: PaperFacts): boolean {
  return matchesQuery(
    query,
    (condition) =>
      condition.kind !== "in" && condition.kind !== "by" && matchesCondition(condition, facts),
  );
}

function paperToFacts({ paper, votes, listed }: FilterInput): PaperFacts {
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
