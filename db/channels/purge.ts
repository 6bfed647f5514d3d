import { and, count, eq, inArray, like, or, sql, type Column } from "drizzle-orm";
import { MAIL, type Workspace } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { inWorkspace } from "../client/conditions.ts";

export interface Holdings {
  readonly subscriptions: number;
  readonly deliveries: number;
  readonly posts: number;
}

export async function holdingsOf({ db, tables }: Database, where: Workspace): Promise<Holdings> {
  const rows = async (name: "subscriptions" | "deliveries" | "posts"): Promise<number> => {
    const [found] = await db
      .select({ rows: count() })
      .from(tables[name])
      .where(inWorkspace(tables[name], where));
    return found?.rows ?? 0;
  };
  return {
    subscriptions: await rows("subscriptions"),
    deliveries: await rows("deliveries"),
    posts: await rows("posts"),
  };
}

/** Deletes all data of a workspace, its people's votes, lists and names included; papers stay. */
export async function purgeWorkspace(database: Database, where: Workspace): Promise<void> {
  const { atomic, tables } = database;
  const { voteMarks, postPapers, posts, deliveries, subscriptions, saved, people } = tables;
  const { discussions, discussionReplies, submissions, tips } = tables;
  const { mailAddresses } = tables;
  const { rooms, roles, changes, drafts, departures } = tables;
  const { platform, workspace } = where;
  /** Discord's people belong to no server: what they did in it is theirs here. */
  const theirs = (table: { readonly voter: Column; readonly workspace: Column }) =>
    and(like(table.voter, `${platform}:%`), eq(table.workspace, workspace));
  // Rows of earlier versions name no workspace, but Slack's people start with it.
  const named = (voter: Column) => like(voter, `${platform}:${workspace}:%`);
  await atomic((db) => {
    const origins = db
      .select({
        origin: sql<string>`${posts.platform} || ':' || ${posts.channel} || ':' || ${posts.messageId}`,
      })
      .from(posts)
      .where(inWorkspace(posts, where));
    const messages = db
      .select({ messageId: posts.messageId })
      .from(posts)
      .where(inWorkspace(posts, where));
    const threads = db
      .select({ threadId: discussions.threadId })
      .from(discussions)
      .where(inWorkspace(discussions, where));
    const mails = db
      .select({ id: mailAddresses.id })
      .from(mailAddresses)
      .where(or(theirs(mailAddresses), named(mailAddresses.voter)));
    return [
      db
        .delete(subscriptions)
        .where(and(inWorkspace(subscriptions, MAIL), inArray(subscriptions.channel, mails))),
      db
        .delete(voteMarks)
        .where(or(theirs(voteMarks), named(voteMarks.voter), inArray(voteMarks.origin, origins))),
      db
        .delete(postPapers)
        .where(and(eq(postPapers.platform, platform), inArray(postPapers.messageId, messages))),
      db
        .delete(discussionReplies)
        .where(
          and(
            eq(discussionReplies.platform, platform),
            inArray(discussionReplies.threadId, threads),
          ),
        ),
      ...[saved, people, tips, mailAddresses].map((table) =>
        db.delete(table).where(or(theirs(table), named(table.voter))),
      ),
      ...[
        posts,
        deliveries,
        subscriptions,
        discussions,
        submissions,
        rooms,
        roles,
        changes,
        drafts,
        departures,
      ].map((table) => db.delete(table).where(inWorkspace(table, where))),
    ];
  });
  await database.scrub();
}
