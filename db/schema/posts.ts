import type { PlatformName } from "../../src/domain/place.ts";
import type { Kit } from "./column-types.ts";
import type { defineDeliveries } from "./deliveries.ts";
import type { definePapers } from "./papers.ts";

export interface ShownTally {
  readonly votes: Readonly<Record<string, number>>;
  readonly replies: Readonly<Record<string, number>>;
}

export function definePosts(
  k: Kit,
  { papers }: ReturnType<typeof definePapers>,
  { deliveries }: ReturnType<typeof defineDeliveries>,
) {
  const posts = k.table(
    "posts",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      messageId: k.text().notNull(),
      deliveryId: k
        .text()
        .notNull()
        .references(() => deliveries.id, { onDelete: "cascade" }),
      postedAt: k.time().notNull(),
      /** An edit is due when the current votes or replies differ. */
      shown: k.json<ShownTally>().notNull(),
      goneAt: k.time(),
    },
    (t) => [
      k.primaryKey({ name: "posts_pk", columns: [t.platform, t.channel, t.messageId] }),
      k.index("posts_posted").on(t.postedAt),
      k.index("posts_delivery").on(t.deliveryId),
    ],
  );

  /** Reactions are resolved to papers by these numbers. */
  const postPapers = k.table(
    "post_papers",
    {
      platform: k.text().$type<PlatformName>().notNull(),
      channel: k.text().notNull(),
      messageId: k.text().notNull(),
      paperId: k
        .text()
        .notNull()
        .references(() => papers.id, { onDelete: "cascade" }),
      number: k.int().notNull(),
    },
    (t) => [
      k.primaryKey({
        name: "post_papers_pk",
        columns: [t.platform, t.channel, t.messageId, t.paperId],
      }),
      k.index("post_papers_paper").on(t.paperId),
    ],
  );

  return { posts, postPapers };
}
