import { randomUUID } from "node:crypto";
import { and, eq, max } from "drizzle-orm";
import { personOf } from "../../src/domain/person.ts";
import { batches } from "../client/batches.ts";
import type { Database, Db, Statement } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";
import { eraseWords, wordsOf } from "./erase-words.ts";
import { deleteMailOf } from "./mail-addresses.ts";
import { markOf } from "./forgotten.ts";
import { NOBODY } from "./people.ts";

const ANONYMOUS = "anonymous";

/** Whether a deleted person's votes still count, without a name. */
export type VotesAfter = "keep" | "remove";

/** Returns the papers that lost a vote. Messages that showed the person's words are due to be drawn again. */
export async function forgetPerson(
  database: Database,
  voter: string,
  { votes, now }: { readonly votes: VotesAfter; readonly now: Date },
): Promise<string[]> {
  const { db, atomic, tables } = database;
  const { voteMarks, forgotten } = tables;
  const marks = await db
    .select({ paperId: voteMarks.paperId, at: max(voteMarks.votedAt) })
    .from(voteMarks)
    .where(and(eq(voteMarks.voter, voter), eq(voteMarks.active, true)))
    .groupBy(voteMarks.paperId);
  // One name per vote, so that the votes cannot be linked to one person.
  const anonymous = marks.map(({ paperId, at }) => ({
    voter: `${ANONYMOUS}:${randomUUID()}`,
    paperId,
    origin: ANONYMOUS,
    emoji: ANONYMOUS,
    active: true,
    votedAt: at ?? now,
    at: at ?? now,
  }));
  const words = await wordsOf(database, voter);
  const mark = await markOf(database, voter);
  await atomic((tx) => [
    tx.delete(voteMarks).where(eq(voteMarks.voter, voter)),
    ...(votes === "keep" ? batches(anonymous) : []).map((rows) =>
      tx.insert(voteMarks).values(rows),
    ),
    tx
      .insert(forgotten)
      .values({ voter: mark, at: now })
      .onConflictDoUpdate({ target: forgotten.voter, set: { at: now } }),
    ...deletePersonalRows(tx, tables, voter),
    ...eraseWords(tx, tables, words, now),
  ]);
  await database.scrub();
  return votes === "keep" ? [] : marks.map(({ paperId }) => paperId);
}

/** Deletes the person's own rows, and their name in rows that others need. */
function deletePersonalRows(tx: Db, tables: Schema, voter: string): Statement[] {
  const { saved, drafts, people, roles, changes, submissions, discussions, tips } = tables;
  const { subscriptions, deliveries, playgroundMessages, playgroundReactions } = tables;
  const person = personOf(voter);
  const visitor = person?.platform === "web" ? person.userId : "";
  return [
    ...deleteMailOf(tx, tables, voter),
    tx
      .delete(subscriptions)
      .where(and(eq(subscriptions.personal, true), eq(subscriptions.createdBy, voter))),
    tx.delete(saved).where(eq(saved.voter, voter)),
    tx.delete(tips).where(eq(tips.voter, voter)),
    tx.delete(drafts).where(eq(drafts.voter, voter)),
    tx.delete(playgroundReactions).where(eq(playgroundReactions.visitor, visitor)),
    tx.delete(playgroundMessages).where(eq(playgroundMessages.visitor, visitor)),
    tx.delete(people).where(eq(people.voter, voter)),
    tx.delete(roles).where(eq(roles.voter, voter)),
    tx.update(roles).set({ givenBy: NOBODY }).where(eq(roles.givenBy, voter)),
    tx.update(changes).set({ voter: NOBODY }).where(eq(changes.voter, voter)),
    tx.update(changes).set({ about: NOBODY }).where(eq(changes.about, voter)),
    tx
      .update(submissions)
      .set({ submittedBy: NOBODY, note: null })
      .where(eq(submissions.submittedBy, voter)),
    tx.update(submissions).set({ decidedBy: NOBODY }).where(eq(submissions.decidedBy, voter)),
    tx.update(discussions).set({ openedBy: NOBODY }).where(eq(discussions.openedBy, voter)),
    tx.update(subscriptions).set({ createdBy: NOBODY }).where(eq(subscriptions.createdBy, voter)),
    tx.update(subscriptions).set({ updatedBy: NOBODY }).where(eq(subscriptions.updatedBy, voter)),
    tx
      .delete(deliveries)
      .where(
        and(
          eq(deliveries.platform, person?.platform ?? "web"),
          eq(deliveries.recipient, person?.userId ?? ""),
        ),
      ),
  ];
}
