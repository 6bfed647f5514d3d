import { and, desc, eq, or } from "drizzle-orm";
import { personOf } from "../../src/domain/person.ts";
import { readChange } from "../../src/domain/subscription/setting-change.ts";
import type { Database } from "../client/database.ts";

export type PersonalData = Awaited<ReturnType<typeof dataOf>>;

export async function dataOf({ db, tables }: Database, voter: string) {
  const { voteMarks, saved, submissions, discussions, subscriptions, roles, changes } = tables;
  const person = personOf(voter);
  const [name] = await db
    .select()
    .from(tables.people)
    .where(eq(tables.people.voter, voter))
    .orderBy(desc(tables.people.seenAt));
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
    addresses: await db
      .select({
        address: tables.mailAddresses.address,
        asked: tables.mailAddresses.codeAt,
        confirmed: tables.mailAddresses.confirmedAt,
      })
      .from(tables.mailAddresses)
      .where(eq(tables.mailAddresses.voter, voter)),
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
