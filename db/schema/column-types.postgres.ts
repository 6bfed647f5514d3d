import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Failure } from "../../src/domain/failure.ts";
import { failureColumn, type Kit } from "./column-types.ts";

const failure = customType<{ data: Failure; driverData: string }>(failureColumn);

// The schema's one cast: same names and JS value types as the SQLite kit, which the contract suite checks.
export const postgresKit = {
  table: pgTable,
  text: () => text(),
  int: () => integer(),
  bool: () => boolean(),
  time: () => timestamp({ withTimezone: true, mode: "date", precision: 3 }),
  json: <T>(name = "") => jsonb(name).$type<T>(),
  failure: () => failure(),
  serial: () => serial().primaryKey(),
  index,
  uniqueIndex,
  primaryKey,
  sql,
} as unknown as Kit;
