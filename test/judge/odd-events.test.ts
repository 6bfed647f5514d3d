import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

const DROPPED = /"platform":"(\w+)","kind":"(\w+)",.*"msg":"event dropped"/;

describe.skipIf(!judgeAvailable)("events of an unexpected shape (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-14", 3));
  });
  afterAll(() => world.end());

  async function figures(): Promise<string> {
    const [, url = ""] = /"url":"(http:[^"]+)","msg":"ready"/.exec(world.bot.output()) ?? [];
    return (await fetch(new URL("/metrics", url))).text();
  }

  async function bothAnswer(): Promise<void> {
    const discord = await world.discord.slash("bob", "general", "papers status");
    expect(discord.error).toBeNull();
    const { id } = world.slack.channel("general");
    const slack = await world.slack.slash("bob", id, "/papers", "status");
    await until("Slack's answer", () => slack.responses.length > 0);
  }

  it("are counted by their type, logged once and dropped", async () => {
    const { discord, slack } = world;
    const guild_id = discord.guild().id;
    const { id: channel_id } = discord.channel("general");
    const { id } = slack.channel("general");
    const { ts } = slack.post("bob", id, "a message");
    slack.omit("reaction_added", "item");
    for (let count = 0; count < 3; count += 1) {
      discord.dispatch("PRESENCE_UPDATE", { user: { id: "1" }, guild_id });
      discord.dispatch("MESSAGE_CREATE", { id: "5", channel_id, guild_id, thread: null });
      discord.dispatch("THREAD_LIST_SYNC", { guild_id, threads: null });
      discord.dispatch("MESSAGE_REACTION_ADD", { user_id: "7", emoji: null });
      discord.dispatch("INTERACTION_CREATE", { id: "9", type: 2 });
      discord.gateway.raw("[1, 2");
      slack.socket.raw("null");
      slack.react("bob", id, ts, ["one", "two", "three"][count] ?? "");
    }
    await bothAnswer();
    const dropped = await figures();
    for (const [platform, kind] of [
      ["discord", "MESSAGE_REACTION_ADD"],
      ["discord", "INTERACTION_CREATE"],
      ["slack", "reaction_added"],
      ["slack", "unknown"],
    ])
      expect(dropped).toContain(
        `paperboy_events_dropped_total{platform="${platform}",kind="${kind}"} 3`,
      );
    const lines = world.bot.output().split("\n");
    const told = lines.flatMap((line) => DROPPED.exec(line)?.slice(1).join(" ") ?? []);
    expect(told).toHaveLength(new Set(told).size);
    expect(told).toContain("discord THREAD_LIST_SYNC");
  });
});
