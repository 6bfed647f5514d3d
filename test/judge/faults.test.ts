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

const PAPERS = 12;
const LONG_MS = 120_000;

/** The arXiv ids of a thread's replies, one for each reply, in a fixed order. */
function idsIn(texts: readonly string[]): string[] {
  return texts.map((text) => /\b\d{4}\.\d{5}\b/.exec(text)?.[0] ?? "none").toSorted();
}

describe.skipIf(!judgeAvailable)("faults while posting (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-14", PAPERS));
  });
  afterAll(() => world.end());

  const wanted = (): string[] => world.papers.map((item) => item.paper.id).toSorted();
  const discordPosts = () => world.discord.messages("general");
  const repliesOn = (index: number): string[] =>
    discordReplies(world.discord, discordPosts()[index]?.id).map(wordsOf);
  const slack = (): string => world.slack.channel("general").id;
  const isTop = (message: { ts: string; thread_ts?: string }): boolean =>
    message.thread_ts === undefined || message.thread_ts === message.ts;
  const slackDigests = () => world.slack.messages(slack()).filter(isTop);
  const slackReplies = (index: number): string[] => {
    const digest = slackDigests()[index];
    return world.slack
      .messages(slack())
      .filter((message) => message.thread_ts === digest?.ts && !isTop(message))
      .map((message) => JSON.stringify(message.blocks));
  };

  /** Asks for one more digest on both platforms; the answer is its index. */
  async function post(): Promise<number> {
    const index = discordPosts().length;
    const both = [
      world.discord.slash("alice", "general", "papers post", { again: true }, { waitMs: 60_000 }),
      world.slack.slash("alice", slack(), "/papers", "post again:yes"),
    ];
    void Promise.allSettled(both);
    return index;
  }

  async function holdsOnce(index: number): Promise<void> {
    await until(
      "both threads",
      () => repliesOn(index).length >= PAPERS && slackReplies(index).length >= PAPERS,
      LONG_MS,
    );
    expect(discordPosts()).toHaveLength(index + 1);
    expect(slackDigests()).toHaveLength(index + 1);
    expect(idsIn(repliesOn(index))).toEqual(wanted());
    expect(idsIn(slackReplies(index))).toEqual(wanted());
  }

  it(
    "posts once through 429s, 500s and dropped sockets",
    async () => {
      const messages = /\/messages$/;
      world.discord.fault({ method: "POST", path: messages, status: 500, times: 1 });
      world.discord.fault({ method: "POST", path: messages, status: 429, retryAfter: 1, times: 1 });
      world.discord.fault({ method: "POST", path: messages, drop: true, times: 1 });
      world.slack.fault({ method: "chat.postMessage", status: 500, times: 1 });
      world.slack.fault({ method: "chat.postMessage", status: 429, retryAfter: 1, times: 1 });
      world.slack.fault({ method: "chat.postMessage", drop: true, times: 1 });
      await holdsOnce(await post());
    },
    2 * LONG_MS,
  );

  it(
    "continues after a kill without losing or duplicating a post",
    async () => {
      const index = await post();
      for (const share of [2, 5, 8]) {
        await until(
          "some replies",
          () => repliesOn(index).length + slackReplies(index).length >= 2 * share,
          LONG_MS,
        );
        await world.bot.kill();
        await world.restart();
      }
      await holdsOnce(index);
    },
    3 * LONG_MS,
  );

  it("keeps answering and catches up after the connections dropped", async () => {
    world.discord.gateway.drop();
    world.slack.socket.drop();
    await until("Slack again", () => world.slack.socket.connections === 1);
    const answer = await until("an answer on Discord", async () => {
      const asked = await world.discord.slash("bob", "general", "papers status");
      return asked.error === null ? asked : null;
    });
    expect(wordsOf(answer.message)).toContain("Paperboy");
    world.discord.react("bob", discordPosts()[0]!.id, "2️⃣");
    await until("the vote", () => wordsOf(discordPosts()[0]).includes("▲ 1"));
  });
});
