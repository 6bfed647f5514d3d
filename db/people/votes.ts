import { and, countDistinct, desc, eq, gte, inArray, lt, lte, max, sql } from "drizzle-orm";
import type { Paper } from "../../src/domain/paper/paper.ts";
import type { PostRef } from "../../src/domain/place.ts";
import type { Database, Db, Statement } from "../client/database.ts";
import { batches } from "../client/batches.ts";
import { toPaper } from "../papers/papers.ts";
import type { Tip } from "../schema/votes.ts";
import { ids, preparedQuery } from "../client/prepared-queries.ts";

export interface VoteMark {
  readonly voter: string;
  readonly paperId: string;
  /** `originOf` a message, or BUTTON. */
  readonly origin: string;
  readonly emoji: string;
  readonly active: boolean;
  readonly at: Date;
  /** Where it was given; purging the workspace takes it along. */
  readonly workspace?: string;
}

/** True the first time. */
export async function takeTip(
  { db, tables: { tips } }: Database,
  { voter, workspace }: { readonly voter: string; readonly workspace: string },
  tip: Tip,
  at: Date,
): Promise<boolean> {
  const taken = await db
    .insert(tips)
    .values({ voter, workspace, tip, at })
    .onConflictDoNothing()
    .returning({ tip: tips.tip });
  return taken.length > 0;
}

/** Withdraws what was set up to `at`, all or those of one emoji; returns the papers that lost a vote. */
export async function clearVoteMarks(
  { db, tables: { voteMarks } }: Database,
  origin: string,
  emoji: string | null,
  at: Date,
): Promise<string[]> {
  const rows = await db
    .update(voteMarks)
    .set({ active: false, at })
    .where(
      and(
        eq(voteMarks.origin, origin),
        emoji === null ? undefined : eq(voteMarks.emoji, emoji),
        eq(voteMarks.active, true),
        lte(voteMarks.at, at),
      ),
    )
    .returning({ paperId: voteMarks.paperId });
  return [...new Set(rows.map(({ paperId }) => paperId))];
}

/** Which of the papers the person votes for. */
export async function votedAmong(
  { db, tables: { voteMarks } }: Database,
  voter: string,
  paperIds: readonly string[],
): Promise<Set<string>> {
  if (paperIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ paperId: voteMarks.paperId })
    .from(voteMarks)
    .where(
      and(
        eq(voteMarks.voter, voter),
        eq(voteMarks.active, true),
        inArray(voteMarks.paperId, [...paperIds]),
      ),
    );
  return new Set(rows.map(({ paperId }) => paperId));
}

/** Ids of the papers that the person votes for, the latest first. */
export async function latestVotes(
  { db, tables: { voteMarks } }: Database,
  voter: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ paperId: voteMarks.paperId })
    .from(voteMarks)
    .where(and(eq(voteMarks.voter, voter), eq(voteMarks.active, true)))
    .groupBy(voteMarks.paperId)
    .orderBy(desc(max(voteMarks.votedAt)))
    .limit(limit);
  return rows.map(({ paperId }) => paperId);
}

/** One mark per person, on whichever message they press. */
export const BUTTON = "button";

export function originOf({ platform, channel, messageId }: PostRef): string {
  return `${platform}:${channel}:${messageId}`;
}

function castStatement(
  db: Db,
  { voteMarks }: Database["tables"],
  marks: readonly VoteMark[],
): Statement {
  return db
    .insert(voteMarks)
    .values(marks.map((mark) => ({ ...mark, votedAt: mark.at })))
    .onConflictDoUpdate({
      target: [voteMarks.voter, voteMarks.paperId, voteMarks.origin, voteMarks.emoji],
      set: {
        active: sql`excluded.active`,
        workspace: sql`excluded.workspace`,
        at: sql`excluded.at`,
        // A repeated mark is not a newer vote.
        votedAt: sql`case when ${voteMarks.active} then ${voteMarks.votedAt} else excluded.voted_at end`,
      },
      setWhere: lte(voteMarks.at, sql`excluded.at`),
    });
}

/** Ignored when a newer event is known. */
export async function saveVoteMark({ db, tables }: Database, mark: VoteMark): Promise<void> {
  await castStatement(db, tables, [mark]);
}

/** Sets the marks of one message to the platform's state at `at`; newer events are kept. */
export async function replaceVoteMarks(
  { atomic, tables }: Database,
  post: PostRef,
  marks: readonly Omit<VoteMark, "origin" | "active" | "at" | "workspace">[],
  at: Date,
): Promise<void> {
  const { voteMarks } = tables;
  const { workspace } = post;
  const origin = originOf(post);
  await atomic((db) => [
    ...batches(marks).map((batch) =>
      castStatement(
        db,
        tables,
        batch.map((mark) => ({ ...mark, origin, workspace, active: true, at })),
      ),
    ),
    // New marks carry `at` itself, so this withdraws only what the platform no longer shows.
    db
      .update(voteMarks)
      .set({ active: false, at })
      .where(and(eq(voteMarks.origin, origin), lt(voteMarks.at, at))),
  ]);
}

export async function activeVoteMarks(
  { db, tables: { voteMarks } }: Database,
  voter: string,
  paperId: string,
): Promise<{ origin: string; emoji: string }[]> {
  return db
    .select({ origin: voteMarks.origin, emoji: voteMarks.emoji })
    .from(voteMarks)
    .where(
      and(eq(voteMarks.voter, voter), eq(voteMarks.paperId, paperId), eq(voteMarks.active, true)),
    );
}

export async function tallies(
  database: Database,
  paperIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map(paperIds.map((id) => [id, 0]));
  for (const batch of batches(paperIds)) {
    const rows = await votersOf(database, ids.values(batch), batch.length);
    for (const { paperId, votes } of rows) counts.set(paperId, votes);
  }
  return counts;
}

const votersOf = preparedQuery<Record<string, string>, { paperId: string; votes: number }[]>(
  ({ db, tables: { voteMarks } }, _slot, count) =>
    db
      .select({ paperId: voteMarks.paperId, votes: countDistinct(voteMarks.voter) })
      .from(voteMarks)
      .where(
        and(
          inArray(voteMarks.paperId, ids.slots(voteMarks.paperId, count)),
          eq(voteMarks.active, true),
        ),
      )
      .groupBy(voteMarks.paperId),
);

/** Ties are broken by upvotes at the source. */
export async function topPapers(
  { db, tables: { voteMarks, papers } }: Database,
  since: Date,
  limit: number,
  until?: Date,
): Promise<{ paper: Paper; votes: number }[]> {
  // Counted first, so that each paper is looked up once.
  const counted = db
    .select({
      paperId: voteMarks.paperId,
      votes: countDistinct(voteMarks.voter).as("votes"),
    })
    .from(voteMarks)
    .where(
      and(
        eq(voteMarks.active, true),
        gte(voteMarks.votedAt, since),
        until && lt(voteMarks.votedAt, until),
      ),
    )
    .groupBy(voteMarks.paperId)
    .as("counted");
  const top = await db
    .select({ paperId: counted.paperId, votes: counted.votes })
    .from(counted)
    .innerJoin(papers, eq(papers.id, counted.paperId))
    .orderBy(desc(counted.votes), desc(papers.upvotes), desc(counted.paperId))
    .limit(limit);
  const rows = await db
    .select()
    .from(papers)
    .where(
      inArray(
        papers.id,
        top.map((row) => row.paperId),
      ),
    );
  const byId = new Map(rows.map((row) => [row.id, toPaper(row)]));
  return top.flatMap(({ paperId, votes: count }) => {
    const paper = byId.get(paperId);
    return paper === undefined ? [] : [{ paper, votes: count }];
  });
}
