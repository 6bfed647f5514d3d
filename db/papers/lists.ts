import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lte,
  ne,
  notInArray,
  sql,
} from "drizzle-orm";
import type { Day, Paper } from "../../src/domain/paper/paper.ts";
import type { Database } from "../client/database.ts";
import { ids, preparedQuery } from "../client/prepared-queries.ts";
import type { PaperRow } from "../schema/schema.ts";
import { batches } from "../client/batches.ts";
import { savePapersStatement, toPaper } from "./papers.ts";
import { DAY_MS } from "../../src/lib/durations.ts";

export interface ListState {
  readonly fetchedAt: Date;
  readonly papers: number;
}

/** Saves papers, adds new listings and marks missing ones as vanished, in one transaction. */
export async function saveList(
  database: Database,
  list: {
    source: string;
    day: Day;
    papers: readonly Paper[];
    now: Date;
    hasFigures?: boolean;
  },
): Promise<void> {
  const { listings, lists } = database.tables;
  const { source, day, now, hasFigures = true } = list;
  const papers = [...new Map(list.papers.map((paper) => [paper.id, paper])).values()];
  const rows = papers.map((paper, position) => ({
    source,
    day,
    paperId: paper.id,
    position,
    firstSeenAt: now,
    vanishedAt: null,
  }));
  await database.atomic((db) => [
    ...batches(papers).map((batch) =>
      savePapersStatement({ db, tables: database.tables }, { papers: batch, now, hasFigures }),
    ),
    ...batches(rows).map((batch) =>
      db
        .insert(listings)
        .values(batch)
        .onConflictDoUpdate({
          target: [listings.source, listings.day, listings.paperId],
          set: { position: sql`excluded.position`, vanishedAt: null },
        }),
    ),
    db
      .update(listings)
      .set({ vanishedAt: now })
      .where(
        and(
          eq(listings.source, source),
          eq(listings.day, day),
          isNull(listings.vanishedAt),
          notInArray(
            listings.paperId,
            papers.map((paper) => paper.id),
          ),
        ),
      ),
    db
      .insert(lists)
      .values({ source, day, fetchedAt: now, papers: papers.length })
      .onConflictDoUpdate({
        target: [lists.source, lists.day],
        set: { fetchedAt: now, papers: papers.length },
      }),
  ]);
}

/** In the source's order, without vanished papers. */
export async function listOf(database: Database, source: string, day: Day): Promise<Paper[]> {
  const rows = await papersListed(database, { source, day });
  return rows.map((row) => toPaper(row.paper));
}

interface ListName {
  readonly source: string;
  readonly day: Day;
}

const papersListed = preparedQuery<ListName, { paper: PaperRow }[]>(
  ({ db, tables: { listings, papers } }, slot) =>
    db
      .select({ paper: papers })
      .from(listings)
      .innerJoin(papers, eq(papers.id, listings.paperId))
      .where(
        and(
          eq(listings.source, slot("source", listings.source)),
          eq(listings.day, slot("day", listings.day)),
          isNull(listings.vanishedAt),
        ),
      )
      .orderBy(asc(listings.position)),
);

export async function listState(
  database: Database,
  source: string,
  day: Day,
): Promise<ListState | undefined> {
  const [row] = await stateOf(database, { source, day });
  return row;
}

const stateOf = preparedQuery<ListName, ListState[]>(({ db, tables: { lists } }, slot) =>
  db
    .select({ fetchedAt: lists.fetchedAt, papers: lists.papers })
    .from(lists)
    .where(
      and(eq(lists.source, slot("source", lists.source)), eq(lists.day, slot("day", lists.day))),
    )
    .limit(1),
);

export async function newestListDay(
  { db, tables }: Database,
  source: string,
  day: Day,
): Promise<Day | undefined> {
  const [row] = await db
    .select({ day: tables.lists.day })
    .from(tables.lists)
    .where(
      and(eq(tables.lists.source, source), lte(tables.lists.day, day), gt(tables.lists.papers, 0)),
    )
    .orderBy(desc(tables.lists.day))
    .limit(1);
  return row?.day;
}

/** Days whose lists were read after they were complete. */
export async function settledDays(
  { db, tables }: Database,
  source: string,
  days: readonly Day[],
): Promise<Set<Day>> {
  const settled = new Set<Day>();
  for (const batch of batches(days)) {
    const rows = await db
      .select({ day: tables.lists.day, fetchedAt: tables.lists.fetchedAt })
      .from(tables.lists)
      .where(and(eq(tables.lists.source, source), inArray(tables.lists.day, batch)));
    for (const { day, fetchedAt } of rows)
      if (fetchedAt.getTime() >= Date.parse(day) + SETTLED_AFTER_MS) settled.add(day);
  }
  return settled;
}

/** Midnight UTC of the day plus two days: papers are listed until well into the next day. */
const SETTLED_AFTER_MS = 2 * DAY_MS;

/** Appends to past lists; listed papers keep their position. */
export async function addListings(
  { db, tables: { listings } }: Database,
  source: string,
  added: readonly { readonly paperId: string; readonly day: Day }[],
  now: Date,
): Promise<void> {
  const rows = added.map((one, index) => ({
    ...one,
    source,
    position: AFTER_ALL + index,
    firstSeenAt: now,
  }));
  for (const batch of batches(rows)) await db.insert(listings).values(batch).onConflictDoNothing();
}

/** No list is this long. */
const AFTER_ALL = 1000;

export async function listedBefore(
  database: Database,
  paperIds: readonly string[],
  day: Day,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const batch of batches(paperIds)) {
    const rows = await listedOnOtherDays(database, { ...ids.values(batch), day }, batch.length);
    for (const { paperId } of rows) found.add(paperId);
  }
  return found;
}

const listedOnOtherDays = preparedQuery<{ readonly day: Day }, { paperId: string }[]>(
  ({ db, tables: { listings } }, slot, count) =>
    db
      .selectDistinct({ paperId: listings.paperId })
      .from(listings)
      .where(
        and(
          inArray(listings.paperId, ids.slots(listings.paperId, count)),
          ne(listings.day, slot("day", listings.day)),
        ),
      ),
);

export async function readingsSince(
  { db, tables: { lists } }: Database,
  first: Day,
): Promise<Map<Day, Map<string, Date>>> {
  const rows = await db
    .select({ day: lists.day, source: lists.source, fetchedAt: lists.fetchedAt })
    .from(lists)
    .where(gte(lists.day, first));
  const readings = new Map<Day, Map<string, Date>>();
  for (const { day, source, fetchedAt } of rows)
    readings.set(day, (readings.get(day) ?? new Map<string, Date>()).set(source, fetchedAt));
  return readings;
}

export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** Each paper once, without vanished ones. */
export async function papersOfDays(
  { db, tables: { listings, papers } }: Database,
  sources: readonly string[],
  { first, last }: Days,
): Promise<Paper[]> {
  const listed = db
    .select({ id: listings.paperId })
    .from(listings)
    .where(
      and(
        inArray(listings.source, [...sources]),
        gte(listings.day, first),
        lte(listings.day, last),
        isNull(listings.vanishedAt),
      ),
    );
  const rows = await db.select().from(papers).where(inArray(papers.id, listed));
  return rows.map(toPaper);
}

export async function daysRead(
  { db, tables: { lists } }: Database,
  source: string,
  { first, last }: Days,
): Promise<Set<Day>> {
  const rows = await db
    .select({ day: lists.day })
    .from(lists)
    .where(and(eq(lists.source, source), gte(lists.day, first), lte(lists.day, last)));
  return new Set(rows.map(({ day }) => day));
}
