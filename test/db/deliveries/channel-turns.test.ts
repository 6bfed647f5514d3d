import { expect, it, describe } from "vitest";
import { saveSubscription } from "../../../db/channels/subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import { isTurnOfAnother } from "../../../db/deliveries/channel-turns.ts";
import { settleSent } from "../../../db/deliveries/posts.ts";
import { digestById } from "../../../db/deliveries/queries.ts";
import { claimDelivery, enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { DEFAULT_DIGEST_OPTIONS } from "../../../src/domain/subscription/digest-options.ts";
import { makeDelivery, makeReply, makeSubscription } from "../../support/row-factories.ts";
import { engines } from "../../support/stores.ts";

const now = new Date("2026-05-13T12:00:00Z");
const lease = { owner: "w1", now, leaseMs: 90_000 };
const options = { ...DEFAULT_DIGEST_OPTIONS, layout: "cards" } as const;
const channel = { platform: "discord", workspace: "g1", channel: "c1" } as const;

async function planTwoDigests(database: Database): Promise<void> {
  for (const id of ["s1", "s2"])
    await saveSubscription(database, makeSubscription({ id, name: id }));
  await enqueueDeliveries(database, [
    makeDelivery({ id: "d1", subscriptionId: "s1", options }),
    makeDelivery({ id: "d2", subscriptionId: "s2", options }),
  ]);
}

/** Each message is settled together with the queueing of the next. */
async function postFirst(database: Database, messages: number): Promise<void> {
  for (let part = 0, id = "d1"; part < messages; part += 1, id = `r${part}`) {
    const claimed = await claimDelivery(database, id, lease);
    await settleSent(database, {
      ref: { ...channel, messageId: `m${part}` },
      claim: { id, owner: lease.owner, attempts: claimed?.attempts ?? 0 },
      papers: [],
      shown: { votes: {}, replies: {} },
      now,
      next: [
        makeReply({ id: `r${part + 1}`, subscriptionId: "s1", part: part + 1, threadId: null }),
      ],
    });
  }
}

async function answersDuring(database: Database, work: Promise<void>): Promise<Set<boolean>> {
  const second = await digestById(database, "d2");
  if (second === undefined) throw new Error("not planned");
  const answers = new Set<boolean>();
  const done = new AbortController();
  const watch = async (): Promise<void> => {
    while (!done.signal.aborted) answers.add(await isTurnOfAnother(database, second, now));
  };
  const watching = [watch(), watch(), watch()];
  await work;
  done.abort();
  await Promise.all(watching);
  return answers;
}

describe.each(engines)("a digest's turn in its channel, on $name", ({ make, skip }) => {
  it.skipIf(skip)("does not come between two messages of another subscription", async () => {
    const store = await make();
    try {
      const database = await store.open();
      await planTwoDigests(database);
      expect(await answersDuring(database, postFirst(database, 80))).toEqual(new Set([true]));
    } finally {
      await store.remove();
    }
  });
});
