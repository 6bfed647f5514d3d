import { setTimeout as sleep } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { toDigest, type DigestDelivery } from "../../db/deliveries/delivery.ts";
import type { Database } from "../../db/client/database.ts";
import { BALLOT, eveningList } from "./paper-lists.ts";
import type { Environment } from "./environment.ts";

/** What goes on in the world meanwhile: the list grows, and people vote. */
export const VOTERS = ["ann", "bob", "cid"] as const;

/** Digests that are out when the late paper is listed: each costs an edit and a look before its reply. */
const GROWS_AFTER = 8;
const LOOK_MS = 200;
export const HALF_AN_HOUR_MS = 31 * 60_000;

/** Lists the late paper, and has every voter vote as soon as a digest is there to vote on; ends early when told to. */
export async function castVotesAndListLatePaper(
  { replay, store, chat, voting }: Environment,
  signal: AbortSignal,
): Promise<void> {
  const votes = async (user: string, channel: string): Promise<void> => {
    for (; !signal.aborted; await sleep(LOOK_MS)) {
      const [digest] = await sentDigests(store.database, channel);
      const number = (digest?.content?.paperIds.indexOf(BALLOT) ?? -1) + 1;
      if (digest?.messageId == null || number === 0) continue;
      chat.vote(user, channel, digest.messageId, number);
      return;
    }
  };
  const grows = async (): Promise<void> => {
    for (; !signal.aborted; await sleep(LOOK_MS)) {
      if ((await sentDigests(store.database)).length < GROWS_AFTER) continue;
      replay.items = eveningList;
      await store.ageLists(HALF_AN_HOUR_MS);
      return;
    }
  };
  await Promise.all([grows(), ...VOTERS.map((user, index) => votes(user, voting[index]!))]);
}

/** The digests that are out, of one channel or of all. */
export async function sentDigests(
  { db, tables: { deliveries } }: Database,
  channel?: string,
): Promise<DigestDelivery[]> {
  const isSent = and(eq(deliveries.state, "sent"), eq(deliveries.kind, "digest"));
  const rows = await db
    .select()
    .from(deliveries)
    .where(channel === undefined ? isSent : and(isSent, eq(deliveries.channel, channel)));
  return rows.map(toDigest);
}
