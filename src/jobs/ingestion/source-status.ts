import type { Database } from "../../../db/client/database.ts";
import { sourceState } from "../../../db/papers/sources.ts";
import type { PaperSource } from "../../sources/port.ts";

/** One line on whether the source answers, for the playground's page. */
export async function sourceStatus(database: Database, source: PaperSource): Promise<string> {
  const state = await sourceState(database, source.name);
  if (state === undefined) return `${source.label} has not been asked yet.`;
  if (state.failingSince === null) return `Live from ${source.label}.`;
  return `${source.label} cannot be reached, so stored or bundled papers are shown: ${state.failure ?? "no answer"}.`;
}
