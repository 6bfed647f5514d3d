import type { PlatformName } from "../../src/domain/place.ts";
import type { Kit } from "./column-types.ts";
import type { definePapers } from "./papers.ts";

export const SUBMISSION_STATES = ["waiting", "accepted", "declined"] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What people do with papers besides voting: keep them, talk about them, bring them along. */
export function defineReading(k: Kit, { papers }: ReturnType<typeof definePapers>) {
  const paperId = () =>
    k
      .text()
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" });

  /** A person's reading list. */
  const saved = k.table(
    "saved",
    { voter: k.text().notNull(), paperId: paperId(), savedAt: k.time().notNull() },
    (t) => [k.primaryKey({ name: "saved_pk", columns: [t.voter, t.paperId] })],
  );

  /** A paper's one thread in a channel. */
  const discussions = k.table(
    "discussions",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      paperId: paperId(),
      /** Where replies go: a Discord thread, or the Slack message they hang on. */
      threadId: k.text().notNull(),
      openedBy: k.text().notNull(),
      openedAt: k.time().notNull(),
    },
    (t) => [
      k.primaryKey({ name: "discussions_pk", columns: [t.platform, t.channel, t.paperId] }),
      k.index("discussions_thread").on(t.platform, t.threadId),
      k.index("discussions_paper").on(t.paperId),
    ],
  );

  /** A reply in a discussion: that it is there, never what it says. */
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

  /** A paper that somebody brought along for a channel's own list of a day. */
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
      k.primaryKey({ name: "submissions_pk", columns: [t.platform, t.channel, t.paperId] }),
      k.index("submissions_submitted").on(t.platform, t.channel, t.submittedAt),
    ],
  );

  return { saved, discussions, discussionReplies, submissions };
}
