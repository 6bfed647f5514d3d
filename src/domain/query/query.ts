export const TEXT_FIELDS = ["author", "org", "cat", "keyword"] as const;
export const DAY_FIELDS = ["after", "before", "on"] as const;
export const COUNT_FIELDS = ["votes", "upvotes", "stars"] as const;
export const COMPARISONS = [">=", "<=", ">", "<", "="] as const;
export const ORDERS = ["relevance", "new", "upvotes", "votes"] as const;

type TextField = (typeof TEXT_FIELDS)[number];
type DayField = (typeof DAY_FIELDS)[number];
export type CountField = (typeof COUNT_FIELDS)[number];
export type Comparison = (typeof COMPARISONS)[number];
export type Order = (typeof ORDERS)[number];

export type Condition =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "phrase"; readonly text: string }
  | { readonly kind: "text"; readonly field: TextField; readonly value: string }
  | { readonly kind: "day"; readonly field: DayField; readonly value: string }
  | {
      readonly kind: "count";
      readonly field: CountField;
      readonly comparison: Comparison;
      readonly value: number;
    }
  | { readonly kind: "has"; readonly value: "code" }
  /** `here`, or the name or mention of a channel. */
  | { readonly kind: "in"; readonly value: string }
  | { readonly kind: "by"; readonly value: "me" }
  /** Not a condition on papers: holds for all. */
  | { readonly kind: "sort"; readonly value: Order };

/** In a search, the words of an `all` at the top only rank; everything else must match. */
export type Query =
  | Condition
  | { readonly kind: "not"; readonly operand: Query }
  | { readonly kind: "all" | "and" | "or"; readonly operands: readonly Query[] };

export function matchesQuery(query: Query, holds: (condition: Condition) => boolean): boolean {
  if (query.kind === "not") return !matchesQuery(query.operand, holds);
  if (!("operands" in query)) return holds(query);
  if (query.kind === "or") return query.operands.some((part) => matchesQuery(part, holds));
  return query.operands.every((part) => matchesQuery(part, holds));
}

/** Without the parts that `isVacuous`; undefined when nothing else is left. `all` becomes `and`. */
export function simplify(
  query: Query,
  isVacuous: (condition: Condition) => boolean,
): Query | undefined {
  if (query.kind === "not") {
    const operand = simplify(query.operand, isVacuous);
    return operand && { kind: "not", operand };
  }
  if (!("operands" in query)) return isVacuous(query) ? undefined : query;
  const kind = query.kind === "or" ? "or" : "and";
  const operands = query.operands
    .flatMap((part) => simplify(part, isVacuous) ?? [])
    .flatMap((part) => (part.kind === kind ? part.operands : [part]));
  const [only] = operands;
  return operands.length > 1 ? { kind, operands } : only;
}

/** `wanted` is false under a negation. */
export function listConditions(
  query: Query,
  wanted = true,
): { readonly condition: Condition; readonly wanted: boolean }[] {
  if (query.kind === "not") return listConditions(query.operand, !wanted);
  if ("operands" in query) return query.operands.flatMap((part) => listConditions(part, wanted));
  return [{ condition: query, wanted }];
}

export type QueryMistake =
  | { readonly kind: "notANumber" | "noValue" | "notADay"; readonly field: string }
  | { readonly kind: "onlyCode" | "onlyMe" | "notAnOrder" | "emptyNot" | "tooDeep" }
  | { readonly kind: "oneSided"; readonly operator: "AND" | "OR" };

/** `at` is null at the end of the text. */
export interface LocatedMistake {
  readonly mistake: QueryMistake;
  readonly at: { readonly character: number; readonly text: string } | null;
}

export function printQuery(query: Query): string {
  if (query.kind === "not") return negate(parenthesise(query.operand));
  if (!("operands" in query)) return printCondition(query);
  if (query.kind === "or") return query.operands.map(printQuery).join(" OR ");
  if (query.kind === "and")
    return query.operands.map((part) => parenthesiseIf(part, "or")).join(" AND ");
  return query.operands.map((part) => parenthesiseIf(part, "or", "and")).join(" ");
}

function parenthesiseIf(part: Query, ...kinds: readonly Query["kind"][]): string {
  return kinds.includes(part.kind) ? `(${printQuery(part)})` : printQuery(part);
}

/** A minus before another minus is no operator. */
function negate(printed: string): string {
  return /^[-)>]/.test(printed) ? `NOT ${printed}` : `-${printed}`;
}

function parenthesise(query: Query): string {
  return parenthesiseIf(query, "or", "and", "all");
}

function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case "word":
      return condition.text;
    case "phrase":
      return `"${condition.text}"`;
    case "text":
    case "day":
      return `${condition.field}:${quoteIfNeeded(condition.value)}`;
    case "count":
      return `${condition.field}${condition.comparison}${condition.value}`;
    case "has":
    case "in":
    case "by":
    case "sort":
      return `${condition.kind}:${quoteIfNeeded(condition.value)}`;
  }
}

function quoteIfNeeded(value: string): string {
  return /^[^\s()"“”„«»]+$/.test(value) ? value : `"${value}"`;
}
