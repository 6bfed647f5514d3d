import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** The column vocabulary of the whole schema. PostgreSQL's kit has the same shape and the same JS value types. */
export const sqliteKit = {
  table: sqliteTable,
  text: () => text(),
  int: () => integer(),
  bool: () => integer({ mode: "boolean" }),
  /** An instant, to the millisecond. */
  time: () => integer({ mode: "timestamp_ms" }),
  json: <T>(name = "") => text(name, { mode: "json" }).$type<T>(),
  /** A rising row number: never reused, because caches and indexes remember it. */
  serial: () => integer().primaryKey({ autoIncrement: true }),
  index,
  uniqueIndex,
  primaryKey,
  sql,
};
export type Kit = typeof sqliteKit;
