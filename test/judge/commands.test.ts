import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

describe.skipIf(!judgeAvailable)("commands on both platforms (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  let paper: { id: string; title: string };
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-15", 10));
    paper = world.papers[0]!.paper;
  });
  afterAll(() => world.end());

  const slackChannel = (): string => world.slack.channel("general").id;

  async function onSlack(text: string, user = "alice"): Promise<string> {
    const asked = await world.slack.slash(user, slackChannel(), "/papers", text);
    expect(asked.error).toBeNull();
    expect(asked.ackMs).toBeLessThan(1000);
    const [answer] = await until(`an answer to ${text}`, () =>
      asked.responses.length > 0 ? asked.responses : null,
    );
    expect(answer?.a["response_type"]).toBe("ephemeral");
    return JSON.stringify(answer?.a);
  }

  async function onDiscord(
    name: string,
    values: Record<string, unknown> = {},
    user = "alice",
  ): Promise<string> {
    const asked = await world.discord.slash(user, "general", `papers ${name}`, values);
    expect(asked.error).toBeNull();
    expect(asked.ephemeral).toBe(true);
    return wordsOf(asked.message);
  }

  it("registers every command with Discord", () => {
    const registered = JSON.stringify([...world.discord.commands.values()]);
    for (const { name } of commands) expect(registered).toContain(`"${name}"`);
  });

  it("answers today with the list of the day", async () => {
    expect(await onSlack("today")).toContain(paper.id);
    expect(await onDiscord("today")).toContain(paper.id);
  });

  it("shows a paper by id and by link", async () => {
    expect(await onSlack(`show https://arxiv.org/pdf/${paper.id}v2.pdf`)).toContain(paper.id);
    expect(await onDiscord("show", { paper: `arXiv:${paper.id}` })).toContain(paper.id);
  });

  it("finds papers by their words", async () => {
    const [word = ""] = paper.title.match(/[A-Za-z]{6,}/) ?? [];
    // A paper is found within a second of being stored.
    await until(
      "the paper",
      async () => (await onSlack(`search ${word}`)).includes(paper.id),
      2000,
    );
    expect(await onDiscord("search", { query: word })).toContain(paper.id);
  });

  it("answers trending, top, status and help", async () => {
    for (const name of ["trending", "top", "status", "help"]) {
      expect((await onSlack(name)).length).toBeGreaterThan(80);
      expect((await onDiscord(name)).length).toBeGreaterThan(40);
    }
  });

  it("suggests papers while a Discord user types", async () => {
    const typed = await world.discord.autocomplete(
      "alice",
      world.discord.channel("general").id,
      "papers show",
      { paper: paper.title.slice(0, 8) },
      "paper",
    );
    expect(typed.choices?.some((choice) => choice.value.includes(paper.id))).toBe(true);
  });

  it("subscribes, tells the status, changes and unsubscribes", async () => {
    expect(await onDiscord("subscribe", { time: "9", timezone: "Europe/Paris" })).toContain(
      "09:00",
    );
    expect(await onDiscord("status")).toContain("Europe/Paris");
    expect(await onDiscord("subscribe", { time: "17:30" })).toContain("17:30");
    expect(await onDiscord("unsubscribe", { sure: true })).toMatch(/unsubscribed|not come/i);
    expect(await onSlack("subscribe 9:30 weekdays:mon,wed")).toContain("Asia/Tokyo");
    expect(await onSlack("unsubscribe sure")).toMatch(/unsubscribed|not come/i);
  });

  it("lets only channel managers change subscriptions", async () => {
    world.discord.permit("mallory", 0x400n);
    expect(await onDiscord("subscribe", {}, "mallory")).toMatch(/Only channel managers/);
    expect(await onSlack("subscribe", "mallory")).toMatch(/Only channel managers/);
  });

  it("names missing permissions and how to grant them", async () => {
    const { id } = world.discord.addChannel("quiet");
    world.discord.deny(id, "SEND_MESSAGES");
    const refused = await world.discord.slash("alice", id, "papers subscribe");
    expect(wordsOf(refused.message)).toMatch(/Send Messages/);
    world.slack.kick(slackChannel());
    expect(await onSlack("subscribe")).toContain("/invite");
    world.slack.invite(slackChannel());
  });

  it.each([
    ["subscrib", /subscribe/],
    ["top days:many", /days/],
    ["subscribe 25:00", /25:00/],
    ["subscribe 9 timezone:Mars/Olympus", /zone/i],
    ["show 9999.99999", /9999\.99999/],
    ["show https://example.org/paper", /arxiv\.org/],
    ["search", /query/],
    [`search ${"x".repeat(5000)}`, /long|characters/],
  ])("answers %s with what is wrong and a valid example", async (text, words) => {
    const answer = await onSlack(text);
    expect(answer).toMatch(words);
    expect(answer).toContain("/papers ");
  });
});
