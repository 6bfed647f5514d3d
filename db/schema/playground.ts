import type { Kit } from "./column-types.ts";

/** The playground's own chat. */
export function definePlayground(k: Kit) {
  /** The playground's own chat: the page is a platform like the others, so its messages outlive a restart. */
  const playgroundMessages = k.table(
    "playground_messages",
    {
      seq: k.serial(),
      channel: k.text().notNull(),
      /** The delivery's key, for the look-up after an unknown outcome. */
      key: k.text().notNull(),
      threadSeq: k.int(),
      /** What a post in the forum is called, and filed under; null in a channel and in a thread. */
      title: k.text(),
      tags: k.json<readonly string[]>(),
      /** Who wrote a reply; null for the bot. */
      visitor: k.text(),
      html: k.text().notNull(),
      postedAt: k.time().notNull(),
      editedAt: k.time(),
    },
    (t) => [k.uniqueIndex("playground_messages_key").on(t.key)],
  );

  const playgroundReactions = k.table(
    "playground_reactions",
    {
      messageSeq: k
        .int()
        .notNull()
        .references(() => playgroundMessages.seq, { onDelete: "cascade" }),
      emoji: k.text().notNull(),
      visitor: k.text().notNull(),
    },
    (t) => [
      k.primaryKey({
        name: "playground_reactions_pk",
        columns: [t.messageSeq, t.emoji, t.visitor],
      }),
    ],
  );

  return { playgroundMessages, playgroundReactions };
}
