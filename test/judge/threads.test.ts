import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { isTopLevel, slackDirect, wordsOf } from "./support/read-messages.ts";
import {
  day,
  discordReplies,
  startBotWithPlatforms,
  type BotWithPlatforms,
} from "./support/bot-with-platforms.ts";

const PAPERS = 12;
const LONG_MS = 150_000;

describe.skipIf(!judgeAvailable)("a thread that is disturbed (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-14", PAPERS));
    await world.slack.slash("alice", channel(), "/papers", "subscribe 03:03 timezone:UTC");
  });
  afterAll(() => world.end());

  const channel = (): string => world.slack.channel("general").id;
  const mine = () => world.slack.messages(channel()).filter(({ bot_id: bot }) => bot !== undefined);
  // An invitation is answered with a greeting.
  const slackDigest = () =>
    mine().findLast((message) => isTopLevel(message) && wordsOf(message).includes("papers from"));
  const slackReplies = (): string[] => {
    const digest = slackDigest();
    return mine()
      .filter(({ thread_ts: thread, ts }) => thread === digest?.ts && thread !== ts)
      .map(({ blocks }) => JSON.stringify(blocks));
  };
  const discordDigest = () => world.discord.messages("general").at(-1);
  const threadOnDiscord = (): string[] =>
    discordReplies(world.discord, discordDigest()?.id).map(wordsOf);

  function post(): void {
    void world.discord
      .slash("alice", "general", "papers post", { again: true }, { waitMs: 60_000 })
      .catch(() => undefined);
    void world.slack.slash("alice", channel(), "/papers", "post again:yes");
  }

  it(
    "goes on when the rights are back, and its owner is told",
    async () => {
      const { discord, slack } = world;
      post();
      await until(
        "some replies",
        () => slackReplies().length >= 3 && threadOnDiscord().length >= 3,
        LONG_MS,
      );
      slack.kick(channel());
      discord.deny("general", "SEND_MESSAGES_IN_THREADS");
      await until("the owner's word", () => slackDirect(slack, "alice").at(-1)?.includes("thread"));
      expect(slackDirect(slack, "alice").at(-1)).toContain("follows automatically");
      expect(slackReplies().length).toBeLessThan(PAPERS);
      slack.invite(channel());
      discord.deny("general");
      await until(
        "both threads",
        () => slackReplies().length >= PAPERS && threadOnDiscord().length >= PAPERS,
        LONG_MS,
      );
      for (const replies of [slackReplies(), threadOnDiscord()])
        expect(new Set(replies.map((words) => /\d{4}\.\d{5}/.exec(words)?.[0])).size).toBe(PAPERS);
    },
    2 * LONG_MS,
  );

  it(
    "ends where its digest is deleted before the first reply, and nothing strays",
    async () => {
      const { discord, slack } = world;
      const before = mine().length;
      const posted = new Set(discord.messages("general").map(({ id }) => id));
      discord.fault({ method: "POST", path: /\/threads$/, delayMs: 1500, times: 1 });
      post();
      await until("both digests", () => {
        const fresh = discordDigest();
        return mine().length > before && fresh !== undefined && !posted.has(fresh.id);
      });
      slack.remove(channel(), mine().findLast(isTopLevel)?.ts ?? "");
      discord.deleteMessage(discordDigest()?.id ?? "");
      await until("the thread's end", () => {
        const ended = world.bot
          .output()
          .match(/"delivery":"[^"]+","platform":"(\w+)".*parent_gone/g);
        return (ended?.length ?? 0) >= 2;
      });
      await new Promise((resolve) => setTimeout(resolve, 5000));
      expect(mine()).toHaveLength(before);
      expect(discord.messages("general").map(({ id }) => id)).toEqual([...posted]);
    },
    LONG_MS,
  );

  it(
    "is not promised by a digest where it was deleted",
    async () => {
      const { discord } = world;
      const { length } = discord.messages("general");
      post();
      await until("some replies", () => {
        return discord.messages("general").length > length && threadOnDiscord().length >= 2;
      });
      discord.deleteChannel(discordDigest()?.id ?? "");
      const words = await until("the edit", () => {
        const text = wordsOf(discordDigest());
        return text.includes("abstracts are in the thread") ? text : null;
      });
      expect(words).not.toContain("with all abstracts");
      await until("Slack's thread", () => slackReplies().length === PAPERS, LONG_MS);
    },
    LONG_MS,
  );
});
