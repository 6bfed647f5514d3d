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

/** Text; rows of earlier versions hold a sentence. */
export const failureColumn = {
  dataType: () => "text",
  fromDriver: readFailure,
  toDriver: storedFailure,
};
const failure = customType<{ data: Failure; driverData: string }>(failureColumn);

/** PostgreSQL's kit has the same shape and JS value types. */
export const sqliteKit = {
  table: sqliteTable,
  text: () => text(),
  int: () => integer(),
  bool: () => integer({ mode: "boolean" }),
  time: () => integer({ mode: "timestamp_ms" }),
  json: <T>(name = "") => text(name, { mode: "json" }).$type<T>(),
  failure: () => failure(),
  /** Never reused, because caches and indexes remember row numbers. */
  serial: () => integer().primaryKey({ autoIncrement: true }),
  index,
  uniqueIndex,
  primaryKey,
  sql,
};
export type Kit = typeof sqliteKit;
