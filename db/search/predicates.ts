import { dayStart } from "../../src/domain/query/days.ts";
import type { Comparison, Condition, Query } from "../../src/domain/query/query.ts";
import { isOneOf, type SearchConnection, type SqlValue, toListValue } from "./connection.ts";

export interface Sql {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

type ConditionOf<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

/** A paper without a date of its own has that of its first list. */
export interface UndatedPaper {
  readonly seq: number;
  readonly day: string | null;
}

/** Whether the indexes papers_newest and papers_with_code answer it. */
export function isAboutFigures(query: Query): boolean {
  // No index holds the papers without code.
  if (query.kind === "not") return query.operand.kind !== "has" && isAboutFigures(query.operand);
  if ("operands" in query) return query.operands.every(isAboutFigures);
  if (query.kind === "day") return query.field !== "on";
  return query.kind === "has" || (query.kind === "count" && query.field !== "votes");
}

export interface FigureContext {
  readonly dialect: SearchConnection["dialect"];
  readonly undated: readonly UndatedPaper[];
}

/** A condition on rows of `papers`; every part of the query must be about figures. */
export function figuresToSql(query: Query, context: FigureContext): Sql {
  return toSql(query, context, { isNegated: false, isAlternative: false });
}

interface Position {
  readonly isNegated: boolean;
  /** Inside of an "or", a condition that no index covers must not reach for the wide rows. */
  readonly isAlternative: boolean;
}

function toSql(query: Query, context: FigureContext, position: Position): Sql {
  const { isNegated } = position;
  if (query.kind === "not")
    return toSql(query.operand, context, { ...position, isNegated: !isNegated });
  if ("operands" in query) {
    const isOr = (query.kind === "or") !== isNegated;
    const isAlternative = position.isAlternative || isOr;
    return joinSql(
      query.operands.map((part) => toSql(part, context, { isNegated, isAlternative })),
      isOr,
    );
  }
  if (query.kind === "day") return dayToSql(query, context, position);
  if (query.kind === "count") return countToSql(query, isNegated);
  return codeToSql(position);
}

function joinSql(parts: readonly Sql[], isOr: boolean): Sql {
  if (parts.length === 0) return { sql: isOr ? "1 = 0" : "1 = 1", values: [] };
  return {
    sql: `(${parts.map(({ sql }) => sql).join(isOr ? " or " : " and ")})`,
    values: parts.flatMap(({ values }) => values),
  };
}

function dayToSql(
  { field, value }: ConditionOf<"day">,
  { dialect, undated }: FigureContext,
  { isNegated }: Position,
): Sql {
  const isAfter = (field === "after") !== isNegated;
  const start = dayStart(value);
  const instant: Sql =
    dialect === "sqlite"
      ? { sql: "?", values: [start.getTime()] }
      : { sql: "?::timestamptz", values: [start.toISOString()] };
  const dated = `published_at ${isAfter ? ">=" : "<"} ${instant.sql}`;
  const first = start.toISOString().slice(0, 10);
  const others = undated.flatMap(({ seq, day }) => {
    if (day === null) return isNegated ? [seq] : [];
    return day >= first === isAfter ? [seq] : [];
  });
  if (others.length === 0) return { sql: dated, values: instant.values };
  // The plus keeps SQLite from looking rows up one by one instead of reading the index once.
  const column = dialect === "sqlite" ? `+${dated}` : dated;
  const { sql, values } = isSeqIn(dialect, others);
  return { sql: `(${column} or ${sql})`, values: [...instant.values, ...values] };
}

export const OPPOSITE: Readonly<Record<Comparison, Comparison | "<>">> = {
  ">": "<=",
  "<": ">=",
  ">=": "<",
  "<=": ">",
  "=": "<>",
};

function countToSql({ field, comparison, value }: ConditionOf<"count">, isNegated: boolean): Sql {
  const column = field === "upvotes" ? "upvotes" : "coalesce(repo_stars, 0)";
  return { sql: `${column} ${isNegated ? OPPOSITE[comparison] : comparison} ?`, values: [value] };
}

function codeToSql({ isNegated, isAlternative }: Position): Sql {
  const sql =
    isNegated || isAlternative
      ? `seq ${isNegated ? "not " : ""}in (select seq from papers where repo_url is not null)`
      : "repo_url is not null";
  return { sql, values: [] };
}

export function isSeqIn(dialect: SearchConnection["dialect"], seqs: readonly number[]): Sql {
  return { sql: isOneOf(dialect, "seq", "integer"), values: [toListValue(seqs)] };
}
