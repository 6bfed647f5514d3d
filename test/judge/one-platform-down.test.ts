import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { wordsOf } from "./support/read-messages.ts";
import {
  day,
  discordReplies,
  startBotWithPlatforms,
  type BotWithPlatforms,
} from "./support/bot-with-platforms.ts";

const PAPERS = 6;
/** The tick of a minute notices, and tells. */
const TOLD_MS = 75_000;
const LONG_MS = 120_000;
/** What the bot posted in a Slack channel that no thread holds. */
function topLevel(world: BotWithPlatforms, channel: string) {
  return world.slack.messages(channel).filter(({ ts, thread_ts: thread, user }) => {
    return user === world.slack.bot.id && (thread === undefined || thread === ts);
  });
}

async function readiness(world: BotWithPlatforms): Promise<string> {
  const [, url = ""] = /"url":"(http:[^"]+)","msg":"ready"/.exec(world.bot.output()) ?? [];
  return (await fetch(new URL("/readyz", url))).text();
}

describe.skipIf(!judgeAvailable)("one platform down (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-14", PAPERS));
    const ops = world.discord.addChannel("ops");
    await world.bot.stop();
    (world.env as Record<string, string>)["ALERT_CHANNEL"] = `discord:${ops.id}`;
    await world.restart();
  }, 60_000);
  afterAll(() => world.end());

  const channel = (): string => world.slack.channel("general").id;
  const replies = () => {
    const [digest] = topLevel(world, channel());
    return world.slack
      .messages(channel())
      .filter(({ ts, thread_ts: thread }) => thread === digest?.ts && ts !== thread);
  };

  it(
    "leaves the other running when it is uninstalled during a thread, and raises an alert",
    async () => {
      void world.slack.slash("alice", channel(), "/papers", "post");
      await until("the thread's beginning", () => replies().length >= 2, LONG_MS);
      world.slack.revoke();
      await until("Slack at rest", () => world.bot.output().includes("platform stopped"));
      const words = await readiness(world);
      expect(words).toContain("not connected: slack");
      expect(words).toContain("SLACK_BOT_TOKEN (token_revoked)");
      await world.discord.slash("alice", "general", "papers post", {}, { waitMs: 60_000 });
      await until(
        "Discord's thread",
        () =>
          discordReplies(world.discord, world.discord.messages("general")[0]?.id).length === PAPERS,
        LONG_MS,
      );
      const told = await until(
        "the operator's word",
        () => world.discord.messages("ops").map(wordsOf).join("\n") || null,
        TOLD_MS,
      );
      expect(told).toContain("slack is disconnected");
      expect(replies().length).toBeLessThan(PAPERS);
    },
    4 * LONG_MS,
  );

  it(
    "resumes with a valid token and posts the rest once",
    async () => {
      await world.bot.stop();
      world.slack.revoke(false);
      await world.restart();
      await until("Slack's thread", () => replies().length >= PAPERS, 2 * LONG_MS);
      expect(replies()).toHaveLength(PAPERS);
      expect(topLevel(world, channel())).toHaveLength(1);
      expect(await readiness(world)).toContain("ok");
    },
    3 * LONG_MS,
  );
});
