import { z } from "zod";
import { lastChanges } from "../db/rooms/changes.ts";
import type { Database } from "../db/database.ts";
import { namesOf } from "../db/people/people.ts";
import { lastDigest } from "../db/ledger/delivery-queries.ts";
import { countPapers } from "../db/papers/papers.ts";
import { sourceStates } from "../db/papers/sources.ts";
import { subscriptionsOf } from "../db/rooms/subscriptions.ts";
import type { Catalogue } from "../src/message/catalogue/english.ts";
import { changeWords } from "../src/message/changes.ts";
import type { Message } from "../src/message/message.ts";
import { composeStatus } from "../src/message/status.ts";
import type { Place } from "../src/papers/place.ts";
import { VERSION } from "../src/version.ts";
import { defineCommand, type CommandContext } from "./command.ts";

const CHANGES = 5;

/** `/papers status`: what this channel gets, what was last, and whether the source answers. */
export const status = defineCommand({
  name: "status",
  summary: "Show what this channel gets and how things stand",
  example: "status",
  audience: "caller",
  right: "anyone",
  input: z.object({}),
  run: async (_input, context) => showStatus(context),
});

/** How things stand in the channel that is asked in. */
export async function showStatus({
  database,
  place,
  desk,
  words,
}: CommandContext): Promise<Message> {
  const subscriptions = await subscriptionsOf(database, place);
  const sources = await sourceStates(database);
  return composeStatus(words, {
    subscriptions,
    changes: await changesHere(database, words, place),
    obstacles: subscriptions.length === 0 ? [] : await desk.obstacles(place, words),
    lastDigest: await lastDigest(database, place),
    // The bundled sample answers always, which says nothing.
    sources: sources.filter(({ name }) => name !== "sample"),
    papers: await countPapers(database),
    version: VERSION,
  });
}

async function changesHere(
  database: Database,
  words: Catalogue,
  place: Place,
): Promise<{ at: Date; by: string | null; what: string }[]> {
  const changes = await lastChanges(database, place, CHANGES);
  const names = await namesOf(
    database,
    changes.flatMap(({ voter, about }) => (about === null ? [voter] : [voter, about])),
  );
  return changes.map(({ at, voter, what, about }) => ({
    at,
    by: names.get(voter) ?? null,
    what: changeWords(words, what, about === null ? undefined : (names.get(about) ?? null)),
  }));
}
