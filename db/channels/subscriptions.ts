import type { Failure } from "../../src/domain/failure.ts";
import { and, asc, count, desc, eq, isNull, lte, or, sql } from "drizzle-orm";
import { DIRECT, type Place } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { preparedQuery } from "../client/prepared-queries.ts";
import type { Schema, Subscription } from "../schema/schema.ts";
import { inChannel, inWorkspace } from "../client/conditions.ts";

export type NewSubscription = Schema["subscriptions"]["$inferInsert"];

/** An existing subscription of the same name is changed and keeps its creator. */
export async function saveSubscription(
  { db, tables }: Database,
  row: NewSubscription,
): Promise<Subscription> {
  const { id: _id, createdBy: _createdBy, createdAt: _createdAt, ...changes } = row;
  const { platform, workspace, channel, name } = tables.subscriptions;
  const [saved] = await db
    .insert(tables.subscriptions)
    .values(row)
    .onConflictDoUpdate({ target: [platform, workspace, channel, name], set: changes })
    .returning();
  if (saved === undefined) throw new Error("an upsert returned no row");
  return saved;
}

export async function subscriptionsOf(
  { db, tables }: Database,
  place: Place,
): Promise<Subscription[]> {
  return db
    .select()
    .from(tables.subscriptions)
    .where(inChannel(tables.subscriptions, place))
    .orderBy(asc(tables.subscriptions.createdAt), asc(tables.subscriptions.name));
}

export async function removeSubscriptions(
  { db, tables }: Database,
  place: Place,
  name?: string,
): Promise<number> {
  const gone = await db
    .delete(tables.subscriptions)
    .where(
      and(
        inChannel(tables.subscriptions, place),
        name === undefined ? undefined : eq(tables.subscriptions.name, name),
      ),
    )
    .returning({ id: tables.subscriptions.id });
  return gone.length;
}

export interface DigestSignature {
  readonly name: string;
  /** Who set it up; null when the name is unknown. */
  readonly by: string | null;
  readonly inChannel: number;
}

/** What a digest says about its subscription; undefined once that has ended. */
export async function signatureOf(
  database: Database,
  subscriptionId: string,
): Promise<DigestSignature | undefined> {
  const [row] = await readSignature(database, { id: subscriptionId });
  return row;
}

const readSignature = preparedQuery<{ readonly id: string }, DigestSignature[]>(
  ({ db, tables: { subscriptions, people } }, slot) => {
    const { name, createdBy, personal, platform, workspace, channel } = subscriptions;
    const inSameChannel = sql`other.platform = ${platform} and other.workspace = ${workspace} and other.channel = ${channel}`;
    return db
      .select({
        name,
        by: people.name,
        inChannel:
          sql<number>`(select count(*) from ${subscriptions} as other where ${inSameChannel})`.mapWith(
            Number,
          ),
      })
      .from(subscriptions)
      .leftJoin(
        people,
        and(
          eq(people.voter, createdBy),
          eq(personal, false),
          or(eq(people.workspace, workspace), eq(people.workspace, "")),
        ),
      )
      .where(eq(subscriptions.id, slot("id", subscriptions.id)))
      .orderBy(desc(people.workspace))
      .limit(1);
  },
);

export async function subscriptionsBy(
  { db, tables: { subscriptions } }: Database,
  workspace: Pick<Place, "platform" | "workspace">,
  voter: string,
): Promise<Subscription[]> {
  return db
    .select()
    .from(subscriptions)
    .where(and(inWorkspace(subscriptions, workspace), eq(subscriptions.createdBy, voter)))
    .orderBy(asc(subscriptions.createdAt));
}

export async function isSubscribed(
  { db, tables: { subscriptions } }: Database,
  workspace: Pick<Place, "platform" | "workspace">,
): Promise<boolean> {
  const rows = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(inWorkspace(subscriptions, workspace))
    .limit(1);
  return rows.length > 0;
}

/** Undefined for direct messages. */
export async function usualTimezone(
  { db, tables }: Database,
  place: Place,
): Promise<string | undefined> {
  const { subscriptions } = tables;
  if (place.workspace === DIRECT) return undefined;
  const rows = await db
    .select({ timezone: subscriptions.timezone, uses: count() })
    .from(subscriptions)
    .where(inWorkspace(subscriptions, place))
    .groupBy(subscriptions.timezone);
  return rows.toSorted((a, b) => b.uses - a.uses)[0]?.timezone;
}

/** Pauses a subscription (with an instant, or until another) or resumes it (with its next run). */
export async function setPaused(
  { db, tables: { subscriptions } }: Database,
  id: string,
  change:
    | { readonly pausedAt: Date }
    | { readonly pausedAt: Date; readonly pausedUntil: Date; readonly nextRunAt: Date }
    | { readonly nextRunAt: Date },
  by: { readonly updatedBy: string; readonly updatedAt: Date },
): Promise<void> {
  const state =
    "pausedAt" in change
      ? { pausedUntil: null, ...change }
      : {
          pausedAt: null,
          pausedUntil: null,
          stoppedAt: null,
          stopReason: null,
          nextRunAt: change.nextRunAt,
        };
  await db
    .update(subscriptions)
    .set({ ...state, ...by })
    .where(eq(subscriptions.id, id));
}

export async function dueSubscriptions(
  database: Database,
  now: Date,
  limit: number,
): Promise<Subscription[]> {
  return due(database, { now, limit });
}

const due = preparedQuery<{ readonly now: Date; readonly limit: number }, Subscription[]>(
  ({ db, tables: { subscriptions } }, slot) =>
    db
      .select()
      .from(subscriptions)
      .where(
        and(
          isNull(subscriptions.stoppedAt),
          isNull(subscriptions.pausedAt),
          lte(subscriptions.nextRunAt, slot("now", subscriptions.nextRunAt)),
        ),
      )
      .orderBy(asc(subscriptions.nextRunAt))
      .limit(sql.placeholder("limit")),
);

export async function allSubscriptions({ db, tables }: Database): Promise<Subscription[]> {
  return db.select().from(tables.subscriptions).orderBy(asc(tables.subscriptions.createdAt));
}

export async function stopSubscription(
  { db, tables }: Database,
  id: string,
  reason: Failure,
  now: Date,
): Promise<void> {
  await db
    .update(tables.subscriptions)
    .set({ stoppedAt: now, stopReason: reason })
    .where(and(eq(tables.subscriptions.id, id), isNull(tables.subscriptions.stoppedAt)));
}
