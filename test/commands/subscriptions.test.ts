import { NOT_IN_CHANNEL, textFailure } from "../support/text-failure.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lastChanges } from "../../db/channels/setting-changes.ts";
import {
  dueSubscriptions,
  stopSubscription,
  subscriptionsOf,
} from "../../db/channels/subscriptions.ts";
import { english } from "../../src/i18n/languages.ts";
import { describeChange } from "../../src/messages/describe-subscription.ts";
import {
  buttonOf,
  buttonsOf,
  NOW,
  createCommandFixture,
  type CommandFixture,
} from "./command-fixture.ts";

let room: CommandFixture;
beforeEach(async () => {
  room = await createCommandFixture();
});
afterEach(() => room.close());

const later = new Date("2026-06-01T00:00:00Z");
const bob = { voter: "slack:T1:U2", userId: "U2", name: async () => "Bob" };
const stranger = { voter: "slack:T1:U9", userId: "U9", mayManage: async () => false };

describe("several subscriptions of one channel", () => {
  it("are made by name, and each is changed by its own", async () => {
    await room.say("subscribe 9:00");
    expect((await room.say("subscribe 17:00 name:NLP")).words).toContain(
      "“nlp” comes here Monday to Friday at 17:00",
    );
    expect((await room.say("subscribe 18:00 name:nlp")).words).toContain("Time: 17:00 → 18:00");
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([
      { name: "daily", hour: 9 },
      { name: "nlp", hour: 18 },
    ]);
  });

  it("must be named in commands about one of them", async () => {
    await room.say("subscribe");
    await room.say("subscribe name:nlp");
    for (const word of ["subscribe 8", "unsubscribe"])
      expect((await room.say(word)).words).toContain(
        "This channel has several subscriptions: “daily” and “nlp”. Say which one.",
      );
    expect((await room.say("unsubscribe nlpp")).words).toContain(
      "There is no subscription “nlpp” here. This channel has “daily” and “nlp”.\nFor example: /papers unsubscribe nlp",
    );
    expect((await room.say("unsubscribe nlp sure")).words).toContain("“nlp” no longer comes here");
    expect((await room.say("unsubscribe sure")).words).toContain(
      "The daily papers no longer come here",
    );
    expect(await subscriptionsOf(room.database, room.place)).toEqual([]);
  });

  it("are listed with when they come, who set them up, and what can be done", async () => {
    expect((await room.say("subscriptions")).words).toContain("This channel has no subscription");
    await room.say("subscribe");
    await room.say("subscribe name:nlp", bob);
    await room.run("pause", { name: "nlp" });
    const { message, words } = await room.say("subscriptions");
    expect(words).toMatch(/daily · Monday to Friday at 09:00.*\nNext digest: .* · set up by Ada/);
    expect(words).toMatch(/nlp · .*\nPaused since .*\. · set up by Bob/);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual([
      "Edit",
      "Preview",
      "Pause",
      "Copy",
      "Remove",
      "Edit",
      "Preview",
      "Resume",
      "Copy",
      "Remove",
    ]);
    const { message: theirs } = await room.say("subscriptions", stranger);
    expect(buttonsOf(theirs).map(({ label }) => label)).toEqual(["Preview", "Preview"]);
    expect((await room.say("subscriptions nlp")).words).not.toContain("daily ·");
  });

  it("are shown four at a time, which fit into a message everywhere", async () => {
    for (const name of ["a1", "b2", "c3", "d4", "e5"]) await room.say(`subscribe name:${name}`);
    const { message, words } = await room.say("subscriptions");
    expect(words).not.toContain("e5 ·");
    expect(await room.press(buttonOf(message, "Next").action)).toContain("e5 ·");
  });
});

describe("Pause and Resume", () => {
  it("stop a subscription's digests until it is resumed", async () => {
    await room.say("subscribe");
    expect(await room.run("pause")).toContain("“daily” does not come until someone");
    expect(await room.run("pause")).toContain("Already paused");
    expect(await dueSubscriptions(room.database, later, 9)).toEqual([]);
    expect((await room.say("status")).words).toContain("Paused since");
    expect(await room.run("resume")).toMatch(/“daily” comes again\. Next digest: .*14 May 2026/);
    expect(await dueSubscriptions(room.database, later, 9)).toHaveLength(1);
  });

  it("resume a subscription that a refusal stopped, unless it would be refused again", async () => {
    await room.say("subscribe");
    const [made] = await subscriptionsOf(room.database, room.place);
    await stopSubscription(room.database, made!.id, textFailure("archived"), NOW);
    const blocked = await createCommandFixture({
      database: room.database,
      services: {
        accessProblems: async () => [{ code: "channel_archived", remedy: { code: "unarchive" } }],
      },
    });
    expect(await blocked.run("resume")).toContain("Unarchive it,");
    expect(await room.run("resume")).toContain("Resumed");
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([{ stoppedAt: null }]);
  });

  it("is only for those who manage the channel", async () => {
    await room.say("subscribe");
    for (const name of ["pause", "resume", "unsubscribe", "copy"])
      expect(await room.run(name, {}, stranger)).toContain("Only channel managers and the person");
  });
});

describe("Copy", () => {
  const there = "C0000002";

  it("makes the same subscription in another channel", async () => {
    await room.say("subscribe 7:15 weekdays:mon papers:3 name:nlp");
    const { message } = await room.say("subscriptions");
    const form = await room.open(buttonOf(message, "Copy").action);
    expect(form.fields).toMatchObject([{ kind: "channel", name: "to" }]);
    expect((await room.submit(form, { to: there })).words).toContain(
      "“nlp” comes to that channel too.",
    );
    expect(await subscriptionsOf(room.database, { ...room.place, channel: there })).toMatchObject([
      { name: "nlp", hour: 7, minute: 15, weekdays: [1], papers: 3 },
    ]);
    const again = await room.submit(form, { to: there });
    expect(again.problems).toEqual({
      to: "That channel already has a subscription “nlp”. Nothing was changed.",
    });
    expect(again.words).toContain("already has a subscription “nlp”");
    for (const to of [room.place.channel, ""])
      expect((await room.submit(form, { to })).words).toContain("That is this channel");
  });

  it("asks for the right in that channel, and whether the bot can post there", async () => {
    await room.say("subscribe");
    const onlyHere = { mayManage: async (channel?: string) => channel !== there };
    const form = await room.open({ kind: "command", name: "copy", input: { name: "daily" } });
    expect((await room.submit(form, { to: there }, { ...bob, ...onlyHere })).words).toContain(
      "Only channel managers of that channel can subscribe it.",
    );
    const blocked = await createCommandFixture({
      database: room.database,
      services: {
        accessProblems: async ({ channel }) => (channel === there ? [NOT_IN_CHANNEL] : []),
      },
    });
    expect((await blocked.submit(form, { to: there })).words).toContain(
      "Type /invite @Paperboy in the channel.",
    );
    expect(await subscriptionsOf(room.database, { ...room.place, channel: there })).toEqual([]);
  });
});

describe("/papers unsubscribe", () => {
  const other = { voter: "slack:T1:U5", userId: "U5" };

  it("asks first, and its undo restores exactly what was", async () => {
    await room.say("subscribe 7:15 weekdays:mon papers:3 filter:agents name:nlp");
    await room.run("pause");
    const before = await subscriptionsOf(room.database, room.place);
    const asked = await room.say("unsubscribe");
    expect(asked.words).toContain("Remove this subscription?");
    expect(await subscriptionsOf(room.database, room.place)).toEqual(before);
    const removed = await room.pressed(buttonOf(asked.message, "Remove").action, other);
    expect(await subscriptionsOf(room.database, room.place)).toEqual([]);
    const undo = buttonOf(removed.message, "Undo").action;
    expect(await room.press(undo, stranger)).toContain("Only channel managers");
    expect(await room.press(undo, other)).toContain("The subscription is back");
    const [after, ...others] = await subscriptionsOf(room.database, room.place);
    expect(others).toEqual([]);
    const { nextRunAt: _before, updatedAt: _at, updatedBy: _by, ...kept } = before[0]!;
    expect(after).toMatchObject(kept);
    expect(await room.press(undo)).toContain("There is nothing to undo");
  });
});

describe("a subscription of one workspace", () => {
  it("is neither seen nor changed from another one, not even in a channel that both share", async () => {
    await room.say("subscribe 9:00");
    const other = await createCommandFixture({
      database: room.database,
      place: { workspace: "T2" },
    });
    const eve = { voter: "slack:T2:U1" };
    expect((await other.say("subscriptions", eve)).words).toContain("no subscription");
    expect((await other.say("status", eve)).words).not.toContain("Ada");
    expect((await other.say("unsubscribe", eve)).words).toContain("has no subscription.");
    await other.say("subscribe 17:00 timezone:Asia/Tokyo", eve);
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([{ hour: 9 }]);
    expect(await subscriptionsOf(room.database, other.place)).toMatchObject([{ hour: 17 }]);
    await other.say("unsubscribe sure", eve);
    expect(await subscriptionsOf(room.database, room.place)).toHaveLength(1);
  });

  it("gives no role in another one", async () => {
    const admin = { role: async () => "admin" as const };
    await room.say("admin role <@U9> admin", admin);
    const other = await createCommandFixture({
      database: room.database,
      place: { workspace: "T2" },
    });
    expect((await other.say("subscribe", stranger)).words).toContain("Only channel managers");
    expect((await room.say("subscribe", stranger)).words).toContain("Subscribed");
  });
});

describe("/papers admin role", () => {
  const admin = { role: async () => "admin" as const };

  it("is for admins of the workspace, not for those who manage one channel", async () => {
    expect((await room.say("admin role <@U2> admin")).words).toContain(
      "Only admins of this workspace",
    );
    expect((await room.say("admin role <@U2|bob> admin", admin)).words).toContain(
      "They are now an admin",
    );
    expect((await room.say("admin role <@U9> curator", bob)).words).toContain(
      "They are now a curator",
    );
  });

  it("is recorded under the person's name until their data is deleted", async () => {
    const named = await createCommandFixture({
      database: room.database,
      services: { nameOf: async (_place, id) => (id === "U2" ? "Bob <!channel>" : null) },
    });
    const { words } = await named.say("admin role <@U2> curator", admin);
    expect(words).toContain("Bob <!channel> is now a curator");
    expect((await room.say("status")).words).toMatch(/Ada, .*: Bob <!channel> is now a curator/);
    await room.say("privacy delete votes:remove sure:yes", bob);
    expect((await room.say("status")).words).toMatch(/Ada, .*: Someone is now a curator/);
    const [change] = await lastChanges(room.database, room.place, 1);
    expect(JSON.stringify(change)).not.toMatch(/U2|Bob/);
  });

  it("is taken back with member", async () => {
    await room.say("admin role <@U9> admin", admin);
    expect((await room.say("subscribe", stranger)).words).toContain("Subscribed");
    await room.say("unsubscribe sure", stranger);
    await room.say("admin <@U9> member", admin);
    expect((await room.say("subscribe", stranger)).words).toContain("Only channel managers");
  });
});

describe("the record of changes", () => {
  it("says who changed what and when", async () => {
    await room.say("subscribe 9:00");
    await room.say("subscribe 8:30 papers:4", bob);
    await room.say("subscribe 8:30", bob);
    await room.run("pause", {}, bob);
    const changes = await lastChanges(room.database, room.place, 9);
    expect(changes.map(({ what }) => describeChange(english, what))).toEqual([
      "“daily” paused",
      "“daily” changed: Time: 09:00 → 08:30 · Papers in the message: 10 → 4",
      "“daily” set up: Monday to Friday at 09:00 (Europe/Berlin): up to 10 papers in the message, the others in its thread",
    ]);
    expect(changes[0]).toMatchObject({ voter: bob.voter, at: NOW });
    expect((await room.say("status")).words).toMatch(/Bob, .*13 May 2026.*: “daily” paused/);
  });
});
