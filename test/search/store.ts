import { afterAll, beforeAll } from "vitest";
import { pino } from "pino";
import type { Database } from "../../db/client/database.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { systemClock } from "../../src/lib/clock.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { createSearch, type SearchParts } from "../../src/search/create-search.ts";
import type { Search, SearchAnswer, SearchRequest } from "../../src/search/port.ts";
import type { TestStore } from "../support/stores.ts";

/** A store with papers and its search, opened before the tests of a block and removed after them. */
export interface SearchedStore {
  readonly database: Database;
  readonly search: Search;
  readonly parts: SearchParts;
  save(...papers: readonly Paper[]): Promise<void>;
  find(text: string, request?: Partial<SearchRequest>): Promise<SearchAnswer>;
  /** The ids of what is found. */
  ids(text: string, request?: Partial<SearchRequest>): Promise<string[]>;
}

/** Indexing takes its time where others use the machine too. */
const INDEXING_MS = 60_000;

export function searchedStore(
  make: () => Promise<TestStore>,
  papers: readonly Paper[],
  options: { readonly skip?: boolean; readonly deadlineMs?: number } = {},
): SearchedStore {
  let store: TestStore | undefined;
  const opened: { database?: Database; search?: Search; parts?: SearchParts } = {};
  const searched: SearchedStore = {
    get database() {
      return present(opened.database);
    },
    get search() {
      return present(opened.search);
    },
    get parts() {
      return present(opened.parts);
    },
    save: (...more) => savePapers(searched.database, more, new Date("2026-05-13T09:00:00Z")),
    find: (text, request = {}) =>
      searched.search.find({ text, limit: 10, offset: 0, asker: null, ...request }),
    ids: async (text, request) =>
      (await searched.find(text, request)).hits.map(({ paper }) => paper.id),
  };
  beforeAll(async () => {
    if (options.skip === true) return;
    store = await make();
    opened.database = await store.open();
    await searched.save(...papers);
    opened.parts = {
      url: store.url,
      database: opened.database,
      log: pino({ level: "silent" }),
      clock: systemClock,
      ...(options.deadlineMs !== undefined && { deadlineMs: options.deadlineMs }),
    };
    opened.search = await createSearch(opened.parts);
    await opened.search.ready();
  }, INDEXING_MS);
  afterAll(async () => {
    await opened.search?.close();
    await opened.database?.close();
    await store?.remove();
  });
  return searched;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the store is not open yet");
  return value;
}
