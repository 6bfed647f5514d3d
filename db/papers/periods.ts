import { and, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import type { Day, Paper } from "../../src/domain/paper/paper.ts";
import type { Database } from "../client/database.ts";
import { toPaper } from "./papers.ts";

/** Consecutive days, both ends included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** The papers on some sources' lists of these days, each once, without vanished ones. */
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

/** The days of a period whose list of a source is stored. */
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
