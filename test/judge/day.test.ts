import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { buttonIds, wordsOf } from "./support/read-messages.ts";
import {
  day,
  discordReplies,
  startBotWithPlatforms,
  type BotWithPlatforms,
} from "./support/bot-with-platforms.ts";

const PAPERS = 30;
/** A schedule's minute, and a second for each reply of the thread. */
const SCHEDULED_MS = 150_000;

describe.skipIf(!judgeAvailable)("a day on both platforms (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-13", PAPERS));
  });
  afterAll(() => world.end());

  const ids = (): string[] => world.papers.map((item) => item.paper.id);
  const slackChannel = (): string => world.slack.channel("general").id;
  const slackPosts = () => world.slack.messages(slackChannel());
  const slackDigest = () =>
    slackPosts().find(
      (message) => message.thread_ts === undefined || message.thread_ts === message.ts,
    );
  const discordPosts = () => world.discord.messages(world.discord.channel("general"));
  const discordThread = () => discordReplies(world.discord, discordPosts()[0]?.id);
  const firstVoteButton = (message: unknown): string =>
    buttonIds(message).find((id) => id.includes("vote")) ?? "no vote button";

  it("subscribes a channel on each and says when the first digest comes", async () => {
    const soon = new Date(Date.now() + 61_000);
    const time = soon.toISOString().slice(11, 16);
    const onDiscord = await world.discord.slash(
      "alice",
      world.discord.channel("general"),
      "papers subscribe",
      {
        time,
        timezone: "UTC",
        weekdays: "daily",
      },
    );
    expect(onDiscord.error).toBeFalsy();
    expect(onDiscord.ephemeral).toBe(true);
    expect(wordsOf(onDiscord.message)).toMatch(/<t:\d+/);
    const onSlack = await world.slack.slash(
      "alice",
      slackChannel(),
      "/papers",
      `subscribe ${time} timezone:UTC weekdays:daily`,
    );
    await until("Slack's answer", () => onSlack.responses.length > 0);
    expect(JSON.stringify(onSlack.responses[0])).toContain('"type":"date"');
  });

  it(
    "posts one digest on each, with every paper in it or in its thread",
    async () => {
      await until(
        "Discord's thread",
        () => discordPosts().length > 0 && discordThread().length >= PAPERS,
        SCHEDULED_MS,
      );
      await until("Slack's thread", () => slackPosts().length >= PAPERS + 1, SCHEDULED_MS);
      expect(discordPosts()).toHaveLength(1);
      expect(
        slackPosts().filter(
          (message) => message.thread_ts === undefined || message.thread_ts === message.ts,
        ),
      ).toHaveLength(1);
      const onDiscord = discordThread().map(wordsOf).join("\n");
      const onSlack = slackPosts()
        .map((message) => JSON.stringify(message.blocks))
        .join("\n");
      for (const id of ids()) {
        expect(onDiscord).toContain(id);
        expect(onSlack).toContain(id);
      }
      expect(discordThread()).toHaveLength(PAPERS);
      expect(slackPosts()).toHaveLength(PAPERS + 1);
    },
    2 * SCHEDULED_MS,
  );

  it("leads to the settings by the digest's button, which managers can edit", async () => {
    const settings = (message: unknown): string =>
      buttonIds(message).find((id) => id.includes('"subscriptions"')) ?? "no Settings button";
    const edit = (message: unknown): string =>
      buttonIds(message).find((id) => id.includes('"setup"')) ?? "no Edit button";
    const digest = discordPosts()[0]!;
    const list = await world.discord.click("alice", digest.id, settings(digest));
    const opened = await world.discord.click("alice", list, edit(list.message));
    expect(JSON.stringify(opened.modal)).toContain("UTC");
    world.discord.permit("mallory", 0x400n);
    const shown = await world.discord.click("mallory", digest.id, settings(digest));
    expect(wordsOf(shown.message)).toContain("Subscriptions of this channel");
    expect(edit(shown.message)).toBe("no Edit button");
    const { ts = "", blocks } = slackDigest() ?? {};
    const onSlack = async (user: string) => {
      const press = await world.slack.click(user, slackChannel(), ts, settings(blocks));
      await until("the subscriptions", () => press.responses.length > 0);
      return press.responses[0]!;
    };
    const { m: mine } = await onSlack("alice");
    const before = world.slack.lastView();
    await world.slack.click("alice", slackChannel(), mine.ts, edit(mine.blocks));
    const form = await until("the form", () => {
      const view = world.slack.lastView();
      return view === before ? null : view;
    });
    expect(JSON.stringify(form.blocks)).toContain('"initial_option":{"value":"UTC"');
    expect(edit((await onSlack("mallory")).m.blocks)).toBe("no Edit button");
  });

  it("adds up votes by reaction, number and button on both platforms into one tally", async () => {
    const digest = discordPosts()[0]!;
    const paper = ids()[0]!;
    world.discord.react("bob", digest.id, "1️⃣");
    const reply = discordThread().find((message) => wordsOf(message).includes(paper))!;
    world.discord.react("bob", reply.id, "👍");
    world.discord.react("carol", reply.id, "🔥");
    const slackReply = slackPosts().find(
      (message) =>
        message.ts !== slackDigest()?.ts && JSON.stringify(message.blocks).includes(paper),
    )!;
    world.slack.react("dave", slackChannel(), slackReply.ts, "thumbsup::skin-tone-3");
    const pressed = await world.discord.click("erin", digest.id, firstVoteButton(digest));
    expect(wordsOf(pressed.message)).toContain("vote");
    await until("4 votes on Discord", () => wordsOf(discordPosts()[0]).includes("▲ 4"), 8000);
    await until(
      "4 votes on Slack",
      () => JSON.stringify(slackDigest()?.blocks).includes("▲ 4"),
      8000,
    );
  });

  it("withdraws a vote with the last of a person's marks", async () => {
    const digest = discordPosts()[0]!;
    world.discord.unreact("bob", digest.id, "1️⃣");
    await world.discord.click("erin", digest.id, firstVoteButton(digest));
    await until("3 votes", () => wordsOf(discordPosts()[0]).includes("▲ 3"), 8000);
  });

  it("counts reactions added and removed while it was down", async () => {
    await world.bot.stop();
    const digest = discordPosts()[0]!;
    world.discord.react("frank", digest.id, "1️⃣");
    world.discord.react("grace", digest.id, "1️⃣");
    const reply = discordThread().find((message) => wordsOf(message).includes(ids()[0]!))!;
    world.discord.unreact("carol", reply.id, "🔥");
    await world.restart();
    await until("4 votes", () => wordsOf(discordPosts()[0]).includes("▲ 4"), 30_000);
  });

  it("counts a reaction on a message from before the restart", async () => {
    world.discord.react("heidi", discordPosts()[0]!.id, "1️⃣");
    await until("5 votes", () => wordsOf(discordPosts()[0]).includes("▲ 5"), 8000);
    const digest = slackDigest()!;
    world.slack.react("ivan", slackChannel(), digest.ts, "one");
    await until(
      "6 votes on Slack",
      () => JSON.stringify(slackDigest()?.blocks).includes("▲ 6"),
      8000,
    );
  });
});
