import { getTableColumns, sql, type Column, type SQL, type Table } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { batches } from "./batches.ts";
import type { Database, Statement } from "./database.ts";
import type { Schema } from "../schema/schema.ts";

/** A placeholder, encoded as its column stores it. */
export type Slot<Values> = (name: keyof Values & string, column: Column) => SQL;

/** What changes a query's text, such as its number of ids. */
export type Shape = number | string;

export type Store = Pick<Database, "db" | "tables" | "skipLocked">;

interface Prepared<Answer> {
  execute(values: Record<string, unknown>): PromiseLike<Answer>;
  run(values: Record<string, unknown>): unknown;
}

type Build<Values, Answer> = (
  store: Store,
  slot: Slot<Values>,
  shape: Shape,
) => { prepare(): Prepared<Answer> };

/** Builds the query once per store: on SQLite building takes several times as long as running it. */
export function preparedQuery<Values extends object, Answer>(
  build: Build<Values, Answer>,
): (store: Store, values: Values, shape?: Shape) => Promise<Answer> {
  const preparedFor = once(build);
  return async (store, values, shape) => preparedFor(store, shape).execute(byName(values));
}

/** The same for a write inside `atomic`; PostgreSQL builds it for every transaction. */
export function preparedWrite<Values extends object>(
  build: Build<Values, unknown>,
): (store: Store, values: Values, shape?: Shape) => Statement {
  const preparedFor = once(build);
  return (store, values, shape) => {
    const query = preparedFor(store, shape);
    return {
      run: () => query.run(byName(values)),
      // oxlint-disable-next-line unicorn/no-thenable, promise/no-callback-in-promise -- a statement runs when it is awaited, as Drizzle's do
      then: (done, failed) => query.execute(byName(values)).then(done, failed),
    };
  };
}

function once<Values, Answer>(
  build: Build<Values, Answer>,
): (store: Store, shape?: Shape) => Prepared<Answer> {
  const stores = new WeakMap<Database["db"], Map<Shape, Prepared<Answer>>>();
  return (store, shape = "") => {
    const kept = stores.get(store.db) ?? new Map<Shape, Prepared<Answer>>();
    stores.set(store.db, kept);
    const query = kept.get(shape) ?? build(store, slotFor, shape).prepare();
    kept.set(shape, query);
    return query;
  };
}

function slotFor(name: string, column: Column): SQL {
  const encoder = {
    mapToDriverValue: (value: unknown): unknown =>
      value === null ? null : column.mapToDriverValue(value),
  };
  return sql`${sql.param(sql.placeholder(name), encoder)}`;
}

function byName(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values));
}

const ROWS = 25;

export function preparedInsert<Name extends keyof Schema>(
  name: Name,
): (store: Store, rows: readonly Schema[Name]["$inferInsert"][]) => Statement[] {
  const columnsIn = (tables: Schema): [string, Column][] =>
    Object.entries<Column>(getTableColumns<Table>(tables[name]));
  const insert = preparedWrite<Record<string, unknown>>(({ db, tables }, _slot, count) => {
    const columns = columnsIn(tables);
    const slots = Array.from({ length: Number(count) }, (_, index) =>
      Object.fromEntries(columns.map(([key, column]) => [key, slotFor(key + index, column)])),
    );
    const table: SQLiteTable = tables[name];
    return db.insert(table).values(slots).onConflictDoNothing();
  });
  return (store, rows) => {
    const columns = columnsIn(store.tables);
    const valuesOf = (row: object, index: number): [string, unknown][] => {
      const values = new Map<string, unknown>(Object.entries(row));
      return columns.map(([key, column]) => [
        key + index,
        values.get(key) ?? column.default ?? null,
      ]);
    };
    return batches(rows, ROWS).map((batch) =>
      insert(store, Object.fromEntries(batch.flatMap(valuesOf)), batch.length),
    );
  };
}

export const ids = {
  slots: (column: Column, count: Shape): SQL => {
    const names = Array.from({ length: Number(count) }, (_, index) => `id${index}`);
    const slots = names.map((name) => slotFor(name, column));
    return sql`(${sql.join(slots, sql.raw(", "))})`;
  },
  values: (list: readonly string[]): Record<string, string> =>
    Object.fromEntries(list.map((id, index) => [`id${index}`, id])),
};
