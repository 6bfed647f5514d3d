import type { Condition, Query } from "./query.ts";

/** A query as somebody would type it; `parseQuery` gives the same query back. */
export function printQuery(query: Query): string {
  if (query.kind === "not") return negated(bracketed(query.of));
  if (!("of" in query)) return printCondition(query);
  if (query.kind === "or") return query.of.map(printQuery).join(" OR ");
  if (query.kind === "and") return query.of.map((part) => unless(part, "or")).join(" AND ");
  return query.of.map((part) => unless(part, "or", "and")).join(" ");
}

/** In brackets when it is one of the kinds that would fall apart. */
function unless(part: Query, ...kinds: readonly Query["kind"][]): string {
  return kinds.includes(part.kind) ? `(${printQuery(part)})` : printQuery(part);
}

/** A minus is no minus before another one. */
function negated(printed: string): string {
  return /^[-)>]/.test(printed) ? `NOT ${printed}` : `-${printed}`;
}

function bracketed(query: Query): string {
  return unless(query, "or", "and", "all");
}

function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case "word":
      return condition.text;
    case "phrase":
      return `"${condition.text}"`;
    case "text":
    case "day":
      return `${condition.field}:${quoted(condition.value)}`;
    case "count":
      return `${condition.field}${condition.comparison}${condition.value}`;
    case "has":
    case "in":
    case "by":
      return `${condition.kind}:${quoted(condition.value)}`;
  }
}

function quoted(value: string): string {
  return /^[^\s()"“”„«»]+$/.test(value) ? value : `"${value}"`;
}
