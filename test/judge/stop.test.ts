import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import {
  day,
  discordReplies,
  startBotWithPlatforms,
  type BotWithPlatforms,
} from "./support/bot-with-platforms.ts";

const PAPERS = 6;
const STOPS_WITHIN_MS = 10_000;
const LONG_MS = 120_000;

describe.skipIf(!judgeAvailable)(
  "a stop in the middle of a fan-out (needs ../shared/judge)",
  () => {
    let world: BotWithPlatforms;
    beforeAll(async () => {
      world = await startBotWithPlatforms(day("2026-05-14", PAPERS));
    });
    afterAll(() => world.end());

    it(
      "takes ten seconds at most, even when the platforms do not answer, and the next one carries on",
      async () => {
        const { discord, slack } = world;
        const channel = slack.channel("general").id;
        const digests = () => discord.messages("general");
        void discord.slash("alice", "general", "papers post", {}, { waitMs: LONG_MS });
        void slack.slash("alice", channel, "/papers", "post");
        await until("a reply on both", () => {
          const replies = discordReplies(discord, digests()[0]?.id);
          return replies.length > 0 && slack.messages(channel).length > 1;
        });
        const hangs = { delayMs: 30_000, drop: true, times: PAPERS };
        discord.fault({ method: "POST", path: /\/messages$/, ...hangs });
        slack.fault({ method: "chat.postMessage", ...hangs });
        await until("a post that hangs", () => slack.requests.some(({ fault }) => fault === true));
        const asked = performance.now();
        expect(await world.bot.stop()).toBe(0);
        expect(performance.now() - asked).toBeLessThan(STOPS_WITHIN_MS);
        discord.clearFaults();
        slack.clearFaults();
        await world.restart();
        await until(
          "both threads",
          () =>
            discordReplies(discord, digests()[0]?.id).length === PAPERS &&
            slack.messages(channel).length === 1 + PAPERS,
          LONG_MS,
        );
        expect(digests()).toHaveLength(1);
      },
      2 * LONG_MS,
    );
  },
);
