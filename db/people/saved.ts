import { and, desc, eq, max } from "drizzle-orm";
import type { Paper } from "../../src/domain/paper/paper.ts";
import type { Database } from "../client/database.ts";
import { toPaper } from "../papers/papers.ts";

/** Returns whether the paper is on the list now; null when the list is full without it. */
export async function toggleSaved(
  database: Database,
  { voter, workspace }: { readonly voter: string; readonly workspace: string },
  paperId: string,
  now: Date,
  most = Infinity,
): Promise<boolean | null> {
  const { db, tables } = database;
  const { saved } = tables;
  const taken = await db
    .delete(saved)
    .where(and(eq(saved.voter, voter), eq(saved.paperId, paperId)))
    .returning({ paperId: saved.paperId });
  if (taken.length > 0) return false;
  if ((await countSaved(database, voter)) >= most) return null;
  await db.insert(saved).values({ voter, workspace, paperId, savedAt: now }).onConflictDoNothing();
  return true;
}

export async function countSaved(
  { db, tables: { saved } }: Database,
  voter: string,
): Promise<number> {
  return db.$count(saved, eq(saved.voter, voter));
}

export async function savedBy(
  { db, tables: { saved, papers } }: Database,
  voter: string,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<Paper[]> {
  const rows = await db
    .select({ paper: papers })
    .from(saved)
    .innerJoin(papers, eq(papers.id, saved.paperId))
    .where(eq(saved.voter, voter))
    .orderBy(desc(saved.savedAt), desc(saved.paperId))
    .limit(limit)
    .offset(offset);
  return rows.map(({ paper }) => toPaper(paper));
}

export async function votedBy(
  { db, tables: { voteMarks, papers } }: Database,
  voter: string,
  { limit, emoji }: { readonly limit: number; readonly emoji?: string },
): Promise<Paper[]> {
  const last = db
    .select({ paperId: voteMarks.paperId, at: max(voteMarks.votedAt).as("at") })
    .from(voteMarks)
    .where(
      and(
        eq(voteMarks.voter, voter),
        eq(voteMarks.active, true),
        emoji === undefined ? undefined : eq(voteMarks.emoji, emoji),
      ),
    )
    .groupBy(voteMarks.paperId)
    .as("last");
  const rows = await db
    .select({ paper: papers })
    .from(last)
    .innerJoin(papers, eq(papers.id, last.paperId))
    .orderBy(desc(last.at), desc(last.paperId))
    .limit(limit);
  return rows.map(({ paper }) => toPaper(paper));
}
