import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { wordsOf } from "./support/read-messages.ts";
import { recordedGrowth } from "./support/replay.ts";
import {
  discordReplies,
  startBotWithPlatforms,
  type BotWithPlatforms,
} from "./support/bot-with-platforms.ts";

const HOUR_MS = 3_600_000;
const PATIENCE_MS = 120_000;

/** The list of 4 March 2026 as it was read in the morning, and as it was on the next day. */
describe.skipIf(!judgeAvailable)("a real day, hour by hour (needs ../shared/judge)", () => {
  const { morning, later } = judgeAvailable
    ? recordedGrowth("2026-03-04")
    : { morning: [], later: [] };
  const all = [...morning, ...later];
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(morning);
  }, 60_000);
  afterAll(() => world.end());

  const onDiscord = () => world.discord.messages(world.discord.channel("general"));
  const threadOnDiscord = () => discordReplies(world.discord, onDiscord()[0]?.id);
  const onSlack = () => world.slack.messages(world.slack.channel("general").id);
  const digestsOnSlack = () =>
    onSlack().filter(({ ts, thread_ts: thread }) => thread === undefined || thread === ts);
  const digests = () => [onDiscord()[0], digestsOnSlack()[0]];
  const titles = () =>
    digests().map((digest) => wordsOf(digest).match(/huggingface\.co\/papers\/\d+\.\d+/g));

  /** As if an hour had gone by in which the bot was not there. */
  async function hourPasses(): Promise<void> {
    await world.bot.kill();
    const file = new Sqlite(world.env["DATABASE_URL"]?.replace("file:", ""));
    file.prepare("update lists set fetched_at = fetched_at - ?").run(HOUR_MS);
    file.close();
    await world.restart();
  }

  it(
    "begins with 24 papers",
    async () => {
      expect([morning.length, all.length]).toEqual([24, 43]);
      await world.discord.slash("alice", world.discord.channel("general"), "papers post", {});
      await world.slack.slash("alice", world.slack.channel("general").id, "/papers", "post");
      // What was posted is also known to have been posted, before the first kill.
      await until(
        "both threads",
        () => threadOnDiscord().length > 0 && onSlack().length > 1,
        PATIENCE_MS,
      );
      await until(
        "both digests",
        () => digests().every((one) => wordsOf(one).includes("24 papers")),
        PATIENCE_MS,
      );
    },
    PATIENCE_MS,
  );

  it(
    "grows to 43 in one message per channel with stable numbers, over a kill every hour",
    async () => {
      const before = titles();
      for (let count = 28; count < 48; count += 5) {
        world.replay.items = all.slice(0, count);
        await hourPasses();
        const words = `${Math.min(count, 43)} papers`;
        await until(
          words,
          () => digests().every((one) => wordsOf(one).includes(words)),
          PATIENCE_MS,
        );
      }
      expect(titles()).toEqual(before);
      expect(onDiscord()).toHaveLength(1);
      expect(digestsOnSlack()).toHaveLength(1);
    },
    4 * PATIENCE_MS,
  );

  it(
    "has one reply for each of them in the end",
    async () => {
      await until(
        "both threads",
        () => threadOnDiscord().length >= 43 && onSlack().length >= 44,
        PATIENCE_MS,
      );
      for (const { paper } of all) {
        const page = `/papers/${paper.id}`;
        expect(threadOnDiscord().filter((reply) => wordsOf(reply).includes(page))).toHaveLength(1);
        const headings = onSlack().map(({ text }) => text.split("\n")[0]);
        expect(headings.filter((heading) => heading?.endsWith(page))).toHaveLength(1);
      }
    },
    PATIENCE_MS,
  );
});
