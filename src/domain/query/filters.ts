import { isDateOrPart } from "./days.ts";
import {
  type QueryMistake,
  COMPARISONS,
  COUNT_FIELDS,
  DAY_FIELDS,
  ORDERS,
  TEXT_FIELDS,
  type Comparison,
  type Condition,
  type CountField,
} from "./query.ts";

export const FILTER_EXAMPLES: Readonly<Record<string, string>> = {
  author: "author:hinton",
  org: "org:deepmind",
  cat: "cat:cs.CL",
  keyword: 'keyword:"world models"',
  after: "after:2026-05",
  before: "before:2026-05-13",
  on: "on:2026-05-13",
  votes: "votes>3",
  upvotes: "upvotes>20",
  stars: "stars>100",
  has: "has:code",
  in: "in:here",
  by: "by:me",
  sort: "sort:new",
};

interface FilterProblem {
  readonly mistake: QueryMistake;
  readonly example: string;
}

function parseComparison(
  word: string,
): { field: CountField; comparison: Comparison; value: string } | undefined {
  const [, name, sign, value] = /^([a-z]+):?(>=|<=|≥|≤|>|<|=)(.*)$/is.exec(word) ?? [];
  const field = COUNT_FIELDS.find((known) => known === name?.toLowerCase());
  const comparison = COMPARISONS.find((known) => known === (SIGNS[sign ?? ""] ?? sign));
  if (field === undefined || comparison === undefined) return undefined;
  return { field, comparison, value: value ?? "" };
}

export function parseFilterPrefix(word: string): { field: string; value: string } | undefined {
  const [, name, value] = /^([a-z]+):(.*)$/is.exec(word) ?? [];
  const field = name?.toLowerCase();
  if (field === undefined || !Object.hasOwn(FILTER_EXAMPLES, field)) return undefined;
  return { field, value: value ?? "" };
}

const SIGNS: Readonly<Record<string, Comparison>> = { "≥": ">=", "≤": "<=" };

function toCountCondition(
  field: CountField,
  comparison: Comparison,
  value: string,
): Condition | FilterProblem {
  const number = parseCount(value);
  if (number !== undefined) return { kind: "count", field, comparison, value: number };
  return problem(field, { kind: "notANumber", field });
}

/** `20000`, `20,000` or `20k`. */
function parseCount(value: string): number | undefined {
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(value) ? value.replaceAll(",", "") : value;
  const [, digits, thousands] = /^(\d{1,9})(k?)$/i.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  return Number(digits) * (thousands === "" ? 1 : 1000);
}

function toFilterCondition(field: string, typed: string): Condition | FilterProblem {
  const value = typed.trim();
  if (value === "") return problem(field, { kind: "noValue", field });
  const text = TEXT_FIELDS.find((known) => known === field);
  if (text !== undefined) return { kind: "text", field: text, value };
  const day = DAY_FIELDS.find((known) => known === field);
  if (day !== undefined)
    return isDateOrPart(value)
      ? { kind: "day", field: day, value }
      : problem(field, { kind: "notADay", field });
  const count = COUNT_FIELDS.find((known) => known === field);
  if (count !== undefined) return toCountCondition(count, "=", value);
  return toKeywordCondition(field, value);
}

function toKeywordCondition(field: string, value: string): Condition | FilterProblem {
  const word = value.toLowerCase();
  if (field === "in") return { kind: "in", value: word === "here" ? "here" : value };
  if (field === "has" && word === "code") return { kind: "has", value: "code" };
  if (field === "by" && word === "me") return { kind: "by", value: "me" };
  const order = field === "sort" ? ORDERS.find((known) => known === word) : undefined;
  if (order !== undefined) return { kind: "sort", value: order };
  return problem(field, { kind: MISTAKES[field] ?? "onlyMe" });
}

const MISTAKES: Readonly<Record<string, "onlyCode" | "onlyMe" | "notAnOrder">> = {
  has: "onlyCode",
  by: "onlyMe",
  sort: "notAnOrder",
};

function problem(field: string, mistake: QueryMistake): FilterProblem {
  return { mistake, example: FILTER_EXAMPLES[field] ?? "" };
}

/** Undefined for a plain word. `value` is a quoted value after the colon. */
export function parseFilterToken({
  text,
  value,
}: {
  readonly text: string;
  readonly value?: string;
}): Condition | FilterProblem | undefined {
  if (value !== undefined) return toFilterCondition(text.slice(0, -1).toLowerCase(), value);
  const compared = parseComparison(text);
  if (compared !== undefined)
    return toCountCondition(compared.field, compared.comparison, compared.value);
  const filter = parseFilterPrefix(text);
  return filter === undefined ? undefined : toFilterCondition(filter.field, filter.value);
}
