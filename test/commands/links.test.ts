import { afterEach, describe, expect, it } from "vitest";
import { lastChanges } from "../../db/channels/setting-changes.ts";
import { channelSettingsOf } from "../../db/channels/channel-settings.ts";
import { createCommandFixture, type CommandFixture } from "./command-fixture.ts";

let room: CommandFixture;
afterEach(() => room.close());

describe("/papers links", () => {
  it("turns cards on and off for channel managers, and records the change", async () => {
    room = await createCommandFixture();
    expect((await room.say("links")).message.title).toBe("Link cards are off");
    expect((await room.say("links on")).message.title).toBe("Link cards are on now");
    expect(await channelSettingsOf(room.database, room.place)).toMatchObject({ linkCards: true });
    expect((await room.say("links on")).message.title).toBe("Link cards are on");
    expect((await room.say("links off")).words).toContain("get no card in this channel");
    expect(await lastChanges(room.database, room.place, 9)).toMatchObject([
      { what: { kind: "linkCards", on: false }, voter: "slack:T1:U1" },
      { what: { kind: "linkCards", on: true } },
    ]);
  });

  it("refuses other people, and values other than on and off", async () => {
    room = await createCommandFixture();
    const { words } = await room.say("links on", { mayManage: async () => false });
    expect(words).toContain("Only channel managers");
    expect(await channelSettingsOf(room.database, room.place)).toBeUndefined();
    expect((await room.say("links maybe")).words).toContain("must be on or off");
  });
});
