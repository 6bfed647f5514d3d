import type { Database } from "../../db/database.ts";
import type { Submission } from "../../db/submissions.ts";
import type { Brought } from "../../db/tables/deliveries.ts";

/** Who brought which paper along, as a digest tells it. */
export async function broughtAlong(
  _database: Database,
  submissions: readonly Submission[],
): Promise<Readonly<Record<string, Brought>>> {
  return Object.fromEntries(submissions.map(({ paperId, note }) => [paperId, { by: null, note }]));
}
