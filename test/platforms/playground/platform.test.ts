import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/client/open.ts";
import { addPlaygroundMessage } from "../../../db/playground/messages.ts";
import type { Message } from "../../../src/messages/core/message.ts";
import { type PostRef, PLAYGROUND } from "../../../src/domain/place.ts";
import type { Posting } from "../../../src/platforms/port.ts";
import { createVisitor, readEvents } from "./http-client.ts";
import { createPlaygroundFixture, type PlaygroundFixture } from "./playground-fixture.ts";

const SOON = new Date(Date.now() + 3_600_000);
const HELLO: Message = { title: "Hello", blocks: [] };

let world: PlaygroundFixture;

beforeEach(async () => {
  world = await createPlaygroundFixture();
});
afterEach(async () => {
  await world.close();
});

function post(key: string, changes: Partial<Posting> = {}): Promise<PostRef> {
  const posting = { place: PLAYGROUND, thread: null, message: HELLO, key, deadline: SOON };
  return world.playground.post({ ...posting, ...changes });
}

describe("the playground as a platform", () => {
  it("posts once per key over repeated attempts", async () => {
    const first = await post("a");
    expect(first).toEqual({ ...PLAYGROUND, messageId: first.messageId });
    expect(await post("a", { message: { title: "Other", blocks: [] } })).toEqual(first);
    const { messages } = (await createVisitor(world.url).get("/api/messages")).json() as {
      messages: { html: string }[];
    };
    expect(messages.map((message) => message.html)).toEqual([
      '<div class="words" lang="en"><h2 dir="auto">Hello</h2></div>',
    ]);
  });

  it("does not post past the deadline", async () => {
    const late = post("a", { deadline: new Date(0) });
    await expect(late).rejects.toMatchObject({ name: "DeliveryError", kind: "retry" });
    expect(
      await world.playground.find({ place: PLAYGROUND, thread: null, key: "a" }, SOON),
    ).toBeNull();
  });

  it("finds the post of an earlier attempt by its key", async () => {
    const ref = await post("a");
    const found = await world.playground.find({ place: PLAYGROUND, thread: null, key: "a" }, SOON);
    expect(found).toEqual(ref);
  });

  it("refuses an unknown channel and names the known ones", async () => {
    const elsewhere = post("a", { place: { ...PLAYGROUND, channel: "random" } });
    await expect(elsewhere).rejects.toMatchObject({
      kind: "refused",
      failure: {
        code: "no_such_channel",
        remedy: { code: "choose_one_of", channels: ["daily-papers", "paper-forum"] },
      },
    });
  });

  it("refuses to edit or answer a missing message", async () => {
    for (const messageId of ["999999", "99999999999999999999", "not a number"]) {
      const ref = { ...PLAYGROUND, messageId };
      const gone = { kind: "refused", name: "DeliveryError" };
      await expect(world.playground.edit(ref, HELLO, "a")).rejects.toMatchObject(gone);
      await expect(post("a", { thread: { messageId, title: "" } })).rejects.toMatchObject(gone);
      expect(await world.playground.reactions(ref)).toBeUndefined();
    }
  });

  it("reports an unknown outcome when its store fails", async () => {
    const database = await openDatabase(":memory:");
    const broken = await createPlaygroundFixture({ database });
    await database.close();
    const posting = { place: PLAYGROUND, thread: null, message: HELLO, key: "a", deadline: SOON };
    const lost = broken.playground.post(posting);
    await expect(lost).rejects.toMatchObject({ name: "DeliveryError", kind: "unknown" });
    await broken.close();
  });

  it("lists every person's reactions under neutral emoji names", async () => {
    const ref = await post("a");
    expect(await world.playground.reactions(ref)).toEqual([]);
    const visitor = createVisitor(world.url);
    await visitor.post("/api/react", { messageId: ref.messageId, emoji: "fire" });
    const [told] = world.reactions;
    expect(await world.playground.reactions(ref)).toEqual([{ voter: told!.voter, emoji: "fire" }]);
  });

  it("is ready from start to stop without access problems", async () => {
    expect(world.playground.ready()).toBe(true);
    expect(await world.playground.accessProblems(PLAYGROUND)).toEqual([]);
    await world.playground.stop();
    expect(world.playground.ready()).toBe(false);
  });
});

describe("the event stream of an open page", () => {
  it("starts with a full read, then reports every change", async () => {
    const events = await readEvents(new URL("/api/events", world.url));
    expect(await events.next()).toEqual({ event: "changed", data: null });
    const ref = await post("a");
    const id = ref.messageId;
    expect(await events.next()).toMatchObject({ event: "message", data: { id, replies: 0 } });
    await world.playground.edit(ref, { title: "Edited", blocks: [] }, "a");
    expect(await events.next()).toMatchObject({
      data: {
        id,
        html: '<div class="words" lang="en"><h2 dir="auto">Edited</h2></div>',
      },
    });
    await createVisitor(world.url).post("/api/react", { messageId: id, emoji: "fire" });
    expect(await events.next()).toMatchObject({
      data: { id, reactions: [{ emoji: "fire", count: 1, mine: false }] },
    });
    await post("b", { thread: { messageId: id, title: "Edited" } });
    expect(await events.next()).toMatchObject({ data: { thread: id } });
    expect(await events.next()).toMatchObject({ data: { id, replies: 1 } });
    events.close();
  });

  it("marks the visitor's own reactions", async () => {
    const { messageId } = await post("a");
    const visitor = createVisitor(world.url);
    await visitor.get("/api/messages");
    const events = await readEvents(new URL("/api/events", world.url), visitor.cookie());
    await events.next();
    await visitor.post("/api/react", { messageId, emoji: "star" });
    expect(await events.next()).toMatchObject({ data: { reactions: [{ mine: true }] } });
    events.close();
  });

  it("reports changes by another process", async () => {
    const database = await openDatabase(":memory:");
    const beating = await createPlaygroundFixture({ database, beatMs: 10 });
    const events = await readEvents(new URL("/api/events", beating.url));
    await events.next();
    expect(await events.next()).toEqual({ event: "changed", data: null });
    const { channel } = PLAYGROUND;
    const row = { channel, key: "foreign", threadSeq: null, html: "x", postedAt: new Date() };
    await addPlaygroundMessage(database, row);
    expect(await events.next()).toEqual({ event: "changed", data: null });
    events.close();
    await beating.close();
    await database.close();
  });

  it("ends when the playground stops", async () => {
    const events = await readEvents(new URL("/api/events", world.url));
    await events.next();
    await world.playground.stop();
    expect(await events.next()).toBeUndefined();
  });
});
