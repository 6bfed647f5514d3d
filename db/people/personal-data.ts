import { createHash, randomUUID } from "node:crypto";
import { and, desc, eq, inArray, max, or } from "drizzle-orm";
import { topicName, type Notice } from "../../src/domain/non-digest-notice.ts";
import { personOf } from "../../src/domain/person.ts";
import type { PostRef } from "../../src/domain/place.ts";
import { readChange } from "../../src/domain/subscription/setting-change.ts";
import { batches } from "../client/batches.ts";
import { isAbout } from "../client/conditions.ts";
import type { Database, Db, Statement } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";

export type PersonalData = Awaited<ReturnType<typeof dataOf>>;

export async function dataOf({ db, tables }: Database, voter: string) {
  const { voteMarks, saved, submissions, discussions, subscriptions, roles, changes } = tables;
  const person = personOf(voter);
  const [name] = await db.select().from(tables.people).where(eq(tables.people.voter, voter));
  return {
    name: name?.name ?? null,
    votes: await db
      .select({
        paper: voteMarks.paperId,
        emoji: voteMarks.emoji,
        given: voteMarks.origin,
        counts: voteMarks.active,
        at: voteMarks.votedAt,
      })
      .from(voteMarks)
      .where(eq(voteMarks.voter, voter))
      .orderBy(desc(voteMarks.votedAt)),
    saved: await db
      .select({ paper: saved.paperId, at: saved.savedAt })
      .from(saved)
      .where(eq(saved.voter, voter)),
    submissions: await db
      .select({
        paper: submissions.paperId,
        channel: submissions.channel,
        note: submissions.note,
        at: submissions.submittedAt,
        state: submissions.state,
      })
      .from(submissions)
      .where(or(eq(submissions.submittedBy, voter), eq(submissions.decidedBy, voter))),
    discussions: await db
      .select({
        paper: discussions.paperId,
        channel: discussions.channel,
        at: discussions.openedAt,
      })
      .from(discussions)
      .where(eq(discussions.openedBy, voter)),
    subscriptions: await db
      .select({
        channel: subscriptions.channel,
        name: subscriptions.name,
        timezone: subscriptions.timezone,
        at: subscriptions.createdAt,
      })
      .from(subscriptions)
      .where(or(eq(subscriptions.createdBy, voter), eq(subscriptions.updatedBy, voter))),
    roles: await db
      .select({ workspace: roles.workspace, role: roles.role, at: roles.givenAt })
      .from(roles)
      .where(or(eq(roles.voter, voter), eq(roles.givenBy, voter))),
    changes: (
      await db
        .select({ channel: changes.channel, what: changes.what, at: changes.at })
        .from(changes)
        .where(or(eq(changes.voter, voter), eq(changes.about, voter)))
    ).map((change) => ({ ...change, what: readChange(change.what) })),
    forms: await db
      .select({
        channel: tables.drafts.channel,
        values: tables.drafts.values,
        at: tables.drafts.at,
      })
      .from(tables.drafts)
      .where(eq(tables.drafts.voter, voter)),
    replies: await db
      .select({ html: tables.playgroundMessages.html, at: tables.playgroundMessages.postedAt })
      .from(tables.playgroundMessages)
      .where(
        eq(tables.playgroundMessages.visitor, person?.platform === "web" ? person.userId : ""),
      ),
    messages: await db
      .select({ about: tables.deliveries.notice, at: tables.deliveries.plannedAt })
      .from(tables.deliveries)
      .where(
        and(
          eq(tables.deliveries.kind, "notice"),
          eq(tables.deliveries.platform, person?.platform ?? "web"),
          eq(tables.deliveries.recipient, person?.userId ?? ""),
        ),
      ),
  };
}

/** Replaces a deleted person in rows that others need. */
const NOBODY = "nobody";
const ANONYMOUS = "anonymous";

/** Whether a deleted person's votes still count, without a name. */
export type VotesAfter = "keep" | "remove";

/** Returns the papers that lost a vote. */
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
  const notices = await noticesOfDecisions(database, voter);
  await atomic((tx) => [
    tx.delete(voteMarks).where(eq(voteMarks.voter, voter)),
    ...(votes === "keep" ? batches(anonymous) : []).map((rows) =>
      tx.insert(voteMarks).values(rows),
    ),
    tx
      .insert(forgotten)
      .values({ voter: hashOf(voter), at: now })
      .onConflictDoUpdate({ target: forgotten.voter, set: { at: now } }),
    ...deletePersonalRows(tx, tables, voter),
    ...notices.map(({ id, notice }) =>
      tx
        .update(deliveries)
        .set({ notice: withoutName(notice) })
        .where(eq(deliveries.id, id)),
    ),
  ]);
  return votes === "keep" ? [] : marks.map(({ paperId }) => paperId);
}

async function noticesOfDecisions(
  { db, tables: { deliveries, submissions } }: Database,
  voter: string,
): Promise<{ id: string; notice: Notice | null }[]> {
  const decided = await db
    .select({ channel: submissions.channel, paperId: submissions.paperId })
    .from(submissions)
    .where(eq(submissions.decidedBy, voter));
  const topics = decided.map((one) => topicName({ kind: "decided", ...one }));
  const notices: Awaited<ReturnType<typeof noticesOfDecisions>> = [];
  for (const batch of batches(topics))
    notices.push(
      ...(await db
        .select({ id: deliveries.id, notice: deliveries.notice })
        .from(deliveries)
        .where(inArray(deliveries.topic, batch))),
    );
  return notices;
}

function withoutName(notice: Notice | null): Notice | null {
  return notice?.kind === "decided" ? { ...notice, by: null } : notice;
}

/** Deletes the person's own rows, and their name in rows that others need. */
function deletePersonalRows(tx: Db, tables: Schema, voter: string): Statement[] {
  const { saved, drafts, people, roles, changes, submissions, discussions, tips } = tables;
  const { subscriptions, deliveries, playgroundMessages } = tables;
  const person = personOf(voter);
  const visitor = person?.platform === "web" ? person.userId : "";
  return [
    tx.delete(saved).where(eq(saved.voter, voter)),
    tx.delete(drafts).where(eq(drafts.voter, voter)),
    tx.delete(tips).where(eq(tips.voter, voter)),
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

/** Their reactions on the message must not become votes again. */
export async function deletedPeopleSince(
  { db, tables: { forgotten, posts } }: Database,
  ref: PostRef,
  voters: readonly string[],
): Promise<Set<string>> {
  const names = new Map(voters.map((voter) => [hashOf(voter), voter]));
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

function hashOf(voter: string): string {
  return createHash("sha256").update(voter).digest("base64url");
}
