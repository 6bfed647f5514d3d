import type { Database } from "../../../db/client/database.ts";
import { deleteOldDrafts } from "../../../db/channels/drafts.ts";
import { deleteOldButtonPayloads } from "../../../db/operations/button-payloads.ts";
import { eraseLateWords } from "../../../db/people/erase-words.ts";
import { deleteUnconfirmed } from "../../../db/people/mail-addresses.ts";
import { deleteOldMarks } from "../../../db/people/forgotten.ts";
import { CODE_VALID_MS } from "../../domain/mail/confirmation.ts";
import type { Clock } from "../../lib/clock.ts";

/** Deletes what docs/privacy.md says is kept for a while. */
export async function cleanUp(parts: {
  readonly database: Database;
  readonly clock: Clock;
}): Promise<void> {
  const { database, clock } = parts;
  const now = clock.now();
  await deleteOldDrafts(database, now);
  await deleteOldButtonPayloads(database, now);
  await deleteOldMarks(database, now);
  await deleteUnconfirmed(database, new Date(now.getTime() - CODE_VALID_MS));
  await eraseLateWords(database, now);
  await database.scrub();
}
