import { inArray } from "drizzle-orm";
import type { Paper } from "../../src/domain/paper/paper.ts";
import type { Database } from "../client/database.ts";
import { batches } from "../client/batches.ts";
import { toPaper } from "../papers/papers.ts";

/** The papers with these row numbers, in their order; ones that are gone are left out. */
export async function papersBySeq(
  { db, tables: { papers } }: Database,
  seqs: readonly number[],
): Promise<Paper[]> {
  const found = new Map<number, Paper>();
  for (const batch of batches(seqs)) {
    const rows = await db.select().from(papers).where(inArray(papers.seq, batch));
    for (const row of rows) found.set(row.seq, toPaper(row));
  }
  return seqs.flatMap((seq) => found.get(seq) ?? []);
}
