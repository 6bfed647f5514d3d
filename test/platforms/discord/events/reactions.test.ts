import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../../../support/judge.ts";
import { createAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

describe.skipIf(!judgeAvailable)("reactions on Discord (../shared/judge)", () => {
  let discord: AdapterFixture;

  beforeAll(async () => {
    discord = await createAdapterFixture();
    await discord.platform.start(discord.handlers);
  });
  afterAll(() => discord.stop());

  const heardOf = async (count: number): Promise<AdapterFixture["received"]["reactions"]> => {
    await discord.judge.until(() => discord.received.reactions.length >= count);
    return discord.received.reactions.splice(0);
  };

  it("are received for messages older than the process, added and removed", async () => {
    const { id: messageId } = discord.judge.say("ada", "general", "an old digest");
    discord.judge.react("ada", messageId, "👍🏽");
    discord.judge.react("bea", messageId, "2️⃣");
    discord.judge.unreact("ada", messageId, "👍🏽");
    const voter = (name: string): string => `discord:${discord.judge.user(name).id}`;
    const post = { ...discord.place, messageId };
    const heard = await heardOf(3);
    expect(heard.map(({ at }) => Date.now() - at.getTime() < 60_000)).not.toContain(false);
    expect(heard).toMatchObject([
      { post, voter: voter("ada"), emoji: "+1", added: true },
      { post, voter: voter("bea"), emoji: "two", added: true },
      { post, voter: voter("ada"), emoji: "+1", added: false },
    ]);
  });

  it("are received in threads", async () => {
    const { messageId } = await discord.platform.post(discord.posting());
    const thread = { messageId, title: "Papers" };
    const reply = await discord.platform.post(discord.posting({ thread }));
    discord.judge.react("ada", reply.messageId, "❤️");
    expect(await heardOf(1)).toMatchObject([{ post: reply, emoji: "heart" }]);
  });

  it("of bots, ours included, are ignored", async () => {
    const { id } = discord.judge.say("ada", "general", "another");
    discord.judge.user("robot").bot = true;
    discord.judge.react("robot", id, "👍");
    discord.judge.react(discord.judge.bot.username, id, "👍");
    discord.judge.react("ada", id, "🔥");
    expect(await heardOf(1)).toMatchObject([{ emoji: "fire" }]);
  });

  it("with custom emoji carry their names", async () => {
    const { id } = discord.judge.say("ada", "general", "custom");
    discord.judge.react("ada", id, "party_parrot:123456789012345678");
    expect(await heardOf(1)).toMatchObject([{ emoji: "party_parrot" }]);
  });

  it("that a moderator clears are received, all and of one emoji", async () => {
    const { id: messageId } = discord.judge.say("ada", "general", "cleared");
    discord.judge.react("ada", messageId, "👍");
    discord.judge.clearReactions(messageId, "👍");
    discord.judge.clearReactions(messageId);
    await discord.judge.until(() => discord.received.cleared.length >= 2);
    const post = { ...discord.place, messageId };
    expect(discord.received.cleared).toMatchObject([
      { post, emoji: "+1" },
      { post, emoji: null },
    ]);
  });
});
