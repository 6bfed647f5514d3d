import { isVacuous } from "../domain/query/matches-condition.ts";
import { listConditions, type Query, simplify } from "../domain/query/query.ts";
import { splitWords } from "../domain/paper/text.ts";
import { topicWords } from "./stop-words.ts";

export interface SplitQuery {
  /** They rank; a paper needs one of them. */
  readonly free: readonly string[];
  /** Every paper must fulfil it. */
  readonly strict: Query | undefined;
}

export function splitQuery(query: Query): SplitQuery {
  const parts = query.kind === "all" ? query.operands : [query];
  const strict = parts.filter(({ kind }) => kind !== "word");
  return {
    free: parts.flatMap((part) => (part.kind === "word" ? splitWords(part.text) : [])),
    strict: simplify({ kind: "and", operands: strict }, isVacuous),
  };
}

/** Beside a filter, "papers" names no topic. */
export function hasTopic(words: readonly string[]): boolean {
  return topicWords(words).length > 0;
}

/** The words and phrases that papers are wanted for. */
export function listWantedWords(query: Query): string[] {
  return listConditions(query).flatMap(({ condition, wanted }) =>
    wanted && "text" in condition ? splitWords(condition.text) : [],
  );
}

export function listWantedAuthors(query: Query): string[] {
  return listConditions(query).flatMap(({ condition, wanted }) =>
    wanted && condition.kind === "text" && condition.field === "author"
      ? splitWords(condition.value)
      : [],
  );
}

/** The same without quotation marks: the words of phrases only rank. */
export function unquote(query: Query): Query {
  if (query.kind === "phrase") return { kind: "all", operands: toWords(query.text) };
  if (query.kind !== "all" || !query.operands.some(({ kind }) => kind === "phrase")) return query;
  return {
    kind: "all",
    operands: query.operands.flatMap((part) =>
      part.kind === "phrase" ? toWords(part.text) : [part],
    ),
  };
}

export function toWords(text: string): Query[] {
  return splitWords(text).map((word) => ({ kind: "word", text: word }));
}

const MAX_CAPITALS = 5;

/** Acronyms, in lower case: what is meant is not a misspelt word. */
export function listCapitals(query: Query): Set<string> {
  const texts = listConditions(query).flatMap(({ condition }) =>
    "text" in condition ? (condition.text.match(/[\p{L}\p{N}]+/gu) ?? []) : [],
  );
  const capitals = texts.filter((word) => word.length <= MAX_CAPITALS && /^\p{Lu}+$/u.test(word));
  return new Set(capitals.flatMap(splitWords));
}
