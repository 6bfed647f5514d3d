import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

describe.skipIf(!judgeAvailable)("long messages to Paperboy", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2025-08-20", 3));
    await world.slack.slash("bob", "general", "/papers", "help");
  });
  afterAll(() => world.end());

  it.for(["<@", "<tel:", "x", "search word ", "'a "])(
    "of 40,000 characters of %j do not delay the acknowledgement of others",
    async (part) => {
      const { slack } = world;
      for (let index = 0; index < 10; index += 1) {
        const text = part.repeat(40_000 / part.length);
        slack.post(`mallory${index}`, "general", `<@${slack.bot.id}> ${text}`);
      }
      const asked = await Promise.all(
        ["bob", "carol", "dave"].map((user) => slack.slash(user, "general", "/papers", "help")),
      );
      // Below 100 ms on a machine that does nothing else; Slack gives up after 3000.
      for (const { ackMs } of asked) expect(ackMs).toBeLessThan(1500);
    },
  );
});
