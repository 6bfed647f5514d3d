import { NOT_IN_CHANNEL, textFailure } from "../../support/text-failure.ts";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveSubscription, subscriptionsOf } from "../../../db/channels/subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { storedDigestContent, type DigestContent } from "../../../db/deliveries/content.ts";
import type { Delivery, NewDelivery } from "../../../db/deliveries/delivery.ts";
import {
  newDiscussionDelivery,
  newNoticeDelivery,
  newPersonalNotice,
} from "../../../db/deliveries/new-delivery.ts";
import { deliveryById, digestById } from "../../../db/deliveries/queries.ts";
import { standingPost } from "../../../db/deliveries/growing-digests.ts";
import { reviveDelivery } from "../../../db/deliveries/outcomes.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { hastenReplies } from "../../../db/deliveries/threads.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { DeliveryError } from "../../../src/domain/errors.ts";
import {
  DEFAULT_DIGEST_OPTIONS,
  type DigestOptions,
} from "../../../src/domain/subscription/digest-options.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import type { Selection } from "../../../src/jobs/digests/decide-digest.ts";
import type { Posting } from "../../../src/platforms/port.ts";
import { makePaper } from "../../support/factories.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";
import { readableLog, type LogLine } from "../../support/scripted-server.ts";
import {
  makeContent,
  makeDelivery,
  makeReply,
  makeSubscription,
  makeTally,
} from "../../support/row-factories.ts";

const NOW = new Date("2026-05-13T12:00:00Z");
const LEASE_MS = 90_000;
const PAPER = "2605.00001";
const PLACE = { platform: "discord", workspace: "g1", channel: "c1" } as const;

let database: Database;
let chat: MemoryChat;
let worker: DeliveryWorker;
let clock: { ms: number };
let selection: Selection;
let postings: Posting[];
let results: string[];
let log: ReturnType<typeof readableLog>;

beforeEach(async () => {
  database = await openDatabase(":memory:");
  await savePapers(database, [makePaper({ id: PAPER })], NOW);
  chat = memoryChat("discord");
  clock = { ms: NOW.getTime() };
  selection = { kind: "ready", content: makeContent({ paperIds: [PAPER] }) };
  postings = [];
  results = [];
  log = readableLog();
  const post = chat.platform.post.bind(chat.platform);
  chat.platform.post = (posting) => {
    postings.push(posting);
    return post(posting);
  };
  worker = workerOf("w1");
});
afterEach(async () => {
  await worker.stop();
  await database.close();
});

function workerOf(owner: string): DeliveryWorker {
  return createDeliveryWorker({
    database,
    platforms: new Map([["discord", chat.platform]]),
    select: async () => selection,
    compose: async () => ({
      message: { title: "Papers", blocks: [] },
      title: "Papers of Wednesday",
      tags: ["daily"],
      papers: [{ paperId: PAPER, number: 1 }],
      shown: makeTally({ [PAPER]: 0 }),
    }),
    clock: { now: () => new Date(clock.ms) },
    log: log.log,
    owner,
    leaseMs: LEASE_MS,
    observe: (_delivery, result) => void results.push(result),
  });
}

/** Enqueues one row and delivers what is due. */
async function deliver(row: NewDelivery): Promise<Delivery | undefined> {
  await enqueueDeliveries(database, [row]);
  await worker.drain(0);
  return deliveryById(database, row.id);
}

const digest = (change: Partial<NewDelivery> = {}): NewDelivery =>
  makeDelivery({ dueAt: NOW, plannedAt: NOW, ...change });

function withOptions(change: Partial<DigestOptions>): Partial<NewDelivery> {
  return { options: { ...DEFAULT_DIGEST_OPTIONS, ...change } };
}

describe("a digest that is posted", () => {
  it("carries its id as key and must leave in the first half of its lease", async () => {
    await deliver(digest());
    expect(postings[0]).toMatchObject({
      place: PLACE,
      thread: null,
      key: "d1",
      forum: undefined,
      silent: false,
      deadline: new Date(NOW.getTime() + LEASE_MS / 2),
    });
  });

  it("is stored as sent with what it shows, and followed by its replies", async () => {
    await saveSubscription(database, makeSubscription({ id: "s1" }));
    expect(await deliver(digest({ subscriptionId: "s1" }))).toMatchObject({
      state: "sent",
      messageId: "m1",
      sentAt: NOW,
      error: null,
      leaseOwner: null,
      leaseUntil: null,
      content: { paperIds: [PAPER] },
    });
    const { db, tables } = database;
    expect(await db.select().from(tables.posts)).toMatchObject([
      { messageId: "m1", deliveryId: "d1", shown: makeTally({ [PAPER]: 0 }), goneAt: null },
    ]);
    clock.ms += 5000;
    await worker.drain(0);
    expect(postings[1]?.thread).toEqual({ messageId: "m1", title: "Papers of Wednesday" });
    expect(results).toEqual(["sent", "sent"]);
  });

  it.each([
    ["silent when its subscription is", { silent: true }, [PAPER], true],
    ["silent when it has no papers", {}, [], true],
    ["not silent otherwise", {}, [PAPER], false],
  ])("is %s", async (_case, options, paperIds, silent) => {
    selection = { kind: "ready", content: makeContent({ paperIds }) };
    await deliver(digest(withOptions(options)));
    expect(postings[0]?.silent).toBe(silent);
  });

  it("is a forum post with a title and tags in forum layouts", async () => {
    await deliver(digest(withOptions({ layout: "forum" })));
    expect(postings[0]?.forum).toEqual({ title: "Papers of Wednesday", tags: ["daily"] });
  });

  it("keeps the content that was stored first", async () => {
    const stored = makeContent({ paperIds: [PAPER], day: "2026-05-12" });
    selection = { kind: "skip", reason: textFailure("not asked") };
    expect(await deliver(digest({ content: storedDigestContent(stored) }))).toMatchObject({
      state: "sent",
      content: { day: "2026-05-12" },
    });
  });
});

describe("a reply", () => {
  const SECOND = "2605.00002";
  const DIGEST_MESSAGE = {
    messageId: "m1",
    channel: PLACE.channel,
    key: "d1",
    thread: null,
    forum: undefined,
    silent: false,
    text: "",
    edits: 0,
  };

  /** A sent digest of two papers, whose first reply is due. */
  async function dueReply(change: Partial<NewDelivery> = {}): Promise<NewDelivery> {
    await saveSubscription(database, makeSubscription({ id: "s1" }));
    const content = storedDigestContent(makeContent({ paperIds: [PAPER, SECOND] }));
    const { options = null } = change;
    const row = { subscriptionId: "s1", state: "sent", messageId: "m1", content, options } as const;
    await enqueueDeliveries(database, [digest(row)]);
    const posted = { ...PLACE, messageId: "m1", deliveryId: "d1", postedAt: NOW };
    await database.db.insert(database.tables.posts).values({ ...posted, shown: makeTally() });
    chat.messages.push({ ...DIGEST_MESSAGE });
    return makeReply({ subscriptionId: "s1", dueAt: NOW, plannedAt: NOW, ...change });
  }

  async function waiting(): Promise<(string | null)[]> {
    const { db, tables } = database;
    const rows = await db.select().from(tables.deliveries);
    return rows.filter(({ state }) => state === "pending").map(({ paperId }) => paperId);
  }

  it("goes to its digest's thread and is followed by the next", async () => {
    expect(await deliver(await dueReply())).toMatchObject({ state: "sent" });
    expect(postings[0]?.thread).toEqual({ messageId: "m1", title: "Papers of Wednesday" });
    expect(await waiting()).toEqual([SECOND]);
  });

  it("goes to the channel where its layout has no thread", async () => {
    await deliver(await dueReply({ threadId: null, ...withOptions({ layout: "cards" }) }));
    expect(postings[0]?.thread).toBeNull();
  });

  it("is not published to followers", async () => {
    await deliver(await dueReply(withOptions({ announce: true })));
    expect(chat.announced).toEqual([]);
  });

  it("is followed by the next also when it must be retried", async () => {
    chat.fault = () => "retry";
    await deliver(await dueReply());
    expect(await waiting()).toEqual([PAPER, SECOND]);
  });

  it("waits where the channel refuses it, its owner is told once, and the thread goes on", async () => {
    chat.fault = ({ thread }) => (thread === null ? "none" : "refused");
    await deliver(await dueReply());
    expect(await waiting()).toEqual([PAPER]);
    clock.ms += 31_000;
    await worker.drain(0);
    const told = chat.messages.filter(({ channel }) => channel === "dm-1");
    expect(told).toHaveLength(1);
    chat.fault = () => "none";
    await hastenReplies(database, [PLACE], new Date(clock.ms));
    await worker.drain(0);
    expect(await deliveryById(database, "r1")).toMatchObject({ state: "sent" });
    expect(await waiting()).toEqual([SECOND]);
  });

  const contentNow = async (): Promise<DigestContent | null> =>
    (await digestById(database, "d1"))?.content ?? null;

  it("that was refused for six hours ends its thread, and its digest promises no more", async () => {
    chat.fault = () => "refused";
    await deliver(await dueReply({ plannedAt: new Date(NOW.getTime() - 7 * 3_600_000) }));
    expect(await deliveryById(database, "r1")).toMatchObject({ state: "dead" });
    expect(await contentNow()).toMatchObject({ threadEnd: 0, editDue: false });
    expect(chat.messages.find(({ messageId }) => messageId === "m1")?.edits).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  it("whose digest was deleted ends the thread", async () => {
    const reply = await dueReply();
    const later = makeReply({
      id: "r2",
      part: 2,
      paperId: SECOND,
      dueAt: new Date(NOW.getTime() + 1),
    });
    await enqueueDeliveries(database, [later]);
    chat.messages.splice(0);
    chat.fault = () => "deleted";
    await deliver(reply);
    expect(await deliveryById(database, "r1")).toMatchObject({ state: "skipped" });
    expect(await deliveryById(database, "r2")).toMatchObject({ state: "skipped" });
    expect(await standingPost(database, "d1")).toBeUndefined();
  });

  it("that was given up and posted after all is promised again", async () => {
    chat.fault = () => "refused";
    const early = new Date(NOW.getTime() - 7 * 3_600_000);
    await deliver(await dueReply({ plannedAt: early }));
    chat.fault = () => "none";
    await reviveDelivery(database, "r1", NOW);
    await worker.drain(0);
    expect(await contentNow()).toMatchObject({ threadEnd: null, unsent: [] });
    expect(await waiting()).toEqual([SECOND]);
  });
});

describe("a message of a discussion", () => {
  it("is posted in the channel, without replies", async () => {
    const request = { paperId: PAPER, request: "first", options: DEFAULT_DIGEST_OPTIONS } as const;
    const row = newDiscussionDelivery(PLACE, request, NOW);
    expect(await deliver(row)).toMatchObject({ state: "sent", messageId: "m1" });
    expect(postings[0]).toMatchObject({ place: PLACE, thread: null, silent: false });
    clock.ms += 60_000;
    await worker.drain(0);
    expect(postings).toHaveLength(1);
  });
});

describe("the log", () => {
  const lines = (msg: string): LogLine[] => log.lines.filter((line) => line.msg === msg);

  it("has a line for each message that was delivered", async () => {
    await deliver(digest());
    await deliver(
      newNoticeDelivery(PLACE, {
        topic: { kind: "alert", now: NOW },
        notice: { kind: "alert", lines: [], more: 0 },
        now: NOW,
      }),
    );
    expect(lines("delivered")).toMatchObject([
      { delivery: "d1", platform: "discord", kind: "digest", found: false },
    ]);
    expect(lines("notice delivered")).toMatchObject([{ notice: "alert" }]);
  });

  it("has a line for each failure with its cause", async () => {
    chat.fault = () => "retry";
    await deliver(digest());
    chat.fault = () => "refused";
    await deliver(digest({ id: "d2" }));
    await deliver(digest({ id: "d3", attempts: 20 }));
    expect(lines("delivery postponed")).toMatchObject([{ delivery: "d1", attempts: 1, err: {} }]);
    expect(lines("delivery given up")).toMatchObject([
      { delivery: "d2", attempts: 1, state: "dead", err: {} },
      { delivery: "d3", reason: expect.anything() as unknown },
    ]);
  });

  it("has a line for each digest that was skipped or waits", async () => {
    selection = { kind: "skip", reason: textFailure("no papers") };
    await deliver(digest());
    expect(lines("digest skips")).toMatchObject([{ edition: "2026-05-13", delivery: "d1" }]);
  });
});

describe("a digest that is not posted", () => {
  it("is skipped with the reason when nothing was selected", async () => {
    selection = { kind: "skip", reason: textFailure("no papers") };
    expect(await deliver(digest())).toMatchObject({
      state: "skipped",
      error: textFailure("no papers"),
    });
    expect(results).toEqual(["skipped"]);
    expect(postings).toEqual([]);
  });

  it("waits as long as the selection says, without counting an attempt", async () => {
    const until = new Date(NOW.getTime() + 60_000);
    selection = { kind: "wait", until, reason: textFailure("not out") };
    expect(await deliver(digest())).toMatchObject({
      state: "pending",
      dueAt: until,
      attempts: 0,
      failures: 0,
      error: textFailure("not out"),
      sendingAt: null,
    });
    expect(results).toEqual([]);
  });

  it("stays unknown while it waits when an earlier attempt may have arrived", async () => {
    selection = {
      kind: "wait",
      until: new Date(NOW.getTime() + 60_000),
      reason: textFailure("not out"),
    };
    expect(await deliver(digest({ sendingAt: NOW }))).toMatchObject({ sendingAt: NOW });
  });

  it("is given up when twenty processes ended while they held it", async () => {
    expect(await deliver(digest({ attempts: 20 }))).toMatchObject({ state: "dead" });
    expect(postings).toEqual([]);
    expect(results).toEqual(["dead"]);
  });
});

describe("a failed attempt", () => {
  it("certainly sent nothing when it failed before its request left", async () => {
    chat.platform.post = async () => {
      throw new Error("no connection");
    };
    expect(await deliver(digest())).toMatchObject({
      state: "pending",
      sendingAt: null,
      attempts: 1,
      failures: 1,
      error: { code: "unexpected", message: "no connection" },
      dueAt: new Date(NOW.getTime() + 2000),
    });
    expect(results).toEqual(["postponed"]);
  });

  it("certainly sent nothing when an unknown failure came before its request left", async () => {
    chat.platform.post = async () => {
      throw new DeliveryError("unknown", textFailure("socket closed"));
    };
    expect(await deliver(digest())).toMatchObject({ state: "pending", sendingAt: null });
  });

  it("may have sent something when it failed after its request left", async () => {
    chat.fault = () => "unavailable";
    expect(await deliver(digest())).toMatchObject({ state: "pending", sendingAt: NOW });
  });

  it("is not charged when the rate limit left it no turn", async () => {
    chat.platform.post = async () => {
      throw new DeliveryError("retry", textFailure("no turn"), { untried: true });
    };
    expect(await deliver(digest())).toMatchObject({ state: "pending", attempts: 0, failures: 0 });
  });

  it("sends nothing when another process took the row over before the request left", async () => {
    const { db, tables } = database;
    const post = chat.platform.post.bind(chat.platform);
    chat.platform.post = async (posting) => {
      const change = { leaseOwner: "w2", attempts: 2 };
      await db.update(tables.deliveries).set(change).where(eq(tables.deliveries.id, "d1"));
      return post(posting);
    };
    expect(await deliver(digest())).toMatchObject({ state: "sending", leaseOwner: "w2" });
    expect(chat.messages).toEqual([]);
  });

  it("stops the subscription when a person must help, and says how", async () => {
    await saveSubscription(database, makeSubscription({ id: "s1" }));
    chat.fault = () => "refused";
    expect(await deliver(digest({ subscriptionId: "s1" }))).toMatchObject({
      state: "dead",
      error: NOT_IN_CHANNEL,
    });
    expect(await subscriptionsOf(database, PLACE)).toMatchObject([
      { stoppedAt: NOW, stopReason: NOT_IN_CHANNEL },
    ]);
    expect(results).toEqual(["dead"]);
  });

  it("of a reply waits and does not stop the subscription", async () => {
    await saveSubscription(database, makeSubscription({ id: "s1" }));
    await deliver(digest({ subscriptionId: "s1", state: "sent", messageId: "m1" }));
    chat.fault = () => "refused";
    const reply = makeReply({ subscriptionId: "s1", dueAt: NOW, plannedAt: NOW });
    expect(await deliver(reply)).toMatchObject({ state: "pending" });
    expect(await subscriptionsOf(database, PLACE)).toMatchObject([{ stoppedAt: null }]);
  });
});

describe("looking for an earlier attempt", () => {
  const lateBy = (ms: number): Partial<NewDelivery> => {
    return { plannedAt: new Date(NOW.getTime() - ms) };
  };

  /** Lets the platform answer a look-up with this, and notes since when it was to look. */
  function onFind(answer: () => Promise<null>): Date[] {
    const since: Date[] = [];
    chat.platform.find = (_posting, from) => {
      since.push(from);
      return answer();
    };
    return since;
  }

  it("starts at the attempt, or for a late digest at its planned time", async () => {
    const since = onFind(async () => null);
    const sendingAt = new Date(NOW.getTime() - 30_000);
    await deliver(digest({ sendingAt }));
    await deliver(digest({ id: "d2", ...lateBy(600_000) }));
    expect(since).toEqual([sendingAt, new Date(NOW.getTime() - 600_000)]);
    expect(chat.messages.map(({ key }) => key)).toEqual(expect.arrayContaining(["d1", "d2"]));
  });

  it("is left out where look-ups take minutes, unless an answer was lost", async () => {
    const since = onFind(async () => null);
    chat.platform.areLookUpsScarce = () => true;
    await deliver(digest({ id: "d2", ...lateBy(600_000) }));
    expect([since.length, chat.messages.length]).toEqual([0, 1]);
    await deliver(digest({ sendingAt: NOW }));
    expect(since).toHaveLength(1);
  });

  it("settles a digest that is found without posting it, and edits it", async () => {
    await chat.platform.post({
      place: PLACE,
      thread: null,
      message: { title: "Old", blocks: [] },
      key: "d1",
      deadline: NOW,
    });
    postings.splice(0);
    expect(await deliver(digest({ sendingAt: NOW }))).toMatchObject({
      state: "sent",
      messageId: "m1",
    });
    expect(postings.filter(({ key }) => key === "d1")).toEqual([]);
    expect(chat.messages[0]?.text).toContain("Papers");
    expect(chat.messages[0]?.edits).toBe(1);
    expect(results[0]).toBe("found");
  });

  it("ends as unknown with the remedy when the platform refuses to look", async () => {
    onFind(async () => {
      throw new DeliveryError("refused", NOT_IN_CHANNEL);
    });
    const row = await deliver(digest({ sendingAt: NOW }));
    const { remedy, ...reason } = NOT_IN_CHANNEL;
    expect(row).toMatchObject({
      state: "unknown",
      error: { code: "not_looked_up", reason, remedy },
    });
    expect(postings).toEqual([]);
  });

  it("keeps what a found message shows as unknown when it cannot be edited", async () => {
    chat.fault = () => "lost";
    await deliver(digest());
    chat.fault = () => "none";
    chat.editFault = "retry";
    clock.ms += 60_000;
    await worker.drain(0);
    const { db, tables } = database;
    expect(await db.select().from(tables.posts)).toMatchObject([
      { messageId: "m1", shown: makeTally({ [PAPER]: -1 }) },
    ]);
    expect(log.lines.map(({ msg }) => msg)).toContain("found post could not be edited");
  });

  it("is retried after an error of our own", async () => {
    onFind(async () => {
      throw new TypeError("broken");
    });
    expect(await deliver(digest({ sendingAt: NOW }))).toMatchObject({ state: "pending" });
  });

  it("ends as refused when nobody can help", async () => {
    onFind(async () => {
      throw new DeliveryError("refused", textFailure("no such channel"));
    });
    expect(await deliver(digest({ sendingAt: NOW }))).toMatchObject({
      state: "dead",
      error: textFailure("no such channel"),
    });
  });

  it("ends as refused when the platform refuses and nothing was ever sent", async () => {
    onFind(async () => {
      throw new DeliveryError("refused", NOT_IN_CHANNEL);
    });
    expect(await deliver(digest(lateBy(600_000)))).toMatchObject({ state: "dead" });
  });

  it("is retried when the platform does not answer", async () => {
    onFind(async () => {
      throw new DeliveryError("retry", textFailure("slow down"));
    });
    expect(await deliver(digest({ sendingAt: NOW }))).toMatchObject({
      state: "pending",
      sendingAt: NOW,
    });
    expect(postings).toEqual([]);
  });
});

describe("a digest for the followers of its channel", () => {
  const announced = withOptions({ announce: true });

  it("is published once", async () => {
    expect(await deliver(digest(announced))).toMatchObject({ state: "sent" });
    expect(chat.announced).toEqual(["m1"]);
  });

  it("waits as long as the platform asks before it is published again", async () => {
    const retryAfterMs = 3_600_000;
    chat.onAnnounce = () => new DeliveryError("retry", textFailure("slow down"), { retryAfterMs });
    expect(await deliver(digest(announced))).toMatchObject({
      state: "pending",
      dueAt: new Date(NOW.getTime() + retryAfterMs),
      sendingAt: NOW,
      error: textFailure("slow down"),
    });
  });

  it("is published by a later attempt when the first fails, and posted once", async () => {
    chat.onAnnounce = () =>
      chat.announced.length === 1
        ? new DeliveryError("retry", textFailure("slow down"))
        : undefined;
    await deliver(digest(announced));
    clock.ms += 30_000;
    await worker.drain(0);
    expect(chat.announced).toEqual(["m1", "m1"]);
    expect(chat.messages.filter(({ thread }) => thread === null)).toHaveLength(1);
    expect(await deliveryById(database, "d1")).toMatchObject({ state: "sent" });
  });

  it.each([
    ["is refused", new DeliveryError("refused", textFailure("no right")), 1],
    ["fails four times", new DeliveryError("retry", textFailure("slow down")), 4],
    ["fails for an error of our own", new TypeError("broken"), 1],
  ] as const)("is settled unpublished when publishing %s", async (_case, error, attempts) => {
    chat.onAnnounce = () => error as DeliveryError;
    await deliver(digest(announced));
    for (let minute = 0; minute < 10; minute += 1) {
      clock.ms += 60_000;
      await worker.drain(0);
    }
    expect(chat.announced).toHaveLength(attempts);
    expect(await deliveryById(database, "d1")).toMatchObject({ state: "sent" });
  });
});

describe("a notice", () => {
  const alert = {
    topic: { kind: "alert", now: NOW },
    notice: { kind: "alert", lines: ["The store is full."], more: 0 },
    now: NOW,
  } as const;

  it("is posted in its channel and stored as sent", async () => {
    const row = newNoticeDelivery(PLACE, alert);
    expect(await deliver(row)).toMatchObject({ state: "sent", messageId: "m1", sentAt: NOW });
    expect(postings[0]).toMatchObject({ place: PLACE, key: row.id, forum: undefined });
    expect(chat.messages[0]?.text).toContain("The store is full.");
  });

  it("is a post of its own in a forum", async () => {
    chat.platform.channelKind = async () => "forum";
    await deliver(newNoticeDelivery(PLACE, alert));
    expect(postings[0]?.forum?.title).not.toBe("");
    expect(postings[0]?.forum?.tags).toEqual([]);
  });

  it("to a person goes to their direct messages, never as a forum post", async () => {
    chat.platform.channelKind = async () => "forum";
    const row = newPersonalNotice(PLACE, "discord:7", alert);
    expect(row).not.toBeNull();
    if (row !== null) await deliver(row);
    expect(postings[0]).toMatchObject({ place: { channel: "dm-7" }, forum: undefined });
  });
});
