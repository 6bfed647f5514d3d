import {
  isAboutPapers,
  isVacuous,
  matchesCondition,
  type PaperFacts,
} from "../query/matches-condition.ts";
import type { Day, Paper } from "../paper/paper.ts";
import { locateMistake, parseRule } from "../query/parse.ts";
import {
  printQuery,
  listConditions,
  matchesQuery,
  simplify,
  type Condition,
  type Query,
} from "../query/query.ts";
import type { Parsed } from "../parse-result.ts";
import { splitWords } from "../paper/text.ts";

const NO_FILTER = "";
const NO_FILTER_WORDS = new Set(["none", "off", "no", "everything"]);

const EXAMPLE = "cat:cs.CL upvotes>5 -survey";

/** The value is the filter's stored and displayed form. */
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

function findRejection(condition: Condition): "searchOnly" | "wordless" | undefined {
  if (condition.kind === "in" || condition.kind === "by" || condition.kind === "sort")
    return "searchOnly";
  const isBlank = condition.kind === "word" && splitWords(condition.text).length === 0;
  return isBlank ? "wordless" : undefined;
}

export interface FilterInput {
  readonly paper: Paper;
  readonly votes: number;
  readonly listed: readonly Day[];
}

/** Unlike in a search, all words must match. */
export function passesFilter(filter: string, filtered: FilterInput): boolean {
  const facts = paperToFacts(filtered);
  return isFulfilled(parseStoredFilter(filter), facts);
}

export function listFailedConditions(filter: string, filtered: FilterInput): string[] {
  const facts = paperToFacts(filtered);
  const rule = parseStoredFilter(filter);
  const parts = rule.kind === "and" ? rule.operands : [rule];
  return parts.filter((part) => !isFulfilled(part, facts)).map(printQuery);
}

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

const MATCH_ALL: Query = { kind: "and", operands: [] };

/** An unreadable stored filter lets everything pass. */
function parseStoredFilter(filter: string): Query {
  const parsed = parseRule(filter);
  return (parsed.ok ? simplify(parsed.query, isVacuous) : undefined) ?? MATCH_ALL;
}

function isFulfilled(query: Query, facts: PaperFacts): boolean {
  return matchesQuery(
    query,
    (condition) => isAboutPapers(condition) && matchesCondition(condition, facts),
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
