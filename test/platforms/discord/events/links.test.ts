import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../../../support/judge.ts";
import { paperCard } from "../message-command.ts";
import { textOf } from "../read-components.ts";
import { createAdapterFixture, UNKNOWN, type AdapterFixture } from "../adapter-fixture.ts";

const URL = "https://arxiv.org/abs/2605.01234";

describe.skipIf(!judgeAvailable)("links pasted on Discord (../shared/judge)", () => {
  let discord: AdapterFixture;
  beforeAll(async () => {
    discord = await createAdapterFixture();
    await discord.platform.start(discord.handlers);
    await discord.judge.until(() => discord.judge.commands.get("global"));
  });
  afterAll(() => discord.stop());

  const own = () =>
    discord.judge.messages("general").filter(({ author }) => author.id === discord.judge.bot.id);

  it("have a message command for servers, direct messages and a person's own install", () => {
    const [papers, card] = discord.judge.commands.get("global") ?? [];
    expect(papers).toMatchObject({ name: "papers", type: 1 });
    expect(card).toMatchObject({
      name: "Paper card",
      type: 3,
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      default_member_permissions: null,
    });
    const sent = discord.judge.requests.find(({ method }) => method === "PUT")?.body;
    expect(Object.values(sent ?? {})[1]).not.toHaveProperty("description");
  });

  it.each([
    [`${URL}v2 and https://huggingface.co/papers/2605.00002`, ["2605.01234", "2605.00002"]],
    [
      "https://www.alphaxiv.org/abs/2605.00003 (https://openreview.net/forum?id=YicbFdNTTy)",
      ["2605.00003", "openreview:YicbFdNTTy"],
    ],
    [`https://arxiv.org/abs/${UNKNOWN} ${URL}`, [UNKNOWN, "2605.01234"]],
  ])("show the card of %s to the person who asks, and to no one else", async (text, paperIds) => {
    const before = own().length;
    const answer = await paperCard(discord.judge, "ada", discord.judge.say("bea", "general", text));
    expect(answer).toMatchObject({ error: null, deferred: true, ephemeral: true });
    expect(textOf(answer.message?.components ?? [])).toContain("Paper Number 1");
    expect(discord.received.pasted.at(-1)).toEqual({
      place: discord.place,
      paperIds,
      requested: true,
    });
    expect(own()).toHaveLength(before);
  });

  it.each([
    ["no link at all, 2605.01234", "There is no link to a paper"],
    ["https://openreview.net/about", "Paperboy recognizes links to papers on arXiv"],
    [`https://arxiv.org/abs/${UNKNOWN}`, `have ${UNKNOWN} right now`],
  ])("explain that there is no card in %s", async (text, words) => {
    const answer = await paperCard(discord.judge, "ada", discord.judge.say("bea", "general", text));
    expect(answer).toMatchObject({ error: null, ephemeral: true });
    expect(textOf(answer.message?.components ?? []).replaceAll("\\", "")).toContain(words);
  });

  it("are reported as unknown when the bot is asked about them", async () => {
    const before = own().length;
    const text = `<@${discord.judge.bot.id}> https://arxiv.org/abs/${UNKNOWN}`;
    discord.judge.say("ada", "general", text);
    await discord.judge.until(() => own().length > before);
    expect(textOf(own().at(-1)?.components ?? [])).toContain("Paper not found");
    discord.judge.deleteMessage(own().at(-1)!.id);
  });

  it("are answered once where the bot is mentioned, without pings", async () => {
    const { id } = discord.judge.say(
      "ada",
      "general",
      `<@${discord.judge.bot.id}> ${URL} and ${URL}v2.`,
    );
    await discord.judge.until(() => own().length > 0);
    expect(own()).toHaveLength(1);
    const [answer] = own();
    expect(textOf(answer?.components ?? [])).toContain("Paper Number 1");
    expect(answer).toMatchObject({ message_reference: { message_id: id } });
    expect(discord.received.pasted.at(-1)).toEqual({
      place: discord.place,
      paperIds: ["2605.01234"],
      requested: true,
    });
    const sent = discord.judge.requests.findLast(({ method }) => method === "POST");
    expect(sent?.body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
  });

  it("are not read elsewhere without the privileged intent", async () => {
    const before = discord.received.pasted.length;
    discord.judge.say("ada", "general", URL);
    discord.judge.say("ada", "general", `<@${discord.judge.bot.id}> https://example.org/a`);
    discord.judge.say("ada", "general", `<@${discord.judge.bot.id}> ${URL}`);
    await discord.judge.until(() => discord.received.pasted.length > before);
    expect(discord.received.pasted.slice(before)).toMatchObject([{ requested: true }]);
  });
});

describe.skipIf(!judgeAvailable)("automatic link cards on Discord (../shared/judge)", () => {
  it("are looked up in every message when enabled", async () => {
    const discord = await createAdapterFixture({}, { linkCards: true });
    await discord.platform.start(discord.handlers);
    discord.judge.say("ada", "general", `Have you seen ${URL}?`);
    await discord.judge.until(() => discord.received.pasted.length === 1);
    expect(discord.received.pasted[0]).toMatchObject({
      paperIds: ["2605.01234"],
      requested: false,
    });
    await discord.stop();
  });

  it("fail the start with an explanation when Discord refuses the intent", async () => {
    const discord = await createAdapterFixture({ privileged: [] }, { linkCards: true });
    await expect(discord.platform.start(discord.handlers)).rejects.toThrow(/intents/);
    await discord.stop();
  });
});
