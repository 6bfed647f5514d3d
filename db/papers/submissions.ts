import { and, asc, eq, gte } from "drizzle-orm";
import type { Place } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";
import type { SubmissionState } from "../schema/reading.ts";
import { inChannel } from "../client/conditions.ts";

export type Submission = Schema["submissions"]["$inferSelect"];

/** False when the channel's list has the paper. */
export async function addSubmission(
  { db, tables: { submissions } }: Database,
  submission: Schema["submissions"]["$inferInsert"],
): Promise<boolean> {
  const rows = await db
    .insert(submissions)
    .values(submission)
    .onConflictDoNothing()
    .returning({ paperId: submissions.paperId });
  return rows.length === 1;
}

export async function countSubmissionsBy(
  { db, tables: { submissions } }: Database,
  { place, voter, since }: { readonly place: Place; readonly voter: string; readonly since: Date },
): Promise<number> {
  return db.$count(
    submissions,
    and(
      inChannel(submissions, place),
      eq(submissions.submittedBy, voter),
      gte(submissions.submittedAt, since),
    ),
  );
}

export async function submissionOf(
  database: Database,
  place: Place,
  paperId: string,
): Promise<Submission | undefined> {
  const { submissions } = database.tables;
  const [row] = await database.db
    .select()
    .from(submissions)
    .where(and(inChannel(submissions, place), eq(submissions.paperId, paperId)));
  return row;
}

export async function submissionsIn(
  database: Database,
  place: Place,
  { state, since }: { readonly state: SubmissionState; readonly since: Date },
): Promise<Submission[]> {
  const { submissions } = database.tables;
  return database.db
    .select()
    .from(submissions)
    .where(
      and(
        inChannel(submissions, place),
        eq(submissions.state, state),
        gte(submissions.submittedAt, since),
      ),
    )
    .orderBy(asc(submissions.submittedAt));
}

export async function decideSubmission(
  database: Database,
  place: Place,
  decision: {
    readonly paperId: string;
    readonly state: "accepted" | "declined";
    readonly by: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const { submissions } = database.tables;
  const { paperId, state, by, at } = decision;
  const rows = await database.db
    .update(submissions)
    .set({ state, decidedBy: by, decidedAt: at })
    .where(
      and(
        inChannel(submissions, place),
        eq(submissions.paperId, paperId),
        eq(submissions.state, "waiting"),
      ),
    )
    .returning({ paperId: submissions.paperId });
  return rows.length === 1;
}
