import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";
import { buttonIds, isTopLevel, wordsOf } from "./support/read-messages.ts";

const SOON_MS = 10_000;

describe.skipIf(!judgeAvailable)("votes on both platforms (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-15", 8));
    const { discord, slack } = world;
    await discord.slash("alice", "general", "papers post");
    await slack.slash("alice", channel(), "/papers", "post");
    await until("both digests", () => discordDigest() !== undefined && slackDigest() !== undefined);
  }, 60_000);
  afterAll(() => world.end());

  const channel = (): string => world.slack.channel("general").id;
  const discordDigest = () => world.discord.messages("general")[0];
  const slackDigest = () => world.slack.messages(channel()).find(isTopLevel);
  const voteButton = (message: unknown): string =>
    buttonIds(message).find((id) => id.includes("vote")) ?? "";

  it("are counted on the button of every digest within seconds, without a message of their own", async () => {
    const { discord, slack } = world;
    const pressed = await discord.click("bob", discordDigest()!.id, voteButton(discordDigest()));
    expect(pressed.error).toBeNull();
    expect(pressed.followups).toEqual([]);
    const shows = (count: number) => () =>
      [discordDigest(), slackDigest()].every((one) => wordsOf(one).includes(`▲ ${count}`));
    await until("the first vote on both", shows(1), SOON_MS);
    await slack.click("cleo", channel(), slackDigest()!.ts, voteButton(slackDigest()));
    await until("the second vote on both", shows(2), SOON_MS);
    expect(slack.ephemerals(channel(), "cleo")).toEqual([]);
    expect(slack.messages(channel()).filter(isTopLevel)).toHaveLength(1);
  });

  it("are explained once to a person on Slack who reacts to a digest of several papers", async () => {
    const { slack } = world;
    const told = () => slack.ephemerals(channel(), "dora").map((one) => wordsOf(one));
    const react = (name: string) => slack.react("dora", channel(), slackDigest()!.ts, name);
    react("+1");
    await until("the explanation", () => told().length > 0, SOON_MS);
    expect(told()[0]).toContain("not counted as a vote");
    react("fire");
    slack.react("erik", channel(), slackDigest()!.ts, "heart");
    await until("another person's", () => slack.ephemerals(channel(), "erik").length > 0, SOON_MS);
    expect(told()).toHaveLength(1);
    expect(slack.violations).toEqual([]);
  });
});
