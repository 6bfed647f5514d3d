import type { PlatformName } from "../../src/domain/place.ts";
import type { Cadence, Layout } from "../../src/domain/subscription/digest-options.ts";
import type { Kit } from "./column-types.ts";

export function defineSubscriptions(k: Kit) {
  const subscriptions = k.table(
    "subscriptions",
    {
      id: k.text().primaryKey(),
      platform: k.text().$type<PlatformName>().notNull(),
      workspace: k.text().notNull(),
      channel: k.text().notNull(),
      name: k.text().notNull(),
      hour: k.int().notNull(),
      minute: k.int().notNull(),
      weekdays: k.json<readonly number[]>().notNull(),
      timezone: k.text().notNull(),
      /** Papers in the message itself; the rest goes to its thread. */
      papers: k.int().notNull(),
      minUpvotes: k.int().notNull(),
      /** `huggingface`, `community`, or `arxiv:cs.CL`. */
      sources: k.json<readonly string[]>().notNull().default(["huggingface"]),
      /** In the search language; empty for every paper. */
      filter: k.text().notNull().default(""),
      layout: k.text().$type<Layout>().notNull().default("digest"),
      cadence: k.text().$type<Cadence>().notNull().default("day"),
      silent: k.bool().notNull().default(false),
      announce: k.bool().notNull().default(false),
      pictures: k.bool().notNull().default(true),
      /** A BCP 47 language; null for the channel's own. */
      language: k.text(),
      nextRunAt: k.time().notNull(),
      /** Set when the platform refused for good: nothing is planned until a person subscribes again. */
      stoppedAt: k.time(),
      stopReason: k.failure(),
      /** When an obstacle was last seen while stopped: the subscription resumes once it is gone. */
      blockedAt: k.time(),
      pausedAt: k.time(),
      /** A pause that ends by itself. */
      pausedUntil: k.time(),
      /** One person's own papers, by direct message or e-mail. */
      personal: k.bool().notNull().default(false),
      toldAt: k.time(),
      createdBy: k.text().notNull(),
      createdAt: k.time().notNull(),
      updatedBy: k.text(),
      updatedAt: k.time(),
    },
    (t) => [
      // Two workspaces can share a channel but not its settings.
      k.uniqueIndex("subscriptions_channel").on(t.platform, t.workspace, t.channel, t.name),
      k.index("subscriptions_due").on(t.nextRunAt),
    ],
  );

  /** A person may have another name in each server. */
  const people = k.table(
    "people",
    {
      voter: k.text().notNull(),
      /** Empty in rows of earlier versions. */
      workspace: k.text().notNull().default(""),
      name: k.text().notNull(),
      seenAt: k.time().notNull(),
    },
    (t) => [k.primaryKey({ name: "people_pk", columns: [t.voter, t.workspace] })],
  );

  return { subscriptions, people };
}
