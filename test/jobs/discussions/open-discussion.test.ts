import { NOT_IN_CHANNEL, textFailure } from "../../support/text-failure.ts";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { discussionsIn } from "../../../db/channels/discussions.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { createDeliveryWorker } from "../../../src/jobs/delivery/worker.ts";
import {
  openDiscussion,
  type DiscussionParts,
} from "../../../src/jobs/discussions/open-discussion.ts";
import { createDiscussionLinks } from "../../../src/jobs/discussions/links-to-threads.ts";
import { createReplyCounter } from "../../../src/jobs/discussions/count-replies.ts";
import { createComposeDelivery } from "../../../src/jobs/digests/compose-delivery.ts";
import { FITS } from "../../../src/platforms/fits.ts";
import type { Place } from "../../../src/domain/place.ts";
import { createSample } from "../../../src/sources/sample/sample.ts";
import { makeCaller, makePaper } from "../../support/factories.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";

const NOW = new Date("2026-05-13T09:00:00Z");
const place: Place = { platform: "discord", workspace: "g1", channel: "c1" };
const paper = makePaper();
const request = { place, paper, caller: makeCaller(), refusal: async () => null };

let database: Database;
afterEach(() => database.close());

interface Stand {
  readonly chat: MemoryChat;
  readonly parts: DiscussionParts;
  readonly changes: string[];
  /** Somebody writes in a thread, or their message goes. */
  readonly written: (threadId: string, messageId: string, added?: boolean) => Promise<void>;
}

async function stand(): Promise<Stand> {
  database = await openDatabase(":memory:");
  await savePapers(database, [paper], NOW);
  const chat = memoryChat("discord");
  const platforms = new Map([["discord", chat.platform]] as const);
  let now = NOW.getTime();
  const clock = { now: () => new Date((now += 1)) };
  const sample = createSample();
  const compose = createComposeDelivery(database, {
    sources: () => sample,
    discussionsOf: createDiscussionLinks(database, platforms),
    fits: FITS,
  });
  const changes: string[] = [];
  const changed = (ids: readonly string[]): void => void changes.push(...ids);
  const worker = createDeliveryWorker({
    database,
    platforms,
    select: async () => ({ kind: "skip", reason: textFailure("a discussion has its content") }),
    compose,
    clock,
    log: pino({ level: "silent" }),
    owner: "w1",
    leaseMs: 90_000,
  });
  const replied = createReplyCounter({ database, changed });
  return {
    chat,
    changes,
    parts: { database, platforms, worker, clock, changed },
    written: (threadId, messageId, added = true) =>
      replied({ platform: "discord", threadId, messageId, added, at: NOW }),
  };
}

describe("a paper's discussion", () => {
  it("is one channel message with the card, to which later presses link", async () => {
    const { chat, parts, changes } = await stand();
    const opened = await openDiscussion(parts, request);
    expect(opened).toEqual({
      kind: "there",
      isNew: true,
      url: "https://chat.example/m1",
      replies: 0,
    });
    expect(chat.messages).toHaveLength(1);
    expect(chat.messages[0]).toMatchObject({ channel: "c1", thread: null });
    expect(chat.messages[0]?.text).toContain("Discussion: A Paper About Reading Papers");
    expect(chat.messages[0]?.text).toContain(paper.abstract);
    expect(changes).toEqual([paper.id]);
    expect(await openDiscussion(parts, request)).toMatchObject({
      isNew: false,
      url: "https://chat.example/m1",
    });
    expect(chat.messages).toHaveLength(1);
  });

  it("opens once for two simultaneous presses", async () => {
    const { chat, parts } = await stand();
    const other = makeCaller({ voter: "discord:2" });
    const both = await Promise.all([
      openDiscussion(parts, request),
      openDiscussion(parts, { ...request, caller: other }),
    ]);
    expect(both).toMatchObject([
      { kind: "there", url: "https://chat.example/m1" },
      { kind: "there", url: "https://chat.example/m1" },
    ]);
    expect(chat.messages).toHaveLength(1);
  });

  it("of a paper in a thread belongs to the thread's channel", async () => {
    const { chat, parts } = await stand();
    chat.platform.parentChannel = async (where) => ({ ...where, channel: "c1" });
    await openDiscussion(parts, { ...request, place: { ...place, channel: "thread-9" } });
    expect(chat.messages[0]).toMatchObject({ channel: "c1" });
    expect(await discussionsIn(database, place, [paper.id])).toHaveProperty("size", 1);
  });

  it("counts each reply once and subtracts deleted ones", async () => {
    const { parts, changes, written } = await stand();
    await openDiscussion(parts, request);
    await written("m1", "r1");
    await written("m1", "r1");
    await written("m1", "r2");
    await written("elsewhere", "r3");
    await written("m1", "m1");
    expect(await openDiscussion(parts, request)).toMatchObject({ replies: 2 });
    await written("m1", "r1", false);
    await written("m1", "r9", false);
    expect(await openDiscussion(parts, request)).toMatchObject({ replies: 1 });
    expect(changes).toHaveLength(4);
  });

  it("opens again after its message was deleted, reported or not", async () => {
    const { chat, parts, written } = await stand();
    await openDiscussion(parts, request);
    chat.messages.length = 0;
    await written("m1", "m1", false);
    expect(await discussionsIn(database, place, [paper.id])).toHaveProperty("size", 0);
    expect(await openDiscussion(parts, request)).toMatchObject({ isNew: true });
    chat.messages.length = 0;
    expect(await openDiscussion(parts, request)).toMatchObject({ isNew: true });
    expect(chat.messages).toHaveLength(1);
  });

  it("does not open for a person who may not write, but leads to one that is open", async () => {
    const { chat, parts } = await stand();
    const message = { title: "No", blocks: [] };
    const reader = { ...request, refusal: async () => message };
    expect(await openDiscussion(parts, reader)).toEqual({ kind: "refused", message });
    expect(chat.messages).toHaveLength(0);
    await openDiscussion(parts, request);
    expect(await openDiscussion(parts, reader)).toMatchObject({ kind: "there", isNew: false });
  });

  it("does not open where the bot may not post, and explains the remedy", async () => {
    const { chat, parts } = await stand();
    chat.platform.accessProblems = async () => [NOT_IN_CHANNEL];
    expect(await openDiscussion(parts, request)).toEqual({
      kind: "obstacles",
      obstacles: [NOT_IN_CHANNEL],
    });
    chat.platform.accessProblems = async () => [];
    chat.fault = () => "refused";
    expect(await openDiscussion(parts, request)).toMatchObject({ kind: "failed" });
    chat.fault = () => "none";
    expect(await openDiscussion(parts, request)).toMatchObject({ kind: "there", isNew: true });
  });
});
