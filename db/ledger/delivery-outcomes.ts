import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { DigestContent } from "../schema.ts";

/**
 * Who holds a row; every write after the claim is fenced by it. The attempt belongs to it: a process that was
 * suspended may claim a row again while its own earlier attempt still waits for an answer.
 */
export interface Holder {
  readonly id: string;
  readonly owner: string;
  /** What the row's count of attempts became by the claim. */
  readonly attempts: number;
}

function held({ tables: { deliveries } }: Database, { id, owner, attempts }: Holder) {
  return and(
    eq(deliveries.id, id),
    eq(deliveries.leaseOwner, owner),
    eq(deliveries.attempts, attempts),
    eq(deliveries.state, "sending"),
  );
}

/** Freezes what the delivery posts; a content that is there already stays, and is the answer. */
export async function freezeContent(
  database: Database,
  holder: Holder,
  content: DigestContent,
): Promise<DigestContent | undefined> {
  const { deliveries } = database.tables;
  const [row] = await database.db
    .update(deliveries)
    .set({
      day: sql`coalesce(${deliveries.day}, ${content.day})`,
      content: sql`coalesce(${deliveries.content}, ${sql.param(content, deliveries.content)})`,
    })
    .where(held(database, holder))
    .returning({ content: deliveries.content });
  return row?.content ?? undefined;
}

/** Written before the network call: from here on the outcome may be unknown. False when the lease is lost. */
export async function markSending(database: Database, holder: Holder, now: Date): Promise<boolean> {
  const { deliveries } = database.tables;
  const rows = await database.db
    .update(deliveries)
    .set({
      sendingAt: sql`coalesce(${deliveries.sendingAt}, ${sql.param(now, deliveries.sendingAt)})`,
    })
    .where(held(database, holder))
    .returning({ id: deliveries.id });
  return rows.length === 1;
}

export interface Postponement {
  readonly dueAt: Date;
  readonly error: string | null;
  /** The attempt certainly did not arrive, so nothing needs to be looked up. */
  readonly known: boolean;
  /** Whether it was an attempt: waiting for a list is none. */
  readonly counts: boolean;
}

/** Puts a held row back for a later attempt. */
export async function postponeDelivery(
  database: Database,
  holder: Holder,
  { dueAt, error, known, counts }: Postponement,
): Promise<void> {
  await database.db
    .update(database.tables.deliveries)
    .set({
      state: "pending",
      dueAt,
      error,
      leaseOwner: null,
      leaseUntil: null,
      ...(known ? { sendingAt: null } : {}),
      ...(counts ? {} : { attempts: sql`${database.tables.deliveries.attempts} - 1` }),
    })
    .where(held(database, holder));
}

/** Ends a held row without a post: skipped needs nobody, dead and unknown need a person. */
export async function endDelivery(
  database: Database,
  holder: Holder,
  end: { readonly state: "skipped" | "dead" | "unknown"; readonly error: string },
): Promise<void> {
  await database.db
    .update(database.tables.deliveries)
    .set({ ...end, leaseOwner: null, leaseUntil: null })
    .where(held(database, holder));
}

/** Settles a notice as told. */
export async function settleTold(
  database: Database,
  holder: Holder,
  messageId: string,
  now: Date,
): Promise<void> {
  const ended = { error: null, leaseOwner: null, leaseUntil: null } as const;
  await database.db
    .update(database.tables.deliveries)
    .set({ state: "sent", messageId, sentAt: now, ...ended })
    .where(held(database, holder));
}

/** Ends a waiting row that never got its content; false when it has one, or is not waiting. */
export async function cancelUnprepared(
  { db, tables: { deliveries } }: Database,
  id: string,
  reason: string,
): Promise<boolean> {
  const rows = await db
    .update(deliveries)
    .set({ state: "skipped", error: reason })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, "pending"), isNull(deliveries.content)))
    .returning({ id: deliveries.id });
  return rows.length === 1;
}

/**
 * Puts a row that had ended without a post back for a fresh start; false when it is in another state. What is not
 * known of its last attempt stays unknown, so that the chat is asked before anything is posted.
 */
export async function reviveDelivery(
  { db, tables: { deliveries } }: Database,
  id: string,
  now: Date,
): Promise<boolean> {
  const rows = await db
    .update(deliveries)
    .set({ state: "pending", attempts: 0, dueAt: now, error: null })
    .where(and(eq(deliveries.id, id), inArray(deliveries.state, ["dead", "unknown", "skipped"])))
    .returning({ id: deliveries.id });
  return rows.length === 1;
}

/** Gives back the rows of this owner that were not marked as sending: at shutdown, nothing is left hanging. */
export async function releaseClaims({ db, tables }: Database, owner: string): Promise<void> {
  const { deliveries } = tables;
  await db
    .update(deliveries)
    .set({ state: "pending", leaseOwner: null, leaseUntil: null })
    .where(
      and(
        eq(deliveries.leaseOwner, owner),
        eq(deliveries.state, "sending"),
        isNull(deliveries.sendingAt),
      ),
    );
}

/** Everyone who holds rows now. */
export async function leaseOwners({ db, tables }: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ owner: tables.deliveries.leaseOwner })
    .from(tables.deliveries)
    .where(eq(tables.deliveries.state, "sending"));
  return rows.flatMap((row) => (row.owner === null ? [] : [row.owner]));
}

/** Lets the leases of owners that are known to be dead end at an instant instead of in their own time. */
export async function expireLeases(
  { db, tables }: Database,
  owners: readonly string[],
  until: Date,
): Promise<void> {
  if (owners.length === 0) return;
  await db
    .update(tables.deliveries)
    .set({ leaseUntil: until })
    .where(
      and(
        eq(tables.deliveries.state, "sending"),
        inArray(tables.deliveries.leaseOwner, [...owners]),
      ),
    );
}
