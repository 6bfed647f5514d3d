import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { DIRECT } from "../../src/domain/place.ts";
import type { DigestOptions, Layout } from "../../src/domain/subscription/digest-options.ts";
import type { Database } from "../client/database.ts";
import { preparedQuery, type Slot, type Store } from "../client/prepared-queries.ts";
import type { DigestDelivery } from "./delivery.ts";

/** These layouts post each paper as a message of its own beside the digest. */
const IN_CHANNEL: ReadonlySet<Layout> = new Set(["cards", "forum-papers"]);
/** A reply that is due later waits for a retry, which nobody else should wait for. */
const SOON_MS = 10_000;

interface Asked {
  readonly platform: DigestDelivery["platform"];
  readonly workspace: string;
  readonly channel: string;
  readonly subscriptionId: string;
}

interface Other {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly plannedAt: Date;
  readonly dueAt: Date;
  readonly sendingAt: Date | null;
  readonly threadId: string | null;
  readonly options: DigestOptions | null;
}

/** Whether another subscription of the channel is posting its messages or comes first: each one's stay together. */
export async function isTurnOfAnother(
  database: Database,
  digest: DigestDelivery,
  now: Date,
): Promise<boolean> {
  const { platform, workspace, channel, subscriptionId } = digest;
  if (subscriptionId === null) return false;
  const asked = { platform, workspace, channel, subscriptionId };
  if ((await siblings(database, asked)).length === 0) return false;
  const others = await unfinished(database, asked);
  return others.some((other) => isAhead(other, digest, now));
}

function isAhead(other: Other, digest: DigestDelivery, now: Date): boolean {
  const { kind, state, dueAt, threadId, sendingAt, options } = other;
  const isDirect = digest.workspace === DIRECT;
  if (kind === "reply")
    return (threadId === null || isDirect) && dueAt.getTime() <= now.getTime() + SOON_MS;
  if (dueAt > now || !(isDirect || IN_CHANNEL.has(options?.layout ?? "digest"))) return false;
  return isBefore(other, digest) || (state === "sending" && sendingAt !== null);
}

/** All replicas agree on this order. */
function isBefore(one: Pick<Other, "id" | "plannedAt">, two: Pick<Other, "id" | "plannedAt">) {
  const apart = one.plannedAt.getTime() - two.plannedAt.getTime();
  return apart === 0 ? one.id < two.id : apart < 0;
}

const siblings = preparedQuery<Asked, { id: string }[]>(({ db, tables: { subscriptions } }, slot) =>
  db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.platform, slot("platform", subscriptions.platform)),
        eq(subscriptions.workspace, slot("workspace", subscriptions.workspace)),
        eq(subscriptions.channel, slot("channel", subscriptions.channel)),
        ne(subscriptions.id, slot("subscriptionId", subscriptions.id)),
      ),
    )
    .limit(1),
);

// One statement, as a message that is settled between two reads, with the next one queued, is in neither.
const unfinished = preparedQuery<Asked, Other[]>((store, slot) =>
  othersIn(store, slot, "pending").unionAll(othersIn(store, slot, "sending")),
);

function othersIn(
  { db, tables: { deliveries } }: Store,
  slot: Slot<Asked>,
  state: "pending" | "sending",
) {
  const { id, kind, plannedAt, dueAt, sendingAt, threadId, options } = deliveries;
  return db
    .select({ id, kind, state: deliveries.state, plannedAt, dueAt, sendingAt, threadId, options })
    .from(deliveries)
    .where(
      and(
        // A literal: a partial index needs a state that is known when the query is prepared.
        sql`${deliveries.state} = ${sql.raw(`'${state}'`)}`,
        eq(deliveries.platform, slot("platform", deliveries.platform)),
        eq(deliveries.workspace, slot("workspace", deliveries.workspace)),
        // Concatenated, as the index by channel holds years of sent deliveries.
        sql`(${deliveries.channel} || '') = ${slot("channel", deliveries.channel)}`,
        or(
          isNull(deliveries.subscriptionId),
          ne(deliveries.subscriptionId, slot("subscriptionId", deliveries.subscriptionId)),
        ),
        inArray(deliveries.kind, ["digest", "reply"]),
      ),
    );
}
