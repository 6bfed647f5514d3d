import { textFailure } from "../../support/text-failure.ts";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { newNoticeDelivery } from "../../../db/deliveries/new-delivery.ts";
import { updateNotice } from "../../../src/jobs/subscriptions/update-notice.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import type { Notice } from "../../../src/domain/non-digest-notice.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";

const clock = { now: () => new Date("2026-05-13T09:00:00Z") };
const log = pino({ level: "silent" });
const place = { platform: "discord", workspace: "g1", channel: "c1" } as const;
const topic = { kind: "submitted", paperId: "2605.00001" } as const;
const asked: Notice = {
  kind: "submitted",
  paperId: "2605.00001",
  title: "Paper Number 1",
  by: "Cleo",
  note: "new",
};
const decided: Notice = { ...asked, decision: { state: "accepted", by: "Dora" } };

let database: Database;
let chat: MemoryChat;
let worker: DeliveryWorker;
beforeEach(async () => {
  database = await openDatabase(":memory:");
  chat = memoryChat("discord");
  worker = createDeliveryWorker({
    database,
    platforms: platforms(),
    select: async () => ({ kind: "skip", reason: textFailure("none of this test") }),
    compose: async () => {
      throw new Error("none of this test");
    },
    clock,
    log,
    owner: "w1",
    leaseMs: 90_000,
  });
  await enqueueDeliveries(database, [
    newNoticeDelivery(place, { topic, notice: asked, now: clock.now() }),
  ]);
});
afterEach(() => database.close());

const platforms = () => new Map([["discord", chat.platform]] as const);
const decide = () =>
  updateNotice({ database, platforms: platforms(), log }, { place, topic, notice: decided });

describe("a review request to curators", () => {
  it("is edited to show the decision and who made it", async () => {
    await worker.drain(0);
    expect(chat.messages[0]?.text).toContain("A submission needs approval");
    await decide();
    expect(chat.messages).toMatchObject([{ channel: "c1", edits: 1 }]);
    expect(chat.messages[0]?.text).toBe(
      "A submission was approved\nPaper Number 1\nSubmitted by Cleo: “new”\nApproved by Dora",
    );
  });

  it("is posted with the decision when that was quicker", async () => {
    await decide();
    await worker.drain(0);
    expect(chat.messages[0]?.text).toContain("Approved by Dora");
    expect(chat.messages).toMatchObject([{ edits: 0 }]);
  });

  it("is its own post in a forum, edited in place", async () => {
    chat.platform.channelKind = async () => "forum";
    await worker.drain(0);
    expect(chat.messages[0]).toMatchObject({
      channel: "m1",
      forum: { title: "A submission needs approval", tags: [] },
    });
    await decide();
    expect(chat.messages[0]?.text).toContain("Approved by Dora");
  });

  it("stays unchanged when the edit fails, and is corrected next time", async () => {
    await worker.drain(0);
    chat.editFault = "retry";
    await decide();
    expect(chat.messages[0]?.text).toContain("needs approval");
    chat.editFault = "none";
    await updateNotice(
      { database, platforms: platforms(), log },
      { place, topic: { kind: "submitted", paperId: "9" }, notice: decided },
    );
    expect(chat.messages[0]).toMatchObject({ edits: 0 });
    await decide();
    expect(chat.messages[0]).toMatchObject({ edits: 1 });
  });
});
