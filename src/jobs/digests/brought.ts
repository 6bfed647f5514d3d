import type { Database } from "../../../db/database.ts";
import { namesOf } from "../../../db/people/people.ts";
import type { Submission } from "../../../db/papers/submissions.ts";
import type { Brought } from "../../../db/tables/deliveries.ts";

/** Who brought which paper along, as a digest tells it: by the name they had when they did. */
export async function broughtAlong(
  database: Database,
  submissions: readonly Submission[],
): Promise<Readonly<Record<string, Brought>>> {
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
