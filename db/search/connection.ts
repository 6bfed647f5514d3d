import type { Database } from "../client/database.ts";

export type SqlValue = string | number | null | Uint8Array;

/** One statement and the rows of values it runs with, one after another. */
export interface SearchWrite {
  readonly sql: string;
  readonly rows: readonly (readonly SqlValue[])[];
  /** The whole write is undone unless the statement changes this many rows in all. */
  readonly expect?: number;
}

/**
 * What the search index asks of a database. Its tables hold bytes and are read a few hundred rows a query,
 * so it speaks to the drivers directly, with `?` for values on both engines.
 */
export interface SearchConnection {
  readonly dialect: Database["dialect"];
  readonly all: <Row>(sql: string, values?: readonly SqlValue[]) => Promise<Row[]>;
  /** All or nothing; false when an expectation was not met. */
  readonly write: (writes: readonly SearchWrite[]) => Promise<boolean>;
  close(): Promise<void>;
}

/** A list of values as one parameter, for `anyOf`. */
export function toListValue(values: readonly (string | number)[]): string {
  return JSON.stringify(values);
}

/** The condition that a column is among the values of a list given as one parameter. */
export function isOneOf(
  dialect: Database["dialect"],
  column: string,
  type: "text" | "integer",
): string {
  return dialect === "sqlite"
    ? `${column} in (select value from json_each(?))`
    : `${column} = any(select value::${type} from json_array_elements_text(?::json))`;
}
