import { and, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { Database } from "../client/database.ts";
import { preparedQuery, type Slot } from "../client/prepared-queries.ts";
import type { DigestContent, Schema } from "../schema/schema.ts";

/**
 * Who holds a row; every write after the claim is fenced by it. The attempt belongs to it: a process that was
 * suspended may claim a row again while its own earlier attempt still waits for an answer.
 */
export interface Claim {
  readonly id: string;
  readonly owner: string;
  /** What the row's count of attempts became by the claim. */
  readonly attempts: number;
}

function held({ tables: { deliveries } }: Database, { id, owner, attempts }: Claim) {
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
  { id, owner, attempts }: Claim,
  content: DigestContent,
): Promise<DigestContent | undefined> {
  const { day } = content;
  const [row] = await freeze(database, { id, owner, attempts, content, day });
  return row?.content ?? undefined;
}

const freeze = preparedQuery<
  Claim & { readonly content: DigestContent; readonly day: string },
  { content: DigestContent | null }[]
>(({ db, tables: { deliveries } }, slot) =>
  db
    .update(deliveries)
    .set({
      day: sql`coalesce(${deliveries.day}, ${slot("day", deliveries.day)})`,
      content: sql`coalesce(${deliveries.content}, ${slot("content", deliveries.content)})`,
    })
    .where(heldBy(deliveries, slot))
    .returning({ content: deliveries.content }),
);

/** Written before the network call: from here on the outcome may be unknown. False when the lease is lost. */
export async function markSending(
  database: Database,
  { id, owner, attempts }: Claim,
  now: Date,
): Promise<boolean> {
  return (await mark(database, { id, owner, attempts, now })).length === 1;
}

const mark = preparedQuery<Claim & { readonly now: Date }, { id: string }[]>(
  ({ db, tables: { deliveries } }, slot) =>
    db
      .update(deliveries)
      .set({
        sendingAt: sql`coalesce(${deliveries.sendingAt}, ${slot("now", deliveries.sendingAt)})`,
      })
      .where(heldBy(deliveries, slot))
      .returning({ id: deliveries.id }),
);

function heldBy(deliveries: Schema["deliveries"], slot: Slot<Claim>): SQL | undefined {
  return and(
    eq(deliveries.id, slot("id", deliveries.id)),
    eq(deliveries.leaseOwner, slot("owner", deliveries.leaseOwner)),
    eq(deliveries.attempts, slot("attempts", deliveries.attempts)),
    eq(deliveries.state, "sending"),
  );
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
  { id, owner, attempts }: Claim,
  { dueAt, error, known, counts }: Postponement,
): Promise<void> {
  const values = { id, owner, attempts, dueAt, error };
  await postpone(database, values, `${known} ${counts}`);
}

const postpone = preparedQuery<Claim & Pick<Postponement, "dueAt" | "error">, unknown>(
  ({ db, tables: { deliveries } }, slot, shape) => {
    const [known, counts] = String(shape).split(" ");
    return db
      .update(deliveries)
      .set({
        state: "pending",
        dueAt: slot("dueAt", deliveries.dueAt),
        error: slot("error", deliveries.error),
        leaseOwner: null,
        leaseUntil: null,
        ...(known === "true" ? { sendingAt: null } : {}),
        ...(counts === "true"
          ? { failures: sql`${deliveries.failures} + 1` }
          : { attempts: sql`${deliveries.attempts} - 1` }),
      })
      .where(heldBy(deliveries, slot));
  },
);

/** Ends a held row without a post: skipped needs nobody, dead and unknown need a person. */
export async function endDelivery(
  database: Database,
  holder: Claim,
  end: { readonly state: "skipped" | "dead" | "unknown"; readonly error: string },
): Promise<void> {
  await database.db
    .update(database.tables.deliveries)
    .set({ ...end, leaseOwner: null, leaseUntil: null })
    .where(held(database, holder));
}

/** Settles a notice as told. */
export async function settleNotice(
  database: Database,
  holder: Claim,
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
    .set({ state: "pending", attempts: 0, failures: 0, dueAt: now, error: null })
    .where(and(eq(deliveries.id, id), inArray(deliveries.state, ["dead", "unknown", "skipped"])))
    .returning({ id: deliveries.id });
  return rows.length === 1;
}
