import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { isTopLevel, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

/** A refusal without a number waits a minute, and what was refused meanwhile follows seconds later. */
const LONG_MS = 120_000;
const WATCHED_MS = 20_000;

describe.skipIf(!judgeAvailable)("refusals without a number (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-14", 3));
    const ops = world.discord.addChannel("ops");
    await world.bot.stop();
    (world.env as Record<string, string>)["ALERT_CHANNEL"] = `discord:${ops.id}`;
    await world.restart();
  });
  afterAll(() => world.end());

  it(
    "cost a request or two, reach the operator, and everything is posted afterwards",
    async () => {
      const { discord, slack } = world;
      const { id } = slack.channel("general");
      discord.fault({ method: "POST", path: /\/messages$/, bare429: true, times: 100_000 });
      slack.fault({ method: "chat.postMessage", bare429: true, times: 100_000 });
      void discord.slash("alice", "general", "papers post", {}, { waitMs: LONG_MS });
      void slack.slash("alice", id, "/papers", "post");
      await sleep(WATCHED_MS);
      const refused = [
        discord.requests.filter(({ fault }) => fault === true),
        slack.requests.filter(({ fault }) => fault === true),
      ];
      for (const requests of refused) expect(requests).toHaveLength(1);
      expect(world.bot.output()).toMatch(/"service":"Discord".*requests refused, waiting/);
      expect((await discord.slash("bob", "general", "papers status")).error).toBeNull();
      discord.clearFaults();
      slack.clearFaults();
      await until("Discord's digest", () => discord.messages("general").length === 1, LONG_MS);
      await until(
        "Slack's digest",
        () => slack.messages(id).filter(isTopLevel).length === 1,
        LONG_MS,
      );
      const told = await until(
        "the operator's word",
        () => discord.messages("ops").map(wordsOf).join("\n") || null,
        LONG_MS,
      );
      expect(told).toContain("refuses requests");
    },
    4 * LONG_MS,
  );
});
