import type { Database } from "../db/database.ts";
import { tallies } from "../db/votes.ts";
import type { Entry } from "../src/message/entry.ts";
import type { Paper } from "../src/papers/paper.ts";

/** Papers with their votes, as messages show them, without numbers: only a channel's digest is voted on by number. */
export async function entriesOf(database: Database, papers: readonly Paper[]): Promise<Entry[]> {
  const votes = await tallies(
    database,
    papers.map((paper) => paper.id),
  );
  return papers.map((paper) => ({ paper, votes: votes.get(paper.id) ?? 0, number: null }));
}
