import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { MAIL } from "../../src/domain/place.ts";
import type { Database, Db, Statement } from "../client/database.ts";
import { inWorkspace } from "../client/conditions.ts";
import type { Schema } from "../schema/schema.ts";

export type MailAddress = Schema["mailAddresses"]["$inferSelect"];

/** Replaces the person's address, with its subscription. */
export async function replaceMailAddress(
  { atomic, tables }: Database,
  row: Pick<MailAddress, "id" | "voter" | "workspace" | "address" | "key" | "codeAt">,
): Promise<void> {
  await atomic((db) => [
    ...deleteMailOf(db, tables, row.voter),
    db.insert(tables.mailAddresses).values(row),
  ]);
}

/** The person's address, and the subscription by e-mail with it. */
export function deleteMailOf(db: Db, tables: Schema, voter: string): Statement[] {
  const { mailAddresses, subscriptions } = tables;
  const theirs = db
    .select({ id: mailAddresses.id })
    .from(mailAddresses)
    .where(eq(mailAddresses.voter, voter));
  return [
    db
      .delete(subscriptions)
      .where(and(inWorkspace(subscriptions, MAIL), inArray(subscriptions.channel, theirs))),
    db.delete(mailAddresses).where(eq(mailAddresses.voter, voter)),
  ];
}

export async function removeMailAddress(
  { atomic, tables }: Database,
  voter: string,
): Promise<void> {
  await atomic((db) => deleteMailOf(db, tables, voter));
}

export async function mailAddressOf(
  { db, tables: { mailAddresses } }: Database,
  voter: string,
): Promise<MailAddress | undefined> {
  const [row] = await db.select().from(mailAddresses).where(eq(mailAddresses.voter, voter));
  return row;
}

export async function mailAddressById(
  { db, tables: { mailAddresses } }: Database,
  id: string,
): Promise<MailAddress | undefined> {
  const [row] = await db.select().from(mailAddresses).where(eq(mailAddresses.id, id));
  return row;
}

/** The code before is void. */
export async function renewCode(
  { db, tables: { mailAddresses } }: Database,
  id: string,
  codeAt: Date,
): Promise<void> {
  await db
    .update(mailAddresses)
    .set({ codeAt, tries: 0 })
    .where(and(eq(mailAddresses.id, id), isNull(mailAddresses.confirmedAt)));
}

/** The address as it is after one more try; undefined when none is left. Tries at once count one by one. */
export async function takeTry(
  { db, tables: { mailAddresses } }: Database,
  voter: string,
  most: number,
): Promise<MailAddress | undefined> {
  const [row] = await db
    .update(mailAddresses)
    .set({ tries: sql`${mailAddresses.tries} + 1` })
    .where(
      and(
        eq(mailAddresses.voter, voter),
        isNull(mailAddresses.confirmedAt),
        lt(mailAddresses.tries, most),
      ),
    )
    .returning();
  return row;
}

/** False when the address was replaced, or another code was asked for, meanwhile. */
export async function confirmMailAddress(
  { db, tables: { mailAddresses } }: Database,
  { id, codeAt }: Pick<MailAddress, "id" | "codeAt">,
  now: Date,
): Promise<boolean> {
  const rows = await db
    .update(mailAddresses)
    .set({ confirmedAt: now })
    .where(and(eq(mailAddresses.id, id), eq(mailAddresses.codeAt, codeAt)))
    .returning({ id: mailAddresses.id });
  return rows.length === 1;
}

/** Addresses whose code expired without an answer. */
export async function deleteUnconfirmed(
  { db, atomic, tables }: Database,
  codeBefore: Date,
): Promise<void> {
  const { mailAddresses } = tables;
  const rows = await db
    .select({ voter: mailAddresses.voter })
    .from(mailAddresses)
    .where(and(isNull(mailAddresses.confirmedAt), lt(mailAddresses.codeAt, codeBefore)));
  for (const { voter } of rows) await atomic((tx) => deleteMailOf(tx, tables, voter));
}
