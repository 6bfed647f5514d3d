import type { Kit } from "./column-types.ts";
import type { definePapers } from "./papers.ts";

export type Tip = "voting";

export function defineVotes(k: Kit, { papers }: ReturnType<typeof definePapers>) {
  /** A person votes while one of their marks is active. Withdrawn marks stay, so that late events cannot revive them. */
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
      votedAt: k.time().notNull(),
      /** Where it was given; empty in rows of earlier versions and without a name. */
      workspace: k.text().notNull().default(""),
      /** The newest known event; older ones that arrive late change nothing. */
      at: k.time().notNull(),
    },
    (t) => [
      k.primaryKey({ name: "vote_marks_pk", columns: [t.voter, t.paperId, t.origin, t.emoji] }),
      // A covering index for tallies and for the top papers of all time.
      k.index("vote_marks_tally").on(t.active, t.paperId, t.voter, t.votedAt),
      k.index("vote_marks_origin").on(t.origin),
    ],
  );

  /** What a person was told once, such as how to vote. */
  const tips = k.table(
    "tips",
    {
      voter: k.text().notNull(),
      tip: k.text().$type<Tip>().notNull(),
      at: k.time().notNull(),
      workspace: k.text().notNull().default(""),
    },
    (t) => [k.primaryKey({ name: "tips_pk", columns: [t.voter, t.tip] })],
  );

  return { voteMarks, tips };
}
