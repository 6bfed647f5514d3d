import type { Kit } from "./column-types.ts";

export function definePlayground(k: Kit) {
  const playgroundMessages = k.table(
    "playground_messages",
    {
      seq: k.serial(),
      channel: k.text().notNull(),
      /** For the look-up after an unknown outcome. */
      key: k.text().notNull(),
      threadSeq: k.int(),
      /** Of a forum post; null elsewhere. */
      title: k.text(),
      tags: k.json<readonly string[]>(),
      /** Author of a reply; null for the bot. */
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
