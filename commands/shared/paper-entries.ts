import { postedIn } from "../../db/deliveries/posts.ts";
import { tallies, votedAmong } from "../../db/people/votes.ts";
import type { PaperEntry } from "../../src/messages/core/paper-entry.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import type { CommandContext } from "../core/define.ts";

type Asked = Pick<CommandContext, "database" | "place" | "services">;

/** Entries have no numbers: people vote by number only in a channel's digest. */
export async function loadEntries(
  { database, place, services }: Asked,
  papers: readonly Paper[],
): Promise<PaperEntry[]> {
  const ids = papers.map((paper) => paper.id);
  const votes = await tallies(database, ids);
  const discussions = await services.discussions(place, ids);
  return papers.map((paper) => {
    const entry = { paper, votes: votes.get(paper.id) ?? 0, number: null };
    const discussion = discussions.get(paper.id);
    return discussion === undefined ? entry : { ...entry, discussion };
  });
}

export async function loadEntriesWithPosts(
  context: Asked,
  papers: readonly Paper[],
): Promise<PaperEntry[]> {
  const { database, place } = context;
  const posted = await postedIn(
    database,
    place,
    papers.map((paper) => paper.id),
  );
  const entries = await loadEntries(context, papers);
  return entries.map((entry) => {
    const postedAt = posted.get(entry.paper.id);
    return postedAt === undefined ? entry : { ...entry, postedAt };
  });
}

/** Only for messages that nobody else sees. */
export async function markOwnVotes(
  { database, caller }: Pick<CommandContext, "database" | "caller">,
  entries: readonly PaperEntry[],
): Promise<PaperEntry[]> {
  const ids = entries.map(({ paper }) => paper.id);
  const own = await votedAmong(database, caller.voter, ids);
  return entries.map((entry) => ({ ...entry, voted: own.has(entry.paper.id) }));
}
