import { pino } from "pino";
import { saveList } from "../../../db/papers/lists.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import type { Search } from "../../../src/search/port.ts";
import { readRecordedLists, type RecordedList } from "../../support/recorded-papers.ts";
import { built } from "../built.ts";
import { percentile, table } from "./metrics.ts";
import { findStored, placeOf, type OwnStore } from "./paperboy.ts";

type Databases = typeof import("../../../db/client/open.ts");
type Searches = typeof import("../../../src/search/create-search.ts");

export interface FilterLatency {
  readonly query: string;
  readonly page: number;
  readonly total: number;
  /** Of the first time; the index keeps what it confirmed. */
  readonly first: number;
  readonly p50: number;
  readonly p99: number;
}

const ROUNDS = 100;
const LIMIT = 10;

/** Filters alone, with words and with phrases; the first and later pages. */
const CASES: readonly (readonly [query: string, ...pages: number[]])[] = [
  ["before:2025", 1, 10, 100],
  ["stars>20000", 1],
  ["org:deepmind", 1],
  ["language model upvotes>100", 1],
  ["has:code before:2025-06", 1, 50],
  ["agents upvotes>20", 1, 6, 10],
  ['"language model"', 1, 10],
  ["upvotes>20 -has:code", 1],
  ["author:wang", 1],
  ['author:"kaiming he"', 1],
  ['keyword:"reinforcement learning"', 1],
  ["on:2026-05", 1],
  ["video sort:new", 1],
  ["video sort:upvotes has:code", 1, 10],
  ["sort:upvotes", 1, 100],
  ["sort:votes", 1, 100],
  ["newest papers about video", 1, 10],
  ["most upvoted on language models in 2025", 1],
  ["video last month", 1, 10],
  ["agents since March sort:votes", 1],
  ["diffusion AND video NOT audio", 1],
  ['"state of the art"', 1],
];

export async function measureFilters(papers: number, own: OwnStore): Promise<FilterLatency[]> {
  const place = await placeOf(own);
  const { openDatabase } = await built<Databases>("db/client/open.js");
  const { createSearch } = await built<Searches>("src/search/create-search.js");
  const database = await openDatabase(place.url);
  const { stored } = await findStored(place.url);
  if (stored < papers)
    for (const { day, papers: listed } of repeatLists(readRecordedLists(), papers))
      await saveList(database, { source: "huggingface", day, papers: listed, now: new Date(day) });
  const log = pino({ level: "warn" });
  const search = await createSearch({ url: place.url, database, log, clock: systemClock });
  await search.ready();
  const rows: FilterLatency[] = [];
  for (const [query, ...pages] of CASES)
    for (const page of pages) rows.push(await measureCase(search, query, page));
  await search.close();
  await database.close();
  await place.remove();
  return rows;
}

/** The recorded lists, and copies of them under other ids until there are enough papers. */
function* repeatLists(lists: readonly RecordedList[], papers: number): Generator<RecordedList> {
  let count = 0;
  for (let copy = 0; ; copy += 1)
    for (const { day, papers: listed } of lists) {
      const left = listed.slice(0, papers - count);
      count += left.length;
      yield {
        day,
        papers: copy === 0 ? left : left.map((paper) => ({ ...paper, id: `${paper.id}-${copy}` })),
      };
      if (count >= papers) return;
    }
}

async function measureCase(search: Search, query: string, page: number): Promise<FilterLatency> {
  const request = { text: query, limit: LIMIT, offset: (page - 1) * LIMIT, asker: null };
  const begin = performance.now();
  let { total, isExact } = await search.find(request);
  const first = performance.now() - begin;
  while (!isExact) ({ total, isExact } = await search.find(request));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await search.find(request);
    times.push(performance.now() - start);
  }
  return { query, page, total, first, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

export function printFilters(rows: readonly FilterLatency[]): string {
  return table([
    ["query", "page", "total", "first ms", "p50 ms", "p99 ms"],
    ...rows.map(({ query, page, total, first, p50, p99 }) => [
      query,
      String(page),
      String(total),
      first.toFixed(1),
      p50.toFixed(1),
      p99.toFixed(1),
    ]),
  ]);
}
