import type { PlatformName } from "../../src/papers/place.ts";
import type { Kit } from "../kit.ts";

/** Who wants the digest, and when. */
export function defineSubscriptions(k: Kit) {
  const subscriptions = k.table(
    "subscriptions",
    {
      id: k.text().primaryKey(),
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      /** Tells several subscriptions of one channel apart. */
      name: k.text().notNull(),
      hour: k.int().notNull(),
      minute: k.int().notNull(),
      /** 1 = Monday … 7 = Sunday. */
      weekdays: k.json<readonly number[]>().notNull(),
      timezone: k.text().notNull(),
      /** Papers in the message itself; the rest goes to its thread. */
      papers: k.int().notNull(),
      minUpvotes: k.int().notNull(),
      nextRunAt: k.time().notNull(),
      /** Set when the platform refused for good: nothing is planned until a person subscribes again. */
      stoppedAt: k.time(),
      stopReason: k.text(),
      createdBy: k.text().notNull(),
      createdAt: k.time().notNull(),
    },
    (t) => [
      k.uniqueIndex("subscriptions_channel").on(t.platform, t.channel, t.name),
      k.index("subscriptions_due").on(t.nextRunAt),
    ],
  );

  return { subscriptions };
}
