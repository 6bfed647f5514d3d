import { sql } from "drizzle-orm";
import {
  customType,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { readFailure, storedFailure, type Failure } from "../../src/domain/failure.ts";

/** A failure as text, which in rows of earlier versions is a sentence. */
export const failureColumn = {
  dataType: () => "text",
  fromDriver: readFailure,
  toDriver: storedFailure,
};
const failure = customType<{ data: Failure; driverData: string }>(failureColumn);

/** The column vocabulary of the whole schema. PostgreSQL's kit has the same shape and the same JS value types. */
export const sqliteKit = {
  table: sqliteTable,
  text: () => text(),
  int: () => integer(),
  bool: () => integer({ mode: "boolean" }),
  /** An instant, to the millisecond. */
  time: () => integer({ mode: "timestamp_ms" }),
  json: <T>(name = "") => text(name, { mode: "json" }).$type<T>(),
  failure: () => failure(),
  /** A rising row number: never reused, because caches and indexes remember it. */
  serial: () => integer().primaryKey({ autoIncrement: true }),
  index,
  uniqueIndex,
  primaryKey,
  sql,
};
export type Kit = typeof sqliteKit;
