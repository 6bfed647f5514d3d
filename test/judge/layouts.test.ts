import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

const PAPERS = 4;
const PATIENCE_MS = 60_000;
const FORUM = 15;
const TAG = {
  id: "100000000000000001",
  name: "Daily",
  moderated: false,
  emoji_id: null,
  emoji_name: null,
};

describe.skipIf(!judgeAvailable)("layouts in both chats (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    const channels = ["general", "compact", { name: "papers", type: FORUM, available_tags: [TAG] }];
    world = await startBotWithPlatforms(
      day("2026-05-15", PAPERS),
      {},
      { guilds: [{ name: "Lab", channels }] },
    );
  }, PATIENCE_MS);
  afterAll(() => world.end());

  async function ask(
    channel: string,
    command: string,
    values: Record<string, unknown> = {},
  ): Promise<string> {
    const asked = await world.discord.slash(
      "alice",
      world.discord.channel(channel),
      `papers ${command}`,
      values,
    );
    expect(asked.error).toBeNull();
    return wordsOf(asked.message);
  }
  const onSlack = () => world.slack.messages(world.slack.channel("general").id);
  const postsIn = (forum: string) =>
    [...world.discord.channels.values()].filter(
      (channel) => "parent_id" in channel && channel.parent_id === world.discord.channel(forum).id,
    );

  it(
    "posts a heading and a message for each paper, which a reaction votes for",
    async () => {
      expect(await ask("general", "subscribe", { layout: "cards", silent: true })).toContain(
        "a message each for up to",
      );
      await ask("general", "post");
      const messages = () => world.discord.messages("general");
      await until("all cards", () => messages().length === PAPERS + 1, PATIENCE_MS);
      expect(wordsOf(messages()[0])).toContain(`${PAPERS} papers follow`);
      expect(messages().every(({ flags }) => (flags & (1 << 12)) !== 0)).toBe(true);
      world.discord.react("ada", messages()[1]!.id, "👍");
      await until(
        "the vote on its card",
        () => wordsOf(messages()[1]).includes("1 vote"),
        PATIENCE_MS,
      );
      expect(wordsOf(messages()[2])).not.toContain("1 vote");
    },
    2 * PATIENCE_MS,
  );

  it(
    "posts titles in one message",
    async () => {
      await ask("compact", "subscribe", { layout: "compact" });
      await ask("compact", "post");
      const messages = () => world.discord.messages("compact");
      await until("the message", () => messages().length === 1, PATIENCE_MS);
      for (const { paper } of world.papers) expect(wordsOf(messages()[0])).toContain(paper.id);
    },
    PATIENCE_MS,
  );

  it(
    "gives a forum a post with its papers as replies, asked for in one of its posts, over a kill",
    async () => {
      const { id: forum } = world.discord.channel("papers");
      const answer = await fetch(`${world.discord.url}/v10/channels/${forum}/threads`, {
        method: "POST",
        headers: {
          authorization: `Bot ${world.discord.token}`,
          "content-type": "application/json",
          "user-agent": "DiscordBot (https://example.org, 1)",
        },
        body: JSON.stringify({ name: "Welcome", message: { content: "Talk about papers here." } }),
      });
      const { id: welcome } = (await answer.json()) as { id: string };
      expect(await ask(welcome, "subscribe")).toContain("a forum post with up to");
      await ask(welcome, "post");
      const digest = () => postsIn("papers").find(({ name }) => name.startsWith("Daily Papers"));
      await until("the post", () => digest() !== undefined, PATIENCE_MS);
      await world.bot.kill();
      await world.restart();
      const inPost = () => world.discord.messages(digest()?.id ?? "");
      await until("its replies", () => inPost().length === PAPERS + 1, PATIENCE_MS);
      expect(postsIn("papers")).toHaveLength(2);
      expect(digest()?.applied_tags).toEqual([TAG.id]);
    },
    3 * PATIENCE_MS,
  );

  it(
    "opens a paper's one post in a forum, and leads to the post that a paper has there already",
    async () => {
      const welcome = postsIn("papers").find(({ name }) => name === "Welcome")?.id ?? "";
      const [first, second] = world.papers.map(({ paper }) => paper);
      const about = (title: string) => postsIn("papers").filter(({ name }) => name === title);
      expect(await ask(welcome, "discuss", { paper: first!.id })).toContain("Discussion opened");
      const [opened] = about(first!.title);
      expect(wordsOf(world.discord.messages(opened?.id ?? "")[0])).toContain(first!.title);
      expect(await ask(welcome, "discuss", { paper: first!.id })).toContain(opened?.id);
      expect(about(first!.title)).toHaveLength(1);

      await ask(welcome, "subscribe", { layout: "forum-papers" });
      await ask(welcome, "post", { again: true });
      const own = await until("its own post", () => about(second!.title)[0] ?? null, PATIENCE_MS);
      expect(await ask(welcome, "discuss", { paper: second!.id })).toContain(own.id);
      expect(about(second!.title)).toHaveLength(1);
    },
    3 * PATIENCE_MS,
  );

  it(
    "says kindly what a channel cannot show",
    async () => {
      expect(await ask("compact", "subscribe", { layout: "forum" })).toContain(
        "for forum channels",
      );
      expect(await ask("compact", "subscribe", { announce: true })).toContain(
        "announcement channel",
      );
      const asked = await world.slack.slash(
        "alice",
        world.slack.channel("general").id,
        "/papers",
        "subscribe layout:forum",
      );
      await until("Slack's answer", () => asked.responses.length > 0, PATIENCE_MS);
      expect(JSON.stringify(asked.responses)).toContain("There are no forum channels here");
    },
    PATIENCE_MS,
  );

  it(
    "posts cards on Slack too",
    async () => {
      const channel = world.slack.channel("general").id;
      await world.slack.slash("alice", channel, "/papers", "subscribe layout:cards papers:2");
      await world.slack.slash("alice", channel, "/papers", "post");
      await until("the heading and two cards", () => onSlack().length === 3, PATIENCE_MS);
      expect(
        onSlack().every(({ ts, thread_ts: thread }) => thread === undefined || thread === ts),
      ).toBe(true);
      expect(onSlack()[0]?.text).toContain("2 papers follow");
    },
    2 * PATIENCE_MS,
  );
});
