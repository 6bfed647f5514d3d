import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { judgeAvailable } from "../../../support/judge.ts";
import { createAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

describe.skipIf(!judgeAvailable)("packets of an unexpected shape (../shared/judge)", () => {
  let discord: AdapterFixture;
  beforeEach(async () => {
    discord = await createAdapterFixture();
    await discord.platform.start(discord.handlers);
  });
  afterEach(() => discord.stop());

  /** Whether a reaction that follows is received. */
  async function stillHears(): Promise<void> {
    const { judge, received, platform } = discord;
    const { id } = judge.say("ada", "general", "still there?");
    judge.react("ada", id, "🔥");
    await judge.until(() => received.reactions.some(({ post }) => post.messageId === id));
    expect(platform.ready()).toBe(true);
  }

  it.each([
    ["a presence of an unknown user", "PRESENCE_UPDATE", { user: { id: "1" }, guild_id: "2" }],
    ["a type that does not exist yet", "PAPER_CREATE", { id: "1" }],
    ["a name that Node's emitters reserve", "error", { message: "no" }],
    ["a voice state without a user", "VOICE_STATE_UPDATE", {}],
  ])("are not our concern: %s", async (_, type, data) => {
    discord.judge.dispatch(type, data);
    await stillHears();
    expect(discord.received.dropped).toEqual(type === "error" ? ["unknown"] : []);
  });

  it.each([
    ["THREAD_LIST_SYNC", { threads: null }],
    ["INTERACTION_CREATE", { id: "1", type: 2 }],
    ["GUILD_CREATE", null],
    ["MESSAGE_CREATE", { id: "1", author: null }],
    ["MESSAGE_REACTION_ADD", { user_id: "1", emoji: null }],
    ["MESSAGE_DELETE_BULK", { ids: null }],
    ["CHANNEL_UPDATE", {}],
  ])("are dropped and counted: %s", async (type, data) => {
    const guild = type === "THREAD_LIST_SYNC" ? { guild_id: discord.place.workspace } : {};
    discord.judge.gateway.raw({ op: 0, s: 1, t: type, d: data && { ...data, ...guild } });
    await stillHears();
    expect([...new Set(discord.received.dropped)]).toEqual([type]);
  });

  it.each([[{ op: 9, d: null }], [{ op: 0, t: "READY", s: 1 }], ["[1,"]])(
    "leave the session open: %j",
    async (packet) => {
      discord.judge.gateway.raw(packet);
      await stillHears();
      expect(discord.judge.gateway.identifies).toBe(1);
    },
  );

  it("are used without what is optional", async () => {
    const { judge, received, place } = discord;
    const { id } = judge.say("ada", "general", "no guild, no member");
    const from = { channel_id: place.channel, guild_id: place.workspace, message_id: id };
    const reaction = { user_id: judge.user("ada").id, ...from, emoji: { id: null, name: "👍" } };
    judge.dispatch("MESSAGE_REACTION_ADD", { ...reaction, member: null });
    judge.dispatch("MESSAGE_CREATE", { id: "9", channel_id: place.channel, author: { id: "8" } });
    await judge.until(() => received.reactions.length === 1);
    expect(received.dropped).toEqual([]);
  });
});
