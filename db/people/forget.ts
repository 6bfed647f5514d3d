import { createHash, randomUUID } from "node:crypto";
import { and, eq, inArray, max } from "drizzle-orm";
import { topicName, type Notice } from "../../src/domain/notice.ts";
import type { PostRef } from "../../src/domain/place.ts";
import { personOf } from "../../src/domain/person.ts";
import type { Database, Db, Statement } from "../client/database.ts";
import { batches } from "../client/batches.ts";
import type { Schema } from "../schema/schema.ts";
import { isAbout } from "../client/conditions.ts";

/** Whoever did something and asked to be forgotten. */
const NOBODY = "nobody";
/** Where an anonymous vote came from, and with what: nothing of it is known any more. */
const ANONYMOUS = "anonymous";

/** What becomes of a person's votes: they count on without a name, or go. */
export type VotesAfter = "keep" | "remove";

/** Deletes everything that is kept of a person; the answer is which papers lost a vote. */
export async function forgetPerson(
  database: Database,
  voter: string,
  { votes, now }: { readonly votes: VotesAfter; readonly now: Date },
): Promise<string[]> {
  const { db, atomic, tables } = database;
  const { voteMarks, forgotten, deliveries } = tables;
  const marks = await db
    .select({
      paperId: voteMarks.paperId,
      at: max(voteMarks.votedAt),
    })
    .from(voteMarks)
    .where(and(eq(voteMarks.voter, voter), eq(voteMarks.active, true)))
    .groupBy(voteMarks.paperId);
  // A name for each vote, so that nobody can tell that they were one person's.
  const anonymous = marks.map(({ paperId, at }) => ({
    voter: `${ANONYMOUS}:${randomUUID()}`,
    paperId,
    origin: ANONYMOUS,
    emoji: ANONYMOUS,
    active: true,
    votedAt: at ?? now,
    at: at ?? now,
  }));
  const told = await decisionsTold(database, voter);
  await atomic((tx) => [
    tx.delete(voteMarks).where(eq(voteMarks.voter, voter)),
    ...(votes === "keep" ? batches(anonymous) : []).map((rows) =>
      tx.insert(voteMarks).values(rows),
    ),
    tx
      .insert(forgotten)
      .values({ voter: digestOf(voter), at: now })
      .onConflictDoUpdate({ target: forgotten.voter, set: { at: now } }),
    ...forgetDeeds(tx, tables, voter),
    ...told.map(({ id, notice }) =>
      tx
        .update(deliveries)
        .set({ notice: withoutName(notice) })
        .where(eq(deliveries.id, id)),
    ),
  ]);
  return votes === "keep" ? [] : marks.map(({ paperId }) => paperId);
}

/** What others were told of this person's decisions, by name. */
async function decisionsTold(
  { db, tables: { deliveries, submissions } }: Database,
  voter: string,
): Promise<{ id: string; notice: Notice | null }[]> {
  const decided = await db
    .select({ channel: submissions.channel, paperId: submissions.paperId })
    .from(submissions)
    .where(eq(submissions.decidedBy, voter));
  const topics = decided.map((one) => topicName({ kind: "decided", ...one }));
  const told: Awaited<ReturnType<typeof decisionsTold>> = [];
  for (const batch of batches(topics))
    told.push(
      ...(await db
        .select({ id: deliveries.id, notice: deliveries.notice })
        .from(deliveries)
        .where(inArray(deliveries.topic, batch))),
    );
  return told;
}

function withoutName(notice: Notice | null): Notice | null {
  return notice?.kind === "decided" ? { ...notice, by: null } : notice;
}

/** What was for the person alone goes; what others rely on stays, without the name. */
function forgetDeeds(tx: Db, tables: Schema, voter: string): Statement[] {
  const { saved, drafts, people, roles, changes, submissions, discussions } = tables;
  const { subscriptions, deliveries, playgroundMessages } = tables;
  const person = personOf(voter);
  const visitor = person?.platform === "web" ? person.userId : "";
  return [
    tx.delete(saved).where(eq(saved.voter, voter)),
    tx.delete(drafts).where(eq(drafts.voter, voter)),
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

/**
 * Who of these people was forgotten after a message was posted: their reactions on it are still in the chat, and must
 * not become votes with a name again.
 */
export async function deletedPeopleSince(
  { db, tables: { forgotten, posts } }: Database,
  ref: PostRef,
  voters: readonly string[],
): Promise<Set<string>> {
  const names = new Map(voters.map((voter) => [digestOf(voter), voter]));
  const found: { voter: string; at: Date }[] = [];
  for (const batch of batches([...names.keys()]))
    found.push(...(await db.select().from(forgotten).where(inArray(forgotten.voter, batch))));
  if (found.length === 0) return new Set();
  const [post] = await db
    .select({ postedAt: posts.postedAt })
    .from(posts)
    .where(isAbout(posts, ref));
  const since = post?.postedAt ?? new Date(0);
  return new Set(found.flatMap(({ voter, at }) => (at >= since ? (names.get(voter) ?? []) : [])));
}

function digestOf(voter: string): string {
  return createHash("sha256").update(voter).digest("base64url");
}
