import type { Database } from "../client/database.ts";

export type SqlValue = string | number | null | Uint8Array;

export interface SearchWrite {
  readonly sql: string;
  readonly rows: readonly (readonly SqlValue[])[];
  /** The write is rolled back unless the statement changes this many rows in all. */
  readonly expect?: number;
}

/** Uses `?` for values on both engines. */
export interface SearchConnection {
  readonly dialect: Database["dialect"];
  readonly all: <Row>(sql: string, values?: readonly SqlValue[]) => Promise<Row[]>;
  /** Runs in one transaction; false when `expect` was not met. */
  readonly write: (writes: readonly SearchWrite[]) => Promise<boolean>;
  close(): Promise<void>;
}

export function toListValue(values: readonly (string | number)[]): string {
  return JSON.stringify(values);
}

export function isOneOf(
  dialect: Database["dialect"],
  column: string,
  type: "text" | "integer",
): string {
  return dialect === "sqlite"
    ? `${column} in (select value from json_each(?))`
    : // As an array, so that the planner uses the column's index.
      `${column} = any(array(select value::${type} from json_array_elements_text(?::json)))`;
}
