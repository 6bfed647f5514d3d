import type { PlatformName } from "../../src/domain/place.ts";
import type { Cadence, Layout } from "../../src/domain/subscription/digest-options.ts";
import type { Kit } from "./column-types.ts";

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
      /** `huggingface`, `community`, or `arxiv:cs.CL`. */
      sources: k.json<readonly string[]>().notNull().default(["huggingface"]),
      /** In the language of the search; empty for every paper. */
      filter: k.text().notNull().default(""),
      layout: k.text().$type<Layout>().notNull().default("digest"),
      cadence: k.text().$type<Cadence>().notNull().default("day"),
      /** Posted without a notification, where the platform can. */
      silent: k.bool().notNull().default(false),
      /** Published to the followers of an announcement channel. */
      announce: k.bool().notNull().default(false),
      /** A BCP 47 language; null for the channel's own. */
      language: k.text(),
      nextRunAt: k.time().notNull(),
      /** Set when the platform refused for good: nothing is planned until a person subscribes again. */
      stoppedAt: k.time(),
      stopReason: k.failure(),
      /** When something was last seen to keep the bot out, while it was stopped: once that is gone, it goes on by itself. */
      blockedAt: k.time(),
      /** Set when a person paused it: nothing is planned until somebody resumes it. */
      pausedAt: k.time(),
      /** When its owner was last told that something is wrong with it. */
      toldAt: k.time(),
      createdBy: k.text().notNull(),
      createdAt: k.time().notNull(),
      updatedBy: k.text(),
      updatedAt: k.time(),
    },
    (t) => [
      // A channel can be shared by two workspaces, which do not see each other's settings.
      k.uniqueIndex("subscriptions_channel").on(t.platform, t.workspace, t.channel, t.name),
      k.index("subscriptions_due").on(t.nextRunAt),
    ],
  );

  /** What those who set things up are called, so that a digest can name them without calling them. */
  const people = k.table("people", {
    voter: k.text().primaryKey(),
    name: k.text().notNull(),
    seenAt: k.time().notNull(),
  });

  return { subscriptions, people };
}
