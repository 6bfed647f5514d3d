import { and, count, eq, inArray, like, or, sql } from "drizzle-orm";
import type { Workspace } from "../../src/domain/place.ts";
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

/** Deletes all data of a workspace, votes included; papers stay. */
export async function purgeWorkspace(
  { atomic, tables }: Database,
  where: Workspace,
): Promise<void> {
  const { voteMarks, postPapers, posts, deliveries, subscriptions, saved, people } = tables;
  const { discussions, discussionReplies, submissions } = tables;
  const { rooms, roles, changes, drafts, departures } = tables;
  const { platform, workspace } = where;
  // Slack user ids start with the team; Discord users belong to no server.
  const theirs = `${platform}:${workspace}:%`;
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
    return [
      db
        .delete(voteMarks)
        .where(or(like(voteMarks.voter, theirs), inArray(voteMarks.origin, origins))),
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
      db.delete(saved).where(like(saved.voter, theirs)),
      db.delete(people).where(like(people.voter, theirs)),
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
}
