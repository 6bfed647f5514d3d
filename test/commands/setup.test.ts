import { NOT_IN_CHANNEL } from "../support/text-failure.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveSubscription, subscriptionsOf } from "../../db/channels/subscriptions.ts";
import type { Form } from "../../src/messages/core/form.ts";
import { makeSubscription } from "../support/factories.ts";
import { buttonOf, NOW, createCommandFixture, type CommandFixture } from "./command-fixture.ts";

const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const bob = { voter: "slack:T1:U2", userId: "U2", name: async () => "Bob" };
const stranger = { voter: "slack:T1:U9", userId: "U9", mayManage: async () => false };
const digest = { title: "Daily Papers · Tuesday", blocks: [] };

let room: CommandFixture;
beforeEach(async () => {
  room = await createCommandFixture({ services: { preview: async () => ({ message: digest }) } });
});
afterEach(() => room.close());

function initial(form: Form, name: string): unknown {
  const field = form.fields.find((one) => one.name === name);
  return field !== undefined && "initial" in field ? field.initial : undefined;
}

async function openSteps(form: Form): Promise<Form[]> {
  const { message } = await room.submit(form);
  const labels = ["Change schedule", "Change papers", "Change look"];
  return Promise.all(labels.map((label) => room.open(buttonOf(message, label).action)));
}

describe("/papers setup", () => {
  it("asks for time, time zone, days, filter and layout with defaults filled in", async () => {
    const form = await room.open("setup");
    const steps = await openSteps(form);
    expect(steps.map(({ fields }) => fields.map(({ name }) => name))).toEqual([
      ["time", "timezone", "weekdays", "frequency"],
      ["sources", "filter", "papers", "upvotes"],
      ["layout", "language", "pictures"],
    ]);
    expect(initial(form, "time")).toBe("09:00");
    expect(initial(form, "timezone")).toBe("Europe/Berlin");
    expect(initial(form, "weekdays")).toEqual(["mon", "tue", "wed", "thu", "fri"]);
    expect(await subscriptionsOf(room.database, room.place)).toEqual([]);
  });

  it.each([
    [null, "America/Lima", "America/Lima"],
    [null, null, "UTC"],
  ])("guesses the zone of a person in %j among neighbours in %j", async (own, usual, zone) => {
    if (usual !== null)
      await saveSubscription(
        room.database,
        makeSubscription({ id: "other", channel: "C2", timezone: usual }),
      );
    const form = await room.open("setup", { timezone: async () => own });
    expect(initial(form, "timezone")).toBe(zone);
  });

  it("shows the next digest before anything is saved, then saves it", async () => {
    const form = await room.open("setup name:nlp");
    const sent = await room.submit(form, { time: "7h15", weekdays: "mon,wed", papers: "3" });
    expect(sent.problems).toEqual({});
    expect(sent.words).toContain("Save these settings?");
    expect(sent.words).toContain("“nlp” comes here Monday and Wednesday at 07:15 (Europe/Berlin)");
    expect(sent.words).toContain("The next digest would be: Daily Papers · Tuesday");
    expect(await subscriptionsOf(room.database, room.place)).toEqual([]);
    const save = buttonOf(sent.message, "Save").action;
    expect(await room.press(save)).toContain("Subscribed to the daily papers");
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([
      { name: "nlp", hour: 7, minute: 15, weekdays: [1, 3], papers: 3, filter: "" },
    ]);
    expect(await room.press(save)).toContain("This form was saved already");
  });

  it("starts with the current settings and changes only what is filled in", async () => {
    await room.say("subscribe 8:30 timezone:Asia/Tokyo papers:4 upvotes:2");
    const form = await room.open("setup");
    expect(initial(form, "time")).toBe("08:30");
    const sent = await room.submit(form, { upvotes: "5" });
    expect(sent.words).toContain("Minimum upvotes: 2 → 5");
    const saved = await room.press(buttonOf(sent.message, "Save").action, bob);
    expect(saved).toContain("belongs to someone else");
    expect(await room.press(buttonOf(sent.message, "Save").action)).toContain("upvotes: 2 → 5");
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([
      { hour: 8, timezone: "Asia/Tokyo", papers: 4, minUpvotes: 5, updatedBy: "slack:T1:U1" },
    ]);
  });

  it("shows a problem at its field and keeps the input", async () => {
    const form = await room.open("setup");
    const wrong = { time: "25:00", timezone: "CET", papers: "99", filter: "cat:", weekdays: "" };
    const sent = await room.submit(form, wrong);
    expect(Object.keys(sent.problems).toSorted()).toEqual(Object.keys(wrong).toSorted());
    expect(sent.problems["time"]).toContain("“25:00” is not a time");
    expect(sent.words).toContain("Nothing saved yet");
    const again = await room.open(buttonOf(sent.message, "Change schedule").action);
    expect(initial(again, "time")).toBe("25:00");
    const mended = { time: "9", timezone: "Paris", papers: "9", filter: "", weekdays: "mon" };
    expect((await room.submit(again, mended)).problems).toEqual({});
  });

  it("refuses a layout that the channel cannot show", async () => {
    const form = await room.open("setup");
    const { problems } = await room.submit(form, { layout: "forum" });
    expect(problems["layout"]).toContain("There are no forum channels here");
  });

  it("opens its other pages with the earlier input", async () => {
    const sent = await room.submit(await room.open("setup"), { time: "10:00" });
    const look = await room.open(buttonOf(sent.message, "Change look").action);
    expect(initial(look, "layout")).toBe("digest");
    const { words, message } = await room.submit(look, { layout: "cards" });
    expect(words).toContain("at 10:00");
    const schedule = await room.open(buttonOf(message, "Change schedule").action);
    expect(initial(schedule, "time")).toBe("10:00");
  });

  it("is refused to people who may not manage the channel", async () => {
    await expect(room.open("setup", stranger)).rejects.toThrow("Only channel managers");
    const form = await room.open("setup");
    expect((await room.submit(form, {}, stranger)).words).toContain("Only channel managers");
    expect(await subscriptionsOf(room.database, room.place)).toEqual([]);
  });

  it("is not opened where the bot cannot post, with a remedy", async () => {
    const blocked = await createCommandFixture({
      database: room.database,
      services: { accessProblems: async () => [NOT_IN_CHANNEL] },
    });
    await expect(blocked.open("setup")).rejects.toThrow("Type /invite @Paperboy in the channel.");
  });

  it("shows a button to the form where none can be opened", async () => {
    const { message } = await room.say("setup nlp");
    expect(initial(await room.open(buttonOf(message, "Set up").action), "time")).toBe("09:00");
  });
});

describe("a form that is sent late", () => {
  it("says that its draft has expired", async () => {
    const form = await room.open("setup");
    const gone = { ...form, action: { name: "setup-change", input: { draft: "gone", page: "1" } } };
    expect((await room.submit(gone)).words).toContain("This form was saved already");
    const unknown = { ...form, action: { name: "set-up-of-old", input: {} } };
    expect((await room.submit(unknown)).words).toContain(
      "This form is from an older version of Paperboy",
    );
    expect(await subscriptionsOf(room.database, room.place)).toEqual([]);
  });

  it("saves nothing into a channel that was deleted meanwhile", async () => {
    const sent = await room.submit(await room.open("setup"));
    const deleted = await createCommandFixture({
      database: room.database,
      services: {
        accessProblems: async () => [{ code: "channel_gone", remedy: { code: "choose_channel" } }],
      },
    });
    const words = await deleted.press(buttonOf(sent.message, "Save").action);
    expect(words).toContain("This channel no longer exists. Choose another channel.");
    expect(await subscriptionsOf(room.database, room.place)).toEqual([]);
  });

  it("adapts the layout to a channel that became a forum meanwhile", async () => {
    const sent = await room.submit(await room.open("setup"));
    const forum = await createCommandFixture({
      database: room.database,
      services: { channelKind: async () => "forum" },
    });
    await forum.press(buttonOf(sent.message, "Save").action);
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([{ layout: "forum" }]);
  });

  it("belongs to the channel it was opened in", async () => {
    const form = await room.open("setup");
    const other = await createCommandFixture({ database: room.database, place: { channel: "C2" } });
    expect((await other.submit(form)).words).toContain("Nothing was changed");
    const shared = await createCommandFixture({
      database: room.database,
      place: { workspace: "T2" },
    });
    expect((await shared.submit(form)).words).toContain("Nothing was changed");
  });
});

describe("two people who set up at once", () => {
  it("are told that the last change wins, and what the other changed", async () => {
    await room.say("subscribe 9:00");
    const mine = await room.submit(await room.open("setup"), { papers: "3" });
    const after = await createCommandFixture({ database: room.database, now: later(2) });
    await after.say("subscribe 10:00", bob);
    const words = await after.press(buttonOf(mine.message, "Save").action);
    expect(words).toMatch(/Bob changed this .*Time: 09:00 → 10:00\. Your settings replace that\./);
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([
      { hour: 9, papers: 3 },
    ]);
  });

  it("creates it again when the other person removed it", async () => {
    await room.say("subscribe 9:00");
    const mine = await room.submit(await room.open("setup"), { papers: "3" });
    await room.say("unsubscribe sure", bob);
    const words = await room.press(buttonOf(mine.message, "Save").action);
    expect(words).toContain("Bob changed this");
    expect(words).toContain("Subscribed to the daily papers");
  });
});

describe("Preview", () => {
  it("shows the caller alone what would come, or why nothing would", async () => {
    await room.say("subscribe");
    const words = await room.run("preview", {}, stranger);
    expect(words).toContain("Only you see this: it is what “daily” would post now.");
    const quiet = await createCommandFixture({ database: room.database });
    expect(await quiet.run("preview")).toContain(
      "would post nothing now. Reason: there is no list",
    );
  });
});
