import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { buttonIds, slackDirect, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

/** The tick of a minute notices, and tells. */
const TOLD_MS = 75_000;

describe.skipIf(!judgeAvailable)("notices to an owner (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-13", 3));
    const ops = world.discord.addChannel("ops");
    await world.bot.stop();
    (world.env as Record<string, string>)["ALERT_CHANNEL"] = `discord:${ops.id}`;
    await world.restart();
  });
  afterAll(() => world.end());

  const discordDirect = (): string[] => {
    const direct = [...world.discord.channels.values()].find(({ type }) => type === 1);
    return direct === undefined ? [] : world.discord.messages(direct.id).map(wordsOf);
  };
  const slackChannel = (): string => world.slack.channel("general").id;

  async function subscribe(): Promise<void> {
    const soon = new Date(Date.now() + 61_000).toISOString().slice(11, 16);
    const inputs = { time: soon, timezone: "UTC", weekdays: "daily" };
    await world.slack.slash(
      "alice",
      slackChannel(),
      "/papers",
      `subscribe ${soon} timezone:UTC weekdays:daily`,
    );
    await world.discord.slash("alice", "general", "papers subscribe", inputs);
  }

  it(
    "notify the person who set it up that the channel refuses, with a remedy",
    async () => {
      await subscribe();
      world.slack.kick(slackChannel());
      world.discord.deny("general", "SEND_MESSAGES");
      await until("Slack's word", () => slackDirect(world.slack, "alice").length > 0, 2 * TOLD_MS);
      await until("Discord's word", () => discordDirect().length > 0, TOLD_MS);
      expect(slackDirect(world.slack, "alice")[0]).toContain("The daily papers have stopped");
      expect(slackDirect(world.slack, "alice")[0]).toContain("Type /invite @Paperboy");
      expect(discordDirect()[0]).toContain("The daily papers have stopped");
      expect(discordDirect()[0]).toContain("Send Messages");
      expect(discordDirect()[0]).toContain(`<#${world.discord.channel("general").id}>`);
      const alerts = await until(
        "the operator's word",
        () => {
          const posted = world.discord.messages("ops");
          return posted.length > 0 ? posted.map(wordsOf).join("\n") : null;
        },
        TOLD_MS,
      );
      expect(alerts).toContain("Paperboy needs attention");
      expect(alerts).toContain("could not be posted");
      expect(alerts).toContain("stopped");
      const status = await world.discord.slash("alice", "general", "papers status");
      expect(wordsOf(status.message)).toContain("Stopped");
    },
    4 * TOLD_MS,
  );

  it(
    "follow when access returns: the refused digest is posted once",
    async () => {
      world.slack.invite(slackChannel());
      world.discord.deny("general");
      await until("Slack's digest", () => world.slack.messages(slackChannel()).length > 0, TOLD_MS);
      await until("Discord's digest", () => world.discord.messages("general").length > 0, TOLD_MS);
      await until("Slack's word", () => slackDirect(world.slack, "alice").length === 2, TOLD_MS);
      await until("Discord's word", () => discordDirect().length === 2, TOLD_MS);
      expect(slackDirect(world.slack, "alice")[1]).toContain("The daily papers have resumed");
      expect(discordDirect()[1]).toContain("The daily papers have resumed");
      // A digest that came by its schedule leads to its own settings.
      const settings = (message: unknown): string =>
        buttonIds(message).find((id) => id.includes('"subscriptions"')) ?? "no such button";
      const there = world.discord.messages("general").find(({ flags }) => flags > 0)!;
      const opened = await world.discord.click("alice", there.id, settings(there));
      expect(wordsOf(opened.message)).toContain("Subscriptions of this channel");
    },
    3 * TOLD_MS,
  );
});
