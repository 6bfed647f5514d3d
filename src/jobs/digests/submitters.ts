import type { Database } from "../../../db/client/database.ts";
import { namesOf } from "../../../db/people/people.ts";
import type { Submission } from "../../../db/papers/submissions.ts";
import type { SubmittedBy } from "../../../db/schema/deliveries.ts";

/** Who brought which paper along, as a digest tells it: by the name they had when they did. */
export async function submittersOf(
  database: Database,
  submissions: readonly Submission[],
): Promise<Readonly<Record<string, SubmittedBy>>> {
  const names = await namesOf(
    database,
    submissions.map(({ submittedBy }) => submittedBy),
  );
  return Object.fromEntries(
    submissions.map(({ paperId, submittedBy, note }) => [
      paperId,
      { by: names.get(submittedBy) ?? null, note },
    ]),
  );
}
