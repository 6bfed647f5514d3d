import type { PlatformName } from "../../src/domain/place.ts";
import type { Kit } from "./column-types.ts";
import type { definePapers } from "./papers.ts";

export const SUBMISSION_STATES = ["waiting", "accepted", "declined"] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export function defineReading(k: Kit, { papers }: ReturnType<typeof definePapers>) {
  const paperId = () =>
    k
      .text()
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" });

  const saved = k.table(
    "saved",
    {
      voter: k.text().notNull(),
      paperId: paperId(),
      savedAt: k.time().notNull(),
      /** Where it was saved; empty in rows of earlier versions. */
      workspace: k.text().notNull().default(""),
    },
    (t) => [k.primaryKey({ name: "saved_pk", columns: [t.voter, t.paperId] })],
  );

  const discussions = k.table(
    "discussions",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      paperId: paperId(),
      /** A Discord thread, or the Slack message that has the replies. */
      threadId: k.text().notNull(),
      openedBy: k.text().notNull(),
      openedAt: k.time().notNull(),
    },
    (t) => [
      // Two workspaces may share a channel.
      k.primaryKey({
        name: "discussions_pk",
        columns: [t.platform, t.workspace, t.channel, t.paperId],
      }),
      k.index("discussions_thread").on(t.platform, t.threadId),
      k.index("discussions_paper").on(t.paperId),
    ],
  );

  /** The reply's text is never stored. */
  const discussionReplies = k.table(
    "discussion_replies",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      threadId: k.text().notNull(),
      messageId: k.text().notNull(),
      at: k.time().notNull(),
    },
    (t) => [
      k.primaryKey({
        name: "discussion_replies_pk",
        columns: [t.platform, t.threadId, t.messageId],
      }),
    ],
  );

  const submissions = k.table(
    "submissions",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      paperId: paperId(),
      note: k.text(),
      submittedBy: k.text().notNull(),
      submittedAt: k.time().notNull(),
      state: k.text().$type<SubmissionState>().notNull(),
      decidedBy: k.text(),
      decidedAt: k.time(),
    },
    (t) => [
      k.primaryKey({
        name: "submissions_pk",
        columns: [t.platform, t.workspace, t.channel, t.paperId],
      }),
      k.index("submissions_submitted").on(t.platform, t.workspace, t.channel, t.submittedAt),
    ],
  );

  return { saved, discussions, discussionReplies, submissions };
}
