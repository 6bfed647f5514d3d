import { afterEach, describe, expect, it } from "vitest";
import type { JudgeDiscord } from "../support/judge-discord.ts";
import type { JudgeSlack } from "../support/judge-slack.ts";
import { judgeAvailable, startDiscord, startSlack } from "../support/judge.ts";
import { startBot, until, type Bot } from "./support/bot.ts";

const STORE = { DATABASE_URL: ":memory:", HTTP_PORT: "0", HF_API_URL: "http://127.0.0.1:9" };

async function readiness(bot: Bot): Promise<{ status: number; text: string }> {
  const [, url = ""] = /"url":"(http:[^"]+)","msg":"ready"/.exec(bot.output()) ?? [];
  const answer = await fetch(new URL("/readyz", url));
  return { status: answer.status, text: await answer.text() };
}

describe.skipIf(!judgeAvailable)(
  "a platform that fails at the start (needs ../shared/judge)",
  () => {
    let bot: Bot;
    let platform: JudgeDiscord | JudgeSlack;
    afterEach(async () => {
      await bot.stop();
      await platform.stop();
    });

    it("is tried until it works: Slack", async () => {
      const slack = await startSlack();
      platform = slack;
      slack.fault({ status: 500, times: 10_000 });
      bot = await startBot({
        ...STORE,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_API_URL: slack.url,
      });
      const { status, text } = await readiness(bot);
      expect(status).toBe(503);
      expect(text).toContain("not connected: slack");
      expect(text).toContain("Slack answered with HTTP status 500");
      slack.clearFaults();
      await until("Slack", async () => (await readiness(bot)).status === 200, 60_000);
      const asked = await slack.slash("bob", slack.channel("general").id, "/papers", "help");
      await until("an answer", () => asked.responses.length > 0);
      expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
    });

    it("is tried until it works: Discord's commands", async () => {
      const discord = await startDiscord({ identifyIntervalMs: 0 });
      platform = discord;
      discord.fault({ method: "PUT", path: /\/commands$/, status: 503, times: 3 });
      bot = await startBot({
        ...STORE,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.url,
      });
      const { status, text } = await until("the failure", async () => {
        const page = await readiness(bot);
        return page.text.includes("commands") ? page : null;
      });
      expect(status).toBe(503);
      expect(text).toContain("Discord answered with HTTP status 503");
      await until("the commands", () => discord.commands.get("global"), 30_000);
      await until("readiness", async () => (await readiness(bot)).status === 200);
      expect([...discord.violations, ...discord.selfIssues]).toEqual([]);
    });
  },
);
