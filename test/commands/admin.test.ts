import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lastChanges } from "../../db/channels/setting-changes.ts";
import { channelSettingsOf } from "../../db/channels/channel-settings.ts";
import {
  buttonOf,
  buttonsOf,
  createCommandFixture,
  type CommandFixture,
} from "./command-fixture.ts";

const admin = { role: async () => "admin" as const };
const stranger = { voter: "slack:T1:U9", userId: "U9", mayManage: async () => false };
const curator = { ...stranger, role: async () => "curator" as const };

let room: CommandFixture;
beforeEach(async () => {
  room = await createCommandFixture();
});
afterEach(() => room.close());

async function labels(caller: object): Promise<string[]> {
  const { message } = await room.say("admin", caller);
  return buttonsOf(message).map(({ label }) => label);
}

describe("/papers admin", () => {
  it("shows what this person may change, and changes it by a press", async () => {
    expect(await labels(admin)).toEqual(["Require approval", "Show cards", "Give a role"]);
    expect(await labels({})).toEqual(["Require approval", "Show cards"]);
    expect(await labels(curator)).toEqual([]);
    const { message, words } = await room.say("admin");
    expect(words).toContain("Submitted papers are posted without approval. None is waiting.");
    expect(await room.press(buttonOf(message, "Require approval").action)).toContain(
      "Submissions now need approval",
    );
    expect((await room.say("admin")).words).toContain("Submitted papers need approval.");
    expect(await labels({})).toEqual(["Post without approval", "Show cards"]);
  });

  it("refuses each setting to people without its right", async () => {
    expect((await room.say("admin", stranger)).words).toContain("Only curators");
    expect((await room.say("admin links on", curator)).words).toContain("Only channel managers");
    expect((await room.say("admin role", {})).words).toContain("Only admins of this workspace");
    expect(await channelSettingsOf(room.database, room.place)).toBeUndefined();
  });

  it("turns cards on and off, and records the change", async () => {
    expect((await room.say("admin links on")).message.title).toBe("Link cards are on now");
    expect(await channelSettingsOf(room.database, room.place)).toMatchObject({ linkCards: true });
    expect((await room.say("admin links on")).message.title).toBe("Link cards are on");
    expect((await room.say("admin links off")).words).toContain("get no card in this channel");
    expect((await room.say("admin links maybe")).words).toContain("“setting” must be");
    expect(await lastChanges(room.database, room.place, 9)).toMatchObject([
      { what: { kind: "linkCards", on: false }, voter: "slack:T1:U1" },
      { what: { kind: "linkCards", on: true } },
    ]);
  });

  it("asks for a person and a role in a form, for admins only", async () => {
    const { message } = await room.say("admin", admin);
    const form = await room.open(buttonOf(message, "Give a role").action, admin);
    expect(form.fields).toMatchObject([{ kind: "person" }, { initial: "curator" }]);
    await expect(room.open({ kind: "command", ...form.action })).rejects.toThrow("Only admins");
    expect((await room.submit(form, { person: "U7654321" })).words).toContain("Only admins");
    const given = await room.submit(form, { person: "U7654321" }, admin);
    expect(given.words).toContain("They are now a curator");
    const them = { voter: "slack:T1:U7654321", mayManage: async () => false };
    expect((await room.say("admin submissions", them)).words).toContain("No submissions waiting");
  });
});

describe("a command of an earlier version", () => {
  it.each([
    ["week", "today week"],
    ["week last", "today last week"],
    ["week 2026-W20", "today 2026-w20"],
    ["more month 2026-05", "today 2026-05"],
    ["week 2026-05-13", "today week 2026-05-13"],
    ["similar 1706.03762", "show 1706.03762 as:similar"],
    ["pause daily", "subscriptions"],
    ["Resume", "subscriptions"],
    ["copy #general", "subscriptions"],
    ["test", "subscriptions"],
    ["preview yesterday", "subscriptions"],
    ["links on", "admin links on"],
    ["moderation on", "admin moderation on"],
    ["submissions", "admin submissions"],
    ["role <@U0123456789> curator", "admin role <@U0123456789> curator"],
  ])("%j is answered with the new one, which works", async (typed, call) => {
    const { words } = await room.say(typed);
    const [old = ""] = typed.toLowerCase().replace("more ", "").split(" ");
    expect(words).toBe(`/papers ${old} is now /papers ${call}`);
    const works = await room.say(call.replace("1706.03762", "2605.99999"), admin);
    expect(works.words).not.toMatch(/Usage:|Something went wrong/);
  });
});
