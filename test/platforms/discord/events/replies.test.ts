import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../../../support/judge.ts";
import { createAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

describe.skipIf(!judgeAvailable)("discussions on Discord (../shared/judge)", () => {
  let discord: AdapterFixture;
  beforeAll(async () => {
    discord = await createAdapterFixture();
    await discord.platform.start(discord.handlers);
  });
  afterAll(() => discord.stop());

  it("open one thread per message and link to it", async () => {
    const ref = await discord.platform.post(discord.posting());
    const thread = await discord.platform.threadOf(ref, "Discussion: a paper");
    expect(thread).toBe(ref.messageId);
    expect(discord.judge.channel(thread)).toMatchObject({ name: "Discussion: a paper" });
    const again = await (await discord.another()).threadOf(ref, "Discussion: a paper");
    expect(again).toBe(thread);
    const inThread = { ...discord.place, channel: thread };
    expect(await discord.platform.parentChannel(inThread)).toEqual(discord.place);
    expect(await discord.platform.parentChannel(discord.place)).toEqual(discord.place);
    expect(await discord.platform.linkTo(discord.place, thread)).toBe(
      `https://discord.com/channels/${discord.place.workspace}/${thread}`,
    );
  });

  it("report messages in threads and their deletion, without the text", async () => {
    const ref = await discord.platform.post(discord.posting());
    const thread = await discord.platform.threadOf(ref, "Discussion");
    discord.judge.say("ada", "general", "not a reply");
    const reply = discord.judge.say("ada", thread, "secret");
    await discord.judge.until(() => discord.received.replies.length === 1);
    expect(discord.received.replies[0]).toMatchObject({
      platform: "discord",
      threadId: thread,
      messageId: reply.id,
      added: true,
    });
    expect(JSON.stringify(discord.received.replies)).not.toContain("secret");
    discord.judge.deleteMessage(reply.id);
    discord.judge.deleteMessage(ref.messageId);
    await discord.judge.until(() => discord.received.replies.length === 4);
    expect(discord.received.replies.slice(1)).toMatchObject([
      { threadId: thread, messageId: reply.id, added: false },
      { threadId: thread, messageId: thread, added: false },
      // Any channel may be a thread that closed long ago.
      { threadId: discord.place.channel, messageId: thread, added: false },
    ]);
  });

  it("ignore the bot's own messages", async () => {
    const before = discord.received.replies.length;
    const ref = await discord.platform.post(discord.posting());
    await discord.platform.post(
      discord.posting({ thread: { messageId: ref.messageId, title: "Discussion" } }),
    );
    discord.judge.say("ada", ref.messageId, "a person");
    await discord.judge.until(() => discord.received.replies.length > before);
    expect(discord.received.replies.slice(before)).toHaveLength(1);
  });
});
