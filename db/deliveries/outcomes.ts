import type { Failure } from "../../src/domain/failure.ts";
import { and, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { topicName, type Notice, type NoticeTopic } from "../../src/domain/non-digest-notice.ts";
import type { Place } from "../../src/domain/place.ts";
import { inChannel } from "../client/conditions.ts";
import type { Database } from "../client/database.ts";
import { preparedQuery, type Slot } from "../client/prepared-queries.ts";
import type { Schema } from "../schema/schema.ts";
import { digestContentSchema, storedDigestContent, type DigestContent } from "./content.ts";

/** Fences every write. Includes the attempt, as a suspended process may reclaim a row during its earlier attempt. */
export interface Claim {
  readonly id: string;
  readonly owner: string;
  readonly attempts: number;
}

function isHeld(
  deliveries: Schema["deliveries"],
  { id, owner, attempts }: Claim | Readonly<Record<keyof Claim, SQL>>,
): SQL | undefined {
  return and(
    eq(deliveries.id, id),
    eq(deliveries.leaseOwner, owner),
    eq(deliveries.attempts, attempts),
    eq(deliveries.state, "sending"),
  );
}

function heldSlots(deliveries: Schema["deliveries"], slot: Slot<Claim>): SQL | undefined {
  return isHeld(deliveries, {
    id: slot("id", deliveries.id),
    owner: slot("owner", deliveries.leaseOwner),
    attempts: slot("attempts", deliveries.attempts),
  });
}

/** Returns the frozen content, which may be an earlier one. */
export async function freezeContent(
  database: Database,
  { id, owner, attempts }: Claim,
  content: DigestContent,
): Promise<DigestContent | undefined> {
  const values = { id, owner, attempts, content: storedDigestContent(content), day: content.day };
  const [row] = await freeze(database, values);
  return row && digestContentSchema.parse(row.content);
}

const freeze = preparedQuery<
  Claim & { readonly content: unknown; readonly day: string },
  { content: unknown }[]
>(({ db, tables: { deliveries } }, slot) =>
  db
    .update(deliveries)
    .set({
      day: sql`coalesce(${deliveries.day}, ${slot("day", deliveries.day)})`,
      content: sql`coalesce(${deliveries.content}, ${slot("content", deliveries.content)})`,
    })
    .where(heldSlots(deliveries, slot))
    .returning({ content: deliveries.content }),
);

/** Written before the network call: after it the outcome may be unknown. False when the claim is lost. */
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
      .set({ sendingAt: slot("now", deliveries.sendingAt) })
      .where(heldSlots(deliveries, slot))
      .returning({ id: deliveries.id }),
);

export interface Postponement {
  readonly dueAt: Date;
  readonly error: Failure | null;
  /** The attempt certainly did not arrive, so no look-up is needed. */
  readonly known: boolean;
  /** False for a wait, which is no attempt. */
  readonly counts: boolean;
}

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
      .where(heldSlots(deliveries, slot));
  },
);

export async function endDelivery(
  { db, tables: { deliveries } }: Database,
  claim: Claim,
  end: { readonly state: "skipped" | "dead" | "unknown"; readonly error: Failure },
): Promise<void> {
  await db
    .update(deliveries)
    .set({ ...end, leaseOwner: null, leaseUntil: null })
    .where(isHeld(deliveries, claim));
}

export async function settleNotice(
  { db, tables: { deliveries } }: Database,
  claim: Claim,
  messageId: string,
  now: Date,
): Promise<void> {
  const ended = { error: null, leaseOwner: null, leaseUntil: null } as const;
  await db
    .update(deliveries)
    .set({ state: "sent", messageId, sentAt: now, ...ended })
    .where(isHeld(deliveries, claim));
}

/** Returns the notice's id and message; undefined where the channel has none about the topic. */
export async function updateNotice(
  { db, tables: { deliveries } }: Database,
  place: Place,
  topic: NoticeTopic,
  notice: Notice,
): Promise<{ readonly id: string; readonly messageId: string | null } | undefined> {
  const [row] = await db
    .update(deliveries)
    .set({ notice })
    .where(
      and(
        inChannel(deliveries, place),
        eq(deliveries.kind, "notice"),
        eq(deliveries.topic, topicName(topic)),
      ),
    )
    .returning({ id: deliveries.id, messageId: deliveries.messageId });
  return row;
}

/** False when the digest has content or is not pending. */
export async function cancelUnprepared(
  { db, tables: { deliveries } }: Database,
  id: string,
  reason: Failure,
): Promise<boolean> {
  const rows = await db
    .update(deliveries)
    .set({ state: "skipped", error: reason })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, "pending"), isNull(deliveries.content)))
    .returning({ id: deliveries.id });
  return rows.length === 1;
}

/** False for a row in another state. An unknown outcome stays unknown, so the chat is checked before posting. */
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
