import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../../support/judge.ts";
import { written } from "./reading.ts";
import { stand, type Stand } from "./stand.ts";

const URL = "https://arxiv.org/abs/2605.01234";

describe.skipIf(!judgeAvailable)("links pasted on Discord (../shared/judge)", () => {
  let discord: Stand;
  beforeAll(async () => {
    discord = await stand();
    await discord.platform.start(discord.handlers);
    await discord.judge.until(() => discord.judge.commands.get("global"));
  });
  afterAll(() => discord.end());

  const own = () =>
    discord.judge.messages("general").filter(({ author }) => author.id === discord.judge.bot.id);

  it("have a message command of their own", () => {
    expect(discord.judge.commands.get("global")).toMatchObject([
      { name: "papers" },
      { name: "Paper card", type: 3 },
    ]);
  });

  it("are answered once where the bot is mentioned, without pinging anybody", async () => {
    const { id } = discord.judge.say(
      "ada",
      "general",
      `<@${discord.judge.bot.id}> ${URL} and ${URL}v2.`,
    );
    await discord.judge.until(() => own().length > 0);
    expect(own()).toHaveLength(1);
    const [answer] = own();
    expect(written(answer?.components ?? [])).toContain("Paper Number 1");
    expect(answer).toMatchObject({ message_reference: { message_id: id } });
    expect(discord.heard.pasted).toEqual([
      { place: discord.place, paperIds: ["2605.01234"], asked: true },
    ]);
    const sent = discord.judge.requests.findLast(({ method }) => method === "POST");
    expect(sent?.body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
  });

  it("are not read elsewhere without the privileged intent, and other links never", async () => {
    const before = discord.heard.pasted.length;
    discord.judge.say("ada", "general", URL);
    discord.judge.say("ada", "general", `<@${discord.judge.bot.id}> https://example.org/a`);
    discord.judge.say("ada", "general", `<@${discord.judge.bot.id}> ${URL}`);
    await discord.judge.until(() => discord.heard.pasted.length > before);
    expect(discord.heard.pasted.slice(before)).toMatchObject([{ asked: true }]);
  });
});

describe.skipIf(!judgeAvailable)("link cards by themselves on Discord (../shared/judge)", () => {
  it("are asked for in every message where the operator turned them on", async () => {
    const discord = await stand({}, { linkCards: true });
    await discord.platform.start(discord.handlers);
    discord.judge.say("ada", "general", `Have you seen ${URL}?`);
    await discord.judge.until(() => discord.heard.pasted.length === 1);
    expect(discord.heard.pasted[0]).toMatchObject({ paperIds: ["2605.01234"], asked: false });
    await discord.end();
  });

  it("end the start with words where Discord refuses the intent", async () => {
    const discord = await stand({ privileged: [] }, { linkCards: true });
    await expect(discord.platform.start(discord.handlers)).rejects.toThrow(/intents/);
    await discord.end();
  });
});
