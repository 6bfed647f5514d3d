import { and, asc, eq, gte } from "drizzle-orm";
import type { Place } from "../src/papers/place.ts";
import type { Database } from "./database.ts";
import type { Schema } from "./schema.ts";
import type { SubmissionState } from "./tables/reading.ts";

export type Submission = Schema["submissions"]["$inferSelect"];

function isHere({ tables: { submissions } }: Database, place: Place) {
  return and(
    eq(submissions.platform, place.platform),
    eq(submissions.workspace, place.workspace),
    eq(submissions.channel, place.channel),
  );
}

/** A channel's submissions in a state since an instant, oldest first. */
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
        isHere(database, place),
        eq(submissions.state, state),
        gte(submissions.submittedAt, since),
      ),
    )
    .orderBy(asc(submissions.submittedAt));
}
