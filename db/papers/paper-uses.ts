import { and, asc, eq, gt, isNotNull, isNull, lt, notLike, or } from "drizzle-orm";
import type { Paper } from "../../src/domain/paper/paper.ts";
import type { Database } from "../client/database.ts";
import { isPostOf } from "../client/conditions.ts";

/** Ids of papers shown in a chat lately, about which Hugging Face was not asked lately. */
export async function papersWithOldUses(
  { db, tables }: Database,
  times: { readonly shownAfter: Date; readonly readBefore: Date },
  limit: number,
): Promise<string[]> {
  const { papers, posts, postPapers } = tables;
  const rows = await db
    .selectDistinct({ id: papers.id })
    .from(papers)
    .innerJoin(postPapers, eq(postPapers.paperId, papers.id))
    .innerJoin(posts, isPostOf(tables))
    .where(
      and(
        gt(posts.postedAt, times.shownAfter),
        or(isNull(papers.usesReadAt), lt(papers.usesReadAt, times.readBefore)),
        // Papers that Hugging Face does not have.
        isNotNull(papers.thumbnailUrl),
        notLike(papers.id, "%/%"),
      ),
    )
    .orderBy(asc(papers.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Null for a paper that Hugging Face does not know. */
export async function saveUses(
  { db, tables: { papers } }: Database,
  id: string,
  uses: Pick<Paper, "models" | "datasets" | "spaces"> | null,
  now: Date,
): Promise<void> {
  const told = uses === null ? {} : { ...uses, updatedAt: now };
  await db
    .update(papers)
    .set({ ...told, usesReadAt: now })
    .where(eq(papers.id, id));
}
