import { count, isNotNull } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import { batches } from "../client/batches.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { savePapersStatement } from "./papers.ts";

export interface ArchiveMonth {
  readonly month: string;
  readonly nextPage: number;
  /** When its last page was read. */
  readonly readAt: Date | null;
}

export async function archiveMonths({ db, tables }: Database): Promise<ArchiveMonth[]> {
  return db.select().from(tables.archiveMonths);
}

export async function countArchiveMonths({ db, tables }: Database): Promise<number> {
  const { archiveMonths: months } = tables;
  const [row] = await db.select({ read: count() }).from(months).where(isNotNull(months.readAt));
  return row?.read ?? 0;
}

/** Saves a page's papers and how far the month has been read, in one transaction. */
export async function saveArchivePage(
  { atomic, tables }: Database,
  {
    month,
    page,
    isLast,
    papers,
    now,
  }: {
    readonly month: string;
    readonly page: number;
    readonly isLast: boolean;
    readonly papers: readonly Paper[];
    readonly now: Date;
  },
): Promise<void> {
  const progress = isLast ? { nextPage: 0, readAt: now } : { nextPage: page + 1 };
  const { archiveMonths: months } = tables;
  await atomic((db) => [
    ...batches(papers).map((batch) => savePapersStatement({ db, tables }, { papers: batch, now })),
    db
      .insert(months)
      .values({ month, readAt: null, ...progress })
      .onConflictDoUpdate({ target: months.month, set: progress }),
  ]);
}
