import type { Database } from "../db/database.ts";
import { postedIn } from "../db/posts.ts";
import { tallies } from "../db/votes.ts";
import type { Entry } from "../src/message/entry.ts";
import type { Paper } from "../src/papers/paper.ts";
import type { CommandContext } from "./command.ts";

/** Papers with their votes, as messages show them, without numbers: only a channel's digest is voted on by number. */
export async function entriesOf(database: Database, papers: readonly Paper[]): Promise<Entry[]> {
  const votes = await tallies(
    database,
    papers.map((paper) => paper.id),
  );
  return papers.map((paper) => ({ paper, votes: votes.get(paper.id) ?? 0, number: null }));
}

/** The same with what the asker's channel was given: papers one looks for may have been here already. */
export async function entriesFor(
  { database, place }: Pick<CommandContext, "database" | "place">,
  papers: readonly Paper[],
): Promise<Entry[]> {
  const posted = await postedIn(
    database,
    place,
    papers.map((paper) => paper.id),
  );
  const entries = await entriesOf(database, papers);
  return entries.map((entry) => {
    const postedAt = posted.get(entry.paper.id);
    return postedAt === undefined ? entry : { ...entry, postedAt };
  });
}
