import type { Kit } from "./column-types.ts";
import type { definePapers } from "./papers.ts";

/** Who votes for what. */
export function defineVotes(k: Kit, { papers }: ReturnType<typeof definePapers>) {
  /**
   * One reaction or button press. A person votes for a paper while at least one of their marks is active;
   * withdrawn marks stay as tombstones so that a late, older event cannot bring them back.
   */
  const voteMarks = k.table(
    "vote_marks",
    {
      voter: k.text().notNull(),
      paperId: k
        .text()
        .notNull()
        .references(() => papers.id, { onDelete: "cascade" }),
      /** Platform, channel and message of a reaction; `button` for a press. */
      origin: k.text().notNull(),
      emoji: k.text().notNull(),
      active: k.bool().notNull(),
      /** Since when it is active: what "this week" is counted by. */
      votedAt: k.time().notNull(),
      /** The newest event heard of it; older ones that arrive late change nothing. */
      at: k.time().notNull(),
    },
    (t) => [
      k.primaryKey({ name: "vote_marks_pk", columns: [t.voter, t.paperId, t.origin, t.emoji] }),
      // Tallies, and the best of all papers, are counted from this index alone, in its order.
      k.index("vote_marks_tally").on(t.active, t.paperId, t.voter, t.votedAt),
      k.index("vote_marks_origin").on(t.origin),
    ],
  );

  return { voteMarks };
}
