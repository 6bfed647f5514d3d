import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

/** View Channel, Read Message History and Use Application Commands: everything but writing. */
const READ_ONLY = (1n << 10n) | (1n << 16n) | (1n << 31n);
const OTHER_TEAM = "T0OTHER01";

describe.skipIf(!judgeAvailable)("the rights of who asks", () => {
  let world: BotWithPlatforms;
  let paper: string;
  beforeAll(async () => {
    world = await startBotWithPlatforms(
      day("2025-08-20", 5),
      { LIMIT_SHARES: "3" },
      {},
      { channels: ["general", "shared"] },
    );
    paper = world.papers[0]!.paper.id;
  });
  afterAll(() => world.end());

  async function onSlack(user: string, channel: string, text: string) {
    const { slack } = world;
    const asked = await slack.slash(user, slack.channel(channel).id, "/papers", text);
    const [answer] = await until(`an answer to ${text}`, () =>
      asked.responses.length > 0 ? asked.responses : null,
    );
    return { words: wordsOf(answer!.m), type: answer!.a["response_type"] };
  }

  it("of a reader on Discord post nothing", async () => {
    const { discord } = world;
    discord.permit("reader", READ_ONLY);
    const before = discord.messages("general").length;
    const shared = await discord.slash("reader", "general", "papers today", { share: true });
    expect(shared.ephemeral).toBe(true);
    expect(wordsOf(shared.message)).toContain("You cannot send messages in this channel");
    const discussed = await discord.slash("reader", "general", "papers discuss", { paper });
    expect(wordsOf(discussed.message)).toContain("You cannot send messages in this channel");
    expect(discord.messages("general")).toHaveLength(before);
    const read = await discord.slash("reader", "general", "papers show", { paper });
    expect(wordsOf(read.message)).toContain(paper);
  });

  it("of a writer on Discord are limited", async () => {
    const share = () => world.discord.slash("writer", "general", "papers top", { share: true });
    for (let round = 0; round < 3; round += 1) expect((await share()).ephemeral).toBe(false);
    const fourth = await share();
    expect(fourth.ephemeral).toBe(true);
    expect(wordsOf(fourth.message)).toContain("the most for one person");
  });

  it("on Slack follow the channel, and are limited", async () => {
    const { slack } = world;
    Object.assign(slack.channel("general"), {
      properties: { posting_restricted_to: { type: ["ra"], user: [] } },
    });
    expect(await onSlack("bob", "general", "today share:yes")).toMatchObject({
      type: "ephemeral",
      words: expect.stringContaining("You cannot send messages in this channel") as unknown,
    });
    expect((await onSlack("alice", "general", "today share:yes")).type).toBe("in_channel");
    const types = [];
    for (let round = 0; round < 4; round += 1)
      types.push((await onSlack("carol", "shared", "top share:yes")).type);
    expect(types).toEqual(["in_channel", "in_channel", "in_channel", "ephemeral"]);
  });

  it("of another workspace's people in a shared channel are to read and vote", async () => {
    const { slack } = world;
    slack.share("shared", OTHER_TEAM);
    Object.assign(slack.user("eve"), { team_id: OTHER_TEAM, is_admin: true });
    // Who created the channel may manage it, if they are ours.
    slack.channel("shared").creator = slack.user("eve").id;
    await onSlack("alice", "shared", "subscribe 9:00");
    for (const text of ["unsubscribe", "status", "subscriptions", "admin", `submit ${paper}`]) {
      const { words, type } = await onSlack("eve", "shared", text);
      expect(words).toMatch(/Only (?:members of the workspace|channel managers|curators)/);
      expect(type).toBe("ephemeral");
    }
    expect((await onSlack("eve", "shared", `discuss ${paper}`)).words).toContain("Only members");
    expect((await onSlack("eve", "shared", "setup")).words).toContain("Only channel managers");
    expect((await onSlack("eve", "shared", "top share:yes")).type).toBe("ephemeral");
    expect((await onSlack("eve", "shared", `show ${paper}`)).words).toContain("upvotes");
    expect((await onSlack("alice", "shared", "subscriptions")).words).toContain("09:00");
  });
});
