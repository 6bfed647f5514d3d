import { textFailure } from "../support/text-failure.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordChange } from "../../db/channels/setting-changes.ts";
import type { Database } from "../../db/client/database.ts";
import { departed, departedBefore, returned } from "../../db/channels/departures.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { addPlaygroundMessage } from "../../db/playground/messages.ts";
import { forgetPerson } from "../../db/people/forget.ts";
import { deletedPeopleSince } from "../../db/people/forgotten.ts";
import { dataOf } from "../../db/people/personal-data.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { settleSent } from "../../db/deliveries/posts.ts";
import { holdingsOf, purgeWorkspace } from "../../db/channels/purge.ts";
import { toggleSaved } from "../../db/people/saved.ts";
import { saveSubscription, subscriptionsOf } from "../../db/channels/subscriptions.ts";
import { saveVoteMark, originOf, tallies } from "../../db/people/votes.ts";
import { makeDelivery, makeSubscription, makeTally } from "../support/row-factories.ts";
import { makePapers } from "../support/factories.ts";
import { engines, type TestStore } from "../support/stores.ts";

const now = new Date("2026-05-13T12:00:00Z");
const later = new Date("2026-05-14T12:00:00Z");
const papers = makePapers(3);
const [first = "", second = "", third = ""] = papers.map(({ id }) => id);
const slack = { platform: "slack", workspace: "T1" } as const;
const room = { ...slack, channel: "C1" };
const paused = { kind: "paused", name: "daily" } as const;
const ref = { ...room, messageId: "1.1" };

describe.each(engines)("people and workspaces on $name", ({ make, skip }) => {
  let store: TestStore;
  let database: Database;
  beforeAll(async () => {
    if (skip) return;
    store = await make();
    database = await store.open();
  });
  afterAll(async () => {
    if (skip) return;
    await database.close();
    await store.remove();
  });

  async function fill(): Promise<void> {
    await savePapers(database, papers, now);
    await saveSubscription(
      database,
      makeSubscription({ ...room, id: "s1", createdBy: "slack:T1:U1" }),
    );
    await enqueueDeliveries(database, [
      makeDelivery({ ...room, id: "d1", subscriptionId: "s1", state: "sending", leaseOwner: "w" }),
      makeDelivery({
        ...room,
        id: "n1",
        edition: "told",
        recipient: "U1",
        kind: "notice",
        topic: "alert",
        notice: { kind: "alert", lines: [], more: 0 },
      }),
    ]);
    await settleSent(database, {
      ref,
      claim: { id: "d1", owner: "w", attempts: 0 },
      papers: papers.map(({ id }, index) => ({ paperId: id, number: index + 1 })),
      shown: makeTally(),
      now,
      next: [],
    });
    const mark = { origin: originOf(ref), emoji: "+1", active: true, at: now };
    for (const paperId of [first, second])
      await saveVoteMark(database, { ...mark, voter: "slack:T1:U1", paperId });
    await saveVoteMark(database, { ...mark, voter: "slack:T1:U2", paperId: first });
    await saveVoteMark(database, {
      ...mark,
      voter: "discord:7",
      paperId: third,
      origin: "discord:c:m",
    });
    await toggleSaved(database, { voter: "slack:T1:U1", workspace: "T1" }, first, now);
    await recordChange(database, { ...room, voter: "slack:T1:U1", at: now, what: paused });
  }

  const votes = async (): Promise<number[]> => [
    ...(await tallies(database, [first, second, third])).values(),
  ];

  it.skipIf(skip)("show a person everything under their name and nothing of others", async () => {
    await fill();
    const data = await dataOf(database, "slack:T1:U1");
    expect(data.votes.map(({ paper }) => paper).toSorted()).toEqual([first, second]);
    expect(data.saved).toEqual([{ paper: first, at: now }]);
    expect(data).toMatchObject({
      subscriptions: [{ channel: "C1", timezone: "Europe/Paris" }],
      changes: [{ what: paused }],
      messages: [{ about: { kind: "alert" } }],
    });
    const nobody = await dataOf(database, "slack:T1:U9");
    expect(Object.values(nobody).flat().filter(Boolean)).toEqual([]);
  });

  it.skipIf(skip)("keep votes as anonymous counts after a deletion", async () => {
    expect(await votes()).toEqual([2, 1, 1]);
    expect(await forgetPerson(database, "slack:T1:U1", { votes: "keep", now: later })).toEqual([]);
    expect(await votes()).toEqual([2, 1, 1]);
    const data = await dataOf(database, "slack:T1:U1");
    expect(Object.values(data).flat().filter(Boolean)).toEqual([]);
    const rows = await database.db.select().from(database.tables.voteMarks);
    expect(JSON.stringify(rows)).not.toContain("U1");
    const anonymous = rows.filter(({ voter }) => voter.startsWith("anonymous"));
    expect(new Set(anonymous.map(({ voter }) => voter)).size).toBe(2);
    const [subscription] = await subscriptionsOf(database, room);
    expect(subscription?.createdBy).toBe("nobody");
  });

  it.skipIf(skip)("show what a person wrote in the playground, and delete it", async () => {
    const said = { channel: "daily-papers", threadSeq: 1, html: "<p>Friday?</p>", postedAt: now };
    for (const visitor of ["ann", "U1", null])
      await addPlaygroundMessage(database, { ...said, key: `said by ${visitor}`, visitor });
    expect((await dataOf(database, "web:ann")).replies).toEqual([{ html: said.html, at: now }]);
    expect((await dataOf(database, "slack:T1:U1")).replies).toEqual([]);
    await forgetPerson(database, "slack:T1:U1", { votes: "keep", now: later });
    await forgetPerson(database, "web:ann", { votes: "keep", now: later });
    const left = await database.db.select().from(database.tables.playgroundMessages);
    expect(left.map(({ key }) => key)).toEqual(["said by U1", "said by null"]);
  });

  it.skipIf(skip)("ignore a deleted person's reactions on earlier messages only", async () => {
    const both = ["slack:T1:U1", "slack:T1:U2"];
    expect(await deletedPeopleSince(database, ref, both)).toEqual(new Set(["slack:T1:U1"]));
    await database.db
      .update(database.tables.posts)
      .set({ postedAt: new Date(later.getTime() + 1) });
    expect(await deletedPeopleSince(database, ref, both)).toEqual(new Set());
  });

  it.skipIf(skip)("delete a person's votes on request", async () => {
    expect(await forgetPerson(database, "slack:T1:U2", { votes: "remove", now: later })).toEqual([
      first,
    ]);
    expect(await votes()).toEqual([1, 1, 1]);
  });

  it.skipIf(skip)(
    "are kept for a grace period that starts with the first notice of a removal",
    async () => {
      await departed(database, slack, { now, reason: textFailure("removed") });
      await departed(database, slack, { now: later, reason: textFailure("removed") });
      expect(await departedBefore(database, later)).toMatchObject([{ ...slack, leftAt: now }]);
      expect(await departedBefore(database, now)).toEqual([]);
      await returned(database, [slack]);
      expect(await departedBefore(database, later)).toEqual([]);
    },
  );

  it.skipIf(skip)("lose all data of a removed workspace and nothing of another", async () => {
    await saveVoteMark(database, {
      voter: "slack:T1:U3",
      paperId: third,
      origin: "button",
      emoji: "button",
      active: true,
      at: now,
    });
    await saveSubscription(database, makeSubscription({ id: "s2", channel: "c2" }));
    expect(await holdingsOf(database, slack)).toEqual({
      subscriptions: 1,
      deliveries: 1,
      posts: 1,
    });
    await purgeWorkspace(database, slack);
    expect(await holdingsOf(database, slack)).toEqual({
      subscriptions: 0,
      deliveries: 0,
      posts: 0,
    });
    const { postPapers, changes, subscriptions } = database.tables;
    expect(await database.db.select().from(postPapers)).toEqual([]);
    expect(await database.db.select().from(changes)).toEqual([]);
    expect(await database.db.select({ id: subscriptions.id }).from(subscriptions)).toEqual([
      { id: "s2" },
    ]);
    expect((await votes())[2]).toBe(1);
  });
});
