import { z } from "zod";
import { lastChanges } from "../db/channels/setting-changes.ts";
import type { Database } from "../db/client/database.ts";
import { namesOf } from "../db/people/people.ts";
import { lastDigest } from "../db/deliveries/queries.ts";
import { countArchiveMonths } from "../db/papers/archive.ts";
import { countPapers } from "../db/papers/papers.ts";
import { sourceStates } from "../db/papers/source-health.ts";
import { subscriptionsOf } from "../db/channels/subscriptions.ts";
import type { Translate } from "../src/i18n/translate.ts";
import { describeChange } from "../src/messages/describe-subscription.ts";
import type { Message } from "../src/messages/core/message.ts";
import { archiveMonthsUntil } from "../src/domain/schedule/list-days.ts";
import { composeStatus, type Status } from "../src/messages/status.ts";
import type { Place } from "../src/domain/place.ts";
import { VERSION } from "../src/lib/version.ts";
import { defineCommand, type CommandContext } from "./core/define.ts";

const CHANGES = 5;

export const status = defineCommand({
  name: "status",
  summary: "command.status.summary",
  example: "status",
  audience: "caller",
  right: "member",
  needsChannel: true,
  input: z.object({}),
  run: async (_input, context) => showStatus(context),
});

export async function showStatus({
  database,
  now,
  place,
  services,
  t,
}: CommandContext): Promise<Message> {
  const subscriptions = await subscriptionsOf(database, place);
  const sources = await sourceStates(database);
  return composeStatus(t, {
    subscriptions,
    changes: await changesHere(database, t, place),
    obstacles: subscriptions.length === 0 ? [] : await services.accessProblems(place),
    lastDigest: await lastDigest(database, place),
    // The bundled sample always answers.
    sources: sources.filter(({ name }) => name !== "sample"),
    papers: await countPapers(database),
    archive: await archiveProgress(database, now),
    version: VERSION,
  });
}

/** Null where nothing of it is read, or everything. */
async function archiveProgress(database: Database, now: Date): Promise<Status["archive"]> {
  const read = await countArchiveMonths(database);
  const total = archiveMonthsUntil(now).length;
  return read === 0 || read >= total ? null : { read, total };
}

async function changesHere(
  database: Database,
  t: Translate,
  place: Place,
): Promise<{ at: Date; by: string | null; what: string }[]> {
  const changes = await lastChanges(database, place, CHANGES);
  const names = await namesOf(
    database,
    place,
    changes.flatMap(({ voter, about }) => (about === null ? [voter] : [voter, about])),
  );
  return changes.map(({ at, voter, what, about }) => ({
    at,
    by: names.get(voter) ?? null,
    what: describeChange(t, what, about === null ? undefined : (names.get(about) ?? null)),
  }));
}
