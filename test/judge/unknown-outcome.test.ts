import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { slackDirect, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

/** The minute that a digest is due, and the tick that notices what became of it. */
const TOLD_MS = 180_000;

describe.skipIf(!judgeAvailable)("a Slack without readable history (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-13", 3));
    const ops = world.slack.addChannel("ops");
    await world.bot.stop();
    (world.env as Record<string, string>)["ALERT_CHANNEL"] = `slack:${ops.id}`;
    await world.restart();
  });
  afterAll(() => world.end());

  const said = (channel: string): string[] =>
    world.slack
      .messages(channel)
      .filter(({ user }) => user === world.slack.bot.id)
      .map(wordsOf);

  it(
    "leads to a notice to the owner and the operator that a digest may or may not be there",
    async () => {
      const { id: channel } = world.slack.channel("general");
      const soon = new Date(Date.now() + 61_000).toISOString().slice(11, 16);
      const text = `subscribe ${soon} timezone:UTC weekdays:daily`;
      await world.slack.slash("alice", channel, "/papers", text);
      const looking = /^conversations\.(?:history|replies)$/;
      world.slack.fault({ method: looking, error: "missing_scope", times: 10_000 });
      world.slack.fault({ method: "chat.postMessage", drop: true });
      const told = await until(
        "the owner's word",
        () => slackDirect(world.slack, "alice")[0] ?? null,
        TOLD_MS,
      );
      expect(told).toContain("A digest may be missing");
      expect(told).toContain("reinstall it");
      expect(told).toContain("/papers post");
      const { id: ops } = world.slack.channel("ops");
      const heard = await until("the operator's word", () => said(ops)[0] ?? null, TOLD_MS);
      expect(heard).toContain("Paperboy needs attention");
      expect(said(channel)).toEqual([]);
    },
    3 * TOLD_MS,
  );
});
