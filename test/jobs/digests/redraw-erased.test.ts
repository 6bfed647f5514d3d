import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { recordChange } from "../../../db/channels/setting-changes.ts";
import { removeSubscriptions, saveSubscription } from "../../../db/channels/subscriptions.ts";
import { storedDigestContent } from "../../../db/deliveries/content.ts";
import { newPersonalNotice } from "../../../db/deliveries/new-delivery.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { addSubmission, decideSubmission } from "../../../db/papers/submissions.ts";
import { forgetPerson } from "../../../db/people/forget.ts";
import { rememberPerson } from "../../../db/people/people.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import { createComposeDelivery } from "../../../src/jobs/digests/compose-delivery.ts";
import { createRedraws, type Redraws } from "../../../src/jobs/digests/redraw-erased.ts";
import { FITS } from "../../../src/platforms/fits.ts";
import { createSample } from "../../../src/sources/sample/sample.ts";
import { makePapers } from "../../support/factories.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";
import { makeContent, makeDelivery, makeSubscription } from "../../support/row-factories.ts";

const PLACE = { platform: "discord", workspace: "g1", channel: "c1" } as const;
const ZEB = "discord:1";
const papers = makePapers(2);
const [first = "", second = ""] = papers.map(({ id }) => id);

let database: Database;
let chat: MemoryChat;
let worker: DeliveryWorker;
let redraws: Redraws;
let now: Date;
beforeEach(async () => {
  now = new Date("2026-05-13T12:00:00Z");
  database = await openDatabase(":memory:");
  chat = memoryChat("discord");
  const sample = createSample();
  const parts = {
    database,
    platforms: new Map([["discord", chat.platform]] as const),
    compose: createComposeDelivery(database, {
      sources: () => sample,
      discussionsOf: async () => new Map(),
      fits: FITS,
    }),
    clock: { now: () => now },
    log: pino({ level: "silent" }),
  };
  redraws = createRedraws(parts);
  const submitters = { [first]: { by: "Zebulon", note: "for Friday" } };
  const content = makeContent({ paperIds: [first, second], submitters });
  worker = createDeliveryWorker({
    ...parts,
    select: async () => ({ kind: "ready", content }),
    owner: "w1",
    leaseMs: 90_000,
  });
  await savePapers(database, papers, now);
  await rememberPerson(database, PLACE, { voter: ZEB, name: "Zebulon", seenAt: now });
  const submission = { ...PLACE, submittedAt: now, state: "waiting" } as const;
  const note = "for Friday";
  await addSubmission(database, { ...submission, paperId: first, note, submittedBy: ZEB });
  await addSubmission(database, { ...submission, paperId: second, submittedBy: "discord:2" });
  const decision = { paperId: second, state: "accepted", by: ZEB, at: now } as const;
  await decideSubmission(database, PLACE, decision);
});
afterEach(() => database.close());

const texts = (): string => chat.messages.map(({ text }) => text).join("\n");

async function postDigest(change: Parameters<typeof makeDelivery>[0] = {}): Promise<void> {
  await saveSubscription(database, makeSubscription({ ...PLACE, createdBy: ZEB }));
  await enqueueDeliveries(database, [makeDelivery({ subscriptionId: "s1", ...change })]);
  for (let round = 0; round < 4; round += 1) {
    await worker.drain(0);
    now = new Date(now.getTime() + 2000);
  }
}

async function forget(): Promise<void> {
  await forgetPerson(database, ZEB, { votes: "keep", now });
}

describe("a deleted person's words", () => {
  it("leave the digest and its thread by edit, whenever these were posted", async () => {
    await postDigest();
    expect(texts().match(/Zebulon/g)?.length).toBeGreaterThan(2);
    now = new Date("2027-05-13T12:00:00Z");
    await forget();
    await redraws.run();
    expect(texts()).not.toMatch(/Zebulon|Friday/);
    expect(texts()).toContain("Paper Number 1");
    const edits = chat.messages.map((message) => message.edits);
    await redraws.run();
    expect(chat.messages.map((message) => message.edits)).toEqual(edits);
  });

  it("leave the signature of a subscription that has ended", async () => {
    await postDigest();
    const change = {
      ...PLACE,
      voter: ZEB,
      at: now,
      what: { kind: "ended", name: "daily" },
    } as const;
    await recordChange(database, change);
    await removeSubscriptions(database, PLACE);
    await forget();
    await redraws.run();
    expect(texts()).not.toContain("Zebulon");
  });

  it("leave a private notice of what they decided", async () => {
    const topic = { kind: "decided", channel: "c1", paperId: second } as const;
    const notice = {
      kind: "decided",
      channel: "c1",
      title: "Paper Number 2",
      state: "accepted",
      by: "Zebulon",
    } as const;
    await enqueueDeliveries(database, [
      newPersonalNotice(PLACE, "discord:2", { topic, notice, now })!,
    ]);
    await worker.drain(0);
    expect(chat.messages).toMatchObject([{ channel: "dm-2" }]);
    expect(texts()).toContain("Zebulon");
    await forget();
    await redraws.run();
    expect(texts()).not.toContain("Zebulon");
    expect(texts()).toContain("Paper Number 2");
  });

  it("are taken out again later when the platform does not answer", async () => {
    await postDigest();
    await forget();
    chat.editFault = "retry";
    await redraws.run();
    expect(texts()).toContain("Zebulon");
    chat.editFault = "none";
    await redraws.run();
    now = new Date(now.getTime() + 60_000);
    await redraws.run();
    expect(texts()).not.toContain("Zebulon");
  });

  it("are not looked for in a message that is gone", async () => {
    await postDigest();
    await forget();
    chat.messages.length = 0;
    await redraws.run();
    const { deliveries } = database.tables;
    const rows = await database.db.select({ at: deliveries.redrawAt }).from(deliveries);
    expect(rows.every(({ at }) => at === null)).toBe(true);
  });

  it("leave a message that was on its way", async () => {
    await postDigest({ id: "frozen", content: undefined });
    const stored = storedDigestContent(
      makeContent({ paperIds: [first], submitters: { [first]: { by: "Zebulon", note: null } } }),
    );
    await enqueueDeliveries(database, [
      makeDelivery({
        id: "waiting",
        edition: "later",
        content: stored,
        plannedAt: now,
        dueAt: now,
      }),
    ]);
    await forget();
    await worker.drain(0);
    const posted = chat.messages.find(({ key }) => key === "waiting");
    expect(posted?.text).toContain("Paper Number 1");
    expect(posted?.text).not.toContain("Zebulon");
  });
});
