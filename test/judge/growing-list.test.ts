import Sqlite from "better-sqlite3";
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

const MORNING = 12;
const EVENING = 16;
const EVERY_PAPER_MS = 60_000;
const DAY_MS = 86_400_000;

describe.skipIf(!judgeAvailable)("a list that grows (needs ../shared/judge)", () => {
  const papers = judgeAvailable ? day("2026-05-13", EVENING) : [];
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(papers.slice(0, MORNING));
  });
  afterAll(() => world.end());

  const discordChannel = () => world.discord.channel("general");
  const slackChannel = (): string => world.slack.channel("general").id;
  const onDiscord = () => world.discord.messages(discordChannel());
  const onSlack = () => world.slack.messages(slackChannel());
  const digestsOnSlack = () =>
    onSlack().filter(({ ts, thread_ts: thread }) => thread === undefined || thread === ts);
  const threadOnDiscord = () => discordReplies(world.discord, onDiscord()[0]?.id);
  const isWhole = (count: number): boolean =>
    threadOnDiscord().length >= count && onSlack().length >= count + 1;

  /** As if the bot had been down for a day, so that the stored list is an old one. */
  async function awayForADay(how: "stop" | "kill"): Promise<void> {
    await world.bot[how]();
    const file = new Sqlite(world.env["DATABASE_URL"]?.replace("file:", ""));
    file.prepare("update lists set fetched_at = fetched_at - ?").run(DAY_MS);
    file.close();
    await world.restart();
  }

  it(
    "posts the morning's list on both platforms",
    async () => {
      await world.discord.slash("alice", discordChannel(), "papers post", {});
      await world.slack.slash("alice", slackChannel(), "/papers", "post");
      await until("both threads", () => isWhole(MORNING), EVERY_PAPER_MS);
    },
    2 * EVERY_PAPER_MS,
  );

  it(
    "adds late papers by an edit and a reply each, also over a kill",
    async () => {
      world.replay.items = papers;
      await awayForADay("stop");
      await until("one new reply", () => threadOnDiscord().length > MORNING, EVERY_PAPER_MS);
      await world.bot.kill();
      await world.restart();
      await until("both threads", () => isWhole(EVENING), EVERY_PAPER_MS);
      expect(onDiscord()).toHaveLength(1);
      expect(digestsOnSlack()).toHaveLength(1);
      expect(wordsOf(onDiscord()[0])).toContain(`${EVENING} papers`);
      expect(wordsOf(digestsOnSlack()[0])).toContain(`${EVENING} papers`);
      for (const { paper } of papers) {
        expect(threadOnDiscord().filter((reply) => wordsOf(reply).includes(paper.id))).toHaveLength(
          1,
        );
        const headings = onSlack().map(({ text }) => text.split("\n")[0]);
        expect(headings.filter((heading) => heading?.endsWith(`/${paper.id}`))).toHaveLength(1);
      }
    },
    4 * EVERY_PAPER_MS,
  );

  it(
    "strikes a vanished paper",
    async () => {
      const [first, ...others] = papers;
      world.replay.items = others;
      await awayForADay("kill");
      await until(
        "the words on both",
        () =>
          [onDiscord()[0], digestsOnSlack()[0]].every((digest) =>
            wordsOf(digest).includes("no longer on the list"),
          ),
        EVERY_PAPER_MS,
      );
      expect(wordsOf(onDiscord()[0])).toMatch(/~~\*\*\[/);
      expect(JSON.stringify(digestsOnSlack()[0]?.blocks)).toContain('"strike":true');
      expect(wordsOf(digestsOnSlack()[0])).toContain(first?.paper.title);
    },
    2 * EVERY_PAPER_MS,
  );
});
