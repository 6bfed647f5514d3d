import { textFailure } from "../support/text-failure.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { Database } from "../../db/client/database.ts";
import * as postgresTables from "../../db/schema/schema.postgres.ts";
import * as sqliteTables from "../../db/schema/schema.sqlite.ts";
import {
  claimDeliveries,
  enqueueDeliveries,
  planDeliveries,
  reclaimExpired,
  expireLeases,
  leaseOwners,
  nextDueAt,
  releaseClaims,
} from "../../db/deliveries/queue.ts";
import {
  cancelUnprepared,
  endDelivery,
  freezeContent,
  markSending,
  postponeDelivery,
} from "../../db/deliveries/outcomes.ts";
import { countDeliveries, deliveryById, digestsOfDay } from "../../db/deliveries/queries.ts";
import { listOf, listState, newestListDay, saveList, settledDays } from "../../db/papers/lists.ts";
import { countPapers, paperById, papersByIds, savePapers } from "../../db/papers/papers.ts";
import {
  markPostGone,
  papersOfPost,
  postsShowing,
  recentPosts,
  savePostShown,
  settleSent,
} from "../../db/deliveries/posts.ts";
import { sourceAnswered, sourceFailed, sourceState } from "../../db/papers/source-health.ts";
import {
  dueSubscriptions,
  removeSubscriptions,
  saveSubscription,
  stopSubscription,
  subscriptionsOf,
  usualTimezone,
} from "../../db/channels/subscriptions.ts";
import {
  makeContent,
  makeDelivery,
  makeReply,
  makeSubscription,
  makeTally,
} from "../support/row-factories.ts";
import { makePaper } from "../support/factories.ts";
import { engines, type TestStore } from "../support/stores.ts";

const now = new Date("2026-05-13T09:00:00.123Z");
const later = (ms: number): Date => new Date(now.getTime() + ms);
const place = { platform: "discord", workspace: "g1", channel: "c1" } as const;
const content = makeContent();

it("both engines have the same tables, columns, value types and keys", () => {
  const shape = (table: typeof sqliteTables.papers): unknown[] =>
    Object.entries(getTableColumns(table)).map(([key, column]) => [
      key,
      column.notNull,
      column.primary,
      column.dataType,
    ]);
  for (const [name, table] of Object.entries(sqliteTables)) {
    const other = postgresTables[name as keyof typeof postgresTables];
    expect(getTableName(other)).toBe(getTableName(table));
    expect(shape(other as typeof sqliteTables.papers), name).toEqual(
      shape(table as typeof sqliteTables.papers),
    );
  }
});

describe.each(engines)("the store on $name", ({ make, skip }) => {
  describe.skipIf(skip)("keeps its contract", () => {
    let store: TestStore;
    let database: Database;

    beforeAll(async () => {
      store = await make();
      database = await store.open();
    });
    afterAll(async () => {
      await database.close();
      await store.remove();
    });
    beforeEach(async () => {
      const { db, tables } = database;
      for (const table of [
        tables.voteMarks,
        tables.postPapers,
        tables.posts,
        tables.deliveries,
        tables.subscriptions,
        tables.listings,
        tables.lists,
        tables.sources,
        tables.papers,
      ])
        await db.delete(table);
    });

    const queue = { platform: "discord" } as const;
    const claim = async (
      owner: string,
      at: Date,
      limit = 10,
    ): ReturnType<typeof claimDeliveries> => {
      await reclaimExpired(database, at);
      return claimDeliveries(database, { owner, now: at, limit, leaseMs: 1000, queue });
    };
    const seed = (count: number): Promise<number> =>
      enqueueDeliveries(
        database,
        Array.from({ length: count }, (_, index) =>
          makeDelivery({ id: `d${index}`, channel: `c${index}`, dueAt: now, plannedAt: now }),
        ),
      );

    it("round-trips every column of a paper, dates to the millisecond and text of any script", async () => {
      const paper = makePaper({
        id: "2605.00001",
        title: "ℝ∑ “quoted” 🤗 日本語",
        authors: ["Ada O'Neil", "李"],
        publishedAt: new Date("2026-05-12T23:59:59.999Z"),
        repoStars: 12,
        mediaUrls: ["https://example.org/a.png"],
      });
      await savePapers(database, [paper], now);
      expect(await paperById(database, paper.id)).toEqual(paper);
      expect((await papersByIds(database, [paper.id, "none"])).size).toBe(1);
    });

    it("updates a known paper but keeps figures the newer answer lacks", async () => {
      const paper = makePaper({ id: "2605.00001", upvotes: 3, aiSummary: "short", repoStars: 7 });
      await savePapers(database, [paper], now);
      await savePapers(database, [{ ...paper, upvotes: 9, aiSummary: null, repoStars: null }], now);
      expect(await paperById(database, paper.id)).toMatchObject({
        upvotes: 9,
        aiSummary: "short",
        repoStars: 7,
      });
      expect(await countPapers(database)).toBe(1);
    });

    it("stores a list in order, marks vanished papers, and restores them when they return", async () => {
      const [a, b, c] = ["2605.00001", "2605.00002", "2605.00003"].map((id) => makePaper({ id }));
      const list = { source: "huggingface", day: "2026-05-13", now };
      await saveList(database, { ...list, papers: [b!, a!] });
      expect((await listOf(database, "huggingface", "2026-05-13")).map(({ id }) => id)).toEqual([
        b!.id,
        a!.id,
      ]);
      await saveList(database, { ...list, papers: [a!, c!] });
      expect((await listOf(database, "huggingface", "2026-05-13")).map(({ id }) => id)).toEqual([
        a!.id,
        c!.id,
      ]);
      await saveList(database, { ...list, papers: [b!] });
      expect((await listOf(database, "huggingface", "2026-05-13")).map(({ id }) => id)).toEqual([
        b!.id,
      ]);
      expect(await listState(database, "huggingface", "2026-05-13")).toEqual({
        fetchedAt: now,
        papers: 1,
      });
    });

    it("distinguishes an empty list from an unread one, and finds the newest day with papers", async () => {
      await saveList(database, {
        source: "hf",
        day: "2026-05-15",
        papers: [makePaper({ id: "2605.00001" })],
        now,
      });
      await saveList(database, { source: "hf", day: "2026-05-16", papers: [], now });
      expect(await listState(database, "hf", "2026-05-16")).toMatchObject({ papers: 0 });
      expect(await listState(database, "hf", "2026-05-17")).toBeUndefined();
      expect(await newestListDay(database, "hf", "2026-05-17")).toBe("2026-05-15");
    });

    it("treats a day as final only when its list was read after its end", async () => {
      await saveList(database, { source: "hf", day: "2026-05-13", papers: [], now });
      await saveList(database, { source: "hf", day: "2026-05-01", papers: [], now });
      const settled = await settledDays(database, "hf", ["2026-05-01", "2026-05-13", "2026-05-14"]);
      expect([...settled]).toEqual(["2026-05-01"]);
    });

    it("remembers since when a source fails, until it answers", async () => {
      await sourceAnswered(database, "hf", now);
      await sourceFailed(database, "hf", textFailure("HTTP 500"), later(1000));
      await sourceFailed(database, "hf", textFailure("HTTP 502"), later(2000));
      expect(await sourceState(database, "hf")).toEqual({
        name: "hf",
        answeredAt: now,
        failingSince: later(1000),
        failure: textFailure("HTTP 502"),
      });
      await sourceAnswered(database, "hf", later(3000));
      expect(await sourceState(database, "hf")).toMatchObject({
        failingSince: null,
        failure: null,
      });
    });

    it("keeps one subscription for a channel and name, and who made it", async () => {
      const first = makeSubscription({ id: "s1", hour: 9, createdBy: "discord:1" });
      await saveSubscription(database, first);
      const saved = await saveSubscription(database, {
        ...first,
        id: "s2",
        hour: 17,
        createdBy: "discord:2",
      });
      expect(saved).toMatchObject({ id: "s1", hour: 17, createdBy: "discord:1" });
      expect(await subscriptionsOf(database, first)).toHaveLength(1);
      expect(await usualTimezone(database, first)).toBe(first.timezone);
      expect(await removeSubscriptions(database, first)).toBe(1);
    });

    it("gives due subscriptions in order and leaves out stopped ones", async () => {
      await saveSubscription(
        database,
        makeSubscription({ id: "s1", channel: "a", nextRunAt: now }),
      );
      await saveSubscription(
        database,
        makeSubscription({ id: "s2", channel: "b", nextRunAt: later(-1) }),
      );
      await saveSubscription(
        database,
        makeSubscription({ id: "s3", channel: "c", nextRunAt: later(1) }),
      );
      expect((await dueSubscriptions(database, now, 9)).map(({ id }) => id)).toEqual(["s2", "s1"]);
      await stopSubscription(database, "s2", textFailure("gone"), now);
      expect((await dueSubscriptions(database, now, 9)).map(({ id }) => id)).toEqual(["s1"]);
    });

    it("plans an edition once over many replicas", async () => {
      await saveSubscription(database, makeSubscription({ id: "s1", nextRunAt: now }));
      const run = {
        subscription: { id: "s1", nextRunAt: now },
        deliveries: [makeDelivery({ id: "d1", subscriptionId: "s1" })],
        nextRunAt: later(86_400_000),
      };
      await Promise.all(Array.from({ length: 8 }, () => planDeliveries(database, [run])));
      await planDeliveries(database, [{ ...run, nextRunAt: later(99) }]);
      expect(await countDeliveries(database)).toEqual({ pending: 1 });
      expect((await subscriptionsOf(database, place))[0]?.nextRunAt).toEqual(later(86_400_000));
    });

    it("writes all of an atomic list or nothing", async () => {
      await saveSubscription(database, makeSubscription({ id: "s1" }));
      const { tables } = database;
      const both = database.atomic((db) => [
        db.update(tables.subscriptions).set({ hour: 23 }),
        db.insert(tables.subscriptions).values(makeSubscription({ id: "s1" })),
      ]);
      await expect(both).rejects.toThrow(/unique|insert into/i);
      expect((await subscriptionsOf(database, place))[0]?.hour).not.toBe(23);
    });

    it("never gives a row to two claimers", async () => {
      await seed(100);
      const taken = await Promise.all(
        Array.from({ length: 16 }, (_, index) => claim(`w${index}`, now)),
      );
      const ids = taken.flat().map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      const rest = await claim("z", now, 200);
      expect(ids.length + rest.length).toBe(100);
      expect(await claim("z", now)).toEqual([]);
    });

    it("leaves rows that are not due, or of a platform that is not connected", async () => {
      await enqueueDeliveries(database, [
        makeDelivery({ id: "d1", dueAt: later(1) }),
        makeDelivery({ id: "d2", platform: "slack", edition: "e2", dueAt: now }),
      ]);
      expect(await claim("a", now)).toEqual([]);
      expect(await nextDueAt(database, { platform: "slack" })).toEqual(now);
      expect(await nextDueAt(database, { platform: "discord" })).toEqual(later(1));
    });

    it("gives an abandoned row to another owner and fences off the first", async () => {
      await seed(1);
      const [first] = await claim("a", now);
      expect(await markSending(database, { id: first!.id, owner: "a", attempts: 1 }, now)).toBe(
        true,
      );
      expect(await claim("b", later(500))).toEqual([]);
      const [second] = await claim("b", later(2000));
      expect(second).toMatchObject({ id: first!.id, attempts: 2, sendingAt: now });
      expect(
        await markSending(database, { id: first!.id, owner: "a", attempts: 1 }, later(2000)),
      ).toBe(false);
      await endDelivery(
        database,
        { id: first!.id, owner: "a", attempts: 1 },
        { state: "dead", error: textFailure("late") },
      );
      expect((await deliveryById(database, first!.id))?.state).toBe("sending");
      await markSending(database, { id: second!.id, owner: "b", attempts: 2 }, later(2000));
      expect((await deliveryById(database, second!.id))?.sendingAt).toEqual(later(2000));
    });

    it("fences off an attempt whose own process has claimed the row again", async () => {
      await seed(1);
      const [row] = await claim("a", now);
      const [again] = await claim("a", later(2000));
      const [stale, holder] = [row!, again!].map(({ id, attempts }) => ({
        id,
        owner: "a",
        attempts,
      }));
      await markSending(database, holder!, later(2000));
      await postponeDelivery(database, stale!, {
        dueAt: later(5),
        error: textFailure("too late"),
        known: true,
        counts: true,
      });
      await endDelivery(database, stale!, { state: "dead", error: textFailure("too late") });
      expect(await deliveryById(database, row!.id)).toMatchObject({
        state: "sending",
        sendingAt: later(2000),
      });
    });

    it("keeps the first content and day for good", async () => {
      await seed(1);
      const [row] = await claim("a", now);
      const holder = { id: row!.id, owner: "a", attempts: 1 };
      expect(await freezeContent(database, holder, content)).toEqual(content);
      expect(await freezeContent(database, holder, { ...content, shown: 9 })).toEqual(content);
      expect(await digestsOfDay(database, row!, "2026-05-13")).toHaveLength(1);
    });

    it("forgets an attempt that certainly did not arrive, and one that only waited", async () => {
      await seed(1);
      const [row] = await claim("a", now);
      const holder = { id: row!.id, owner: "a", attempts: 1 };
      await markSending(database, holder, now);
      await postponeDelivery(database, holder, {
        dueAt: later(5),
        error: textFailure("no list"),
        known: true,
        counts: false,
      });
      expect(await deliveryById(database, row!.id)).toMatchObject({
        state: "pending",
        attempts: 0,
        sendingAt: null,
        dueAt: later(5),
        leaseOwner: null,
      });
    });

    it("releases unsent claims, keeps those that may have been sent, and ends leases of dead processes", async () => {
      await seed(2);
      const rows = await claim("a", now);
      await markSending(database, { id: rows[0]!.id, owner: "a", attempts: 1 }, now);
      await releaseClaims(database, "a");
      expect(await countDeliveries(database)).toEqual({ pending: 1, sending: 1 });
      expect(await leaseOwners(database)).toEqual(["a"]);
      await expireLeases(database, ["a"], later(10));
      expect(await claim("b", later(20))).toHaveLength(2);
    });

    it("cancels a waiting row only while it has no content", async () => {
      await seed(2);
      const [row] = await claim("a", now, 1);
      const holder = { id: row!.id, owner: "a", attempts: 1 };
      await freezeContent(database, holder, content);
      await postponeDelivery(database, holder, {
        dueAt: now,
        error: null,
        known: true,
        counts: true,
      });
      expect(await cancelUnprepared(database, row!.id, textFailure("no"))).toBe(false);
      const other = row!.id === "d0" ? "d1" : "d0";
      expect(await cancelUnprepared(database, other, textFailure("no"))).toBe(true);
    });

    it("settles a post once, with its papers and its next", async () => {
      await savePapers(database, [makePaper({ id: "2605.00001" })], now);
      await seed(1);
      const [row] = await claim("a", now);
      const ref = { ...place, channel: "c0", messageId: "m1" };
      const sent = {
        ref,
        claim: { id: row!.id, owner: "a", attempts: 1 },
        papers: [{ paperId: "2605.00001", number: 1 }],
        shown: makeTally({ "2605.00001": 0 }),
        now,
        next: [makeReply({ channel: "c0", dueAt: later(9999) })],
      };
      await settleSent(database, sent);
      await settleSent(database, sent);
      expect(await countDeliveries(database)).toEqual({ sent: 1, pending: 1 });
      expect(await papersOfPost(database, ref)).toEqual([{ paperId: "2605.00001", number: 1 }]);
      expect(await postsShowing(database, ["2605.00001"], later(-1))).toHaveLength(1);
      await savePostShown(database, ref, makeTally({ "2605.00001": 4 }));
      expect((await recentPosts(database, later(-1)))[0]?.shown).toEqual(
        makeTally({ "2605.00001": 4 }),
      );
      await markPostGone(database, ref, now);
      expect(await recentPosts(database, later(-1))).toEqual([]);
    });
  });
});
