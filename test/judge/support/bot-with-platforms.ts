import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import type { DiscordOptions, JudgeDiscord } from "../../support/judge-discord.ts";
import type { JudgeSlack, SlackOptions } from "../../support/judge-slack.ts";
import { startDiscord, startSlack } from "../../support/judge.ts";
import { startBot, until, type Bot } from "./bot.ts";
import { recordedDay, startReplay, type Items, type Replay } from "./replay.ts";

export { discordReplies } from "./read-messages.ts";

/** A Discord, a Slack and a Hugging Face on this machine, and the real bot between them. */
export interface BotWithPlatforms {
  readonly discord: JudgeDiscord;
  readonly slack: JudgeSlack;
  readonly replay: Replay;
  readonly papers: Items;
  readonly env: Readonly<Record<string, string>>;
  bot: Bot;
  /** Starts the bot again on the same store. */
  restart(): Promise<void>;
  /** Stops everything and holds that neither platform had a complaint and no log line a token. */
  end(): Promise<void>;
}

/** A real day, cut to this many papers. */
export function day(date: string, papers: number): Items {
  return recordedDay(date).slice(0, papers);
}

export async function startBotWithPlatforms(
  papers: Items,
  env: Readonly<Record<string, string>> = {},
  discordOptions: DiscordOptions = {},
  slackOptions: SlackOptions = {},
): Promise<BotWithPlatforms> {
  const discord = await startDiscord({ identifyIntervalMs: 0, ...discordOptions });
  const slack = await startSlack({ tierFactor: 50, ...slackOptions });
  slack.user("alice").is_admin = true;
  slack.user("alice").tz = "Asia/Tokyo";
  const replay = await startReplay(papers);
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-judge-"));
  const settings = {
    DATABASE_URL: `file:${path.join(folder, "paperboy.db")}`,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
    HF_API_URL: replay.url,
    ARCHIVE: "no",
    ARXIV_API_URL: `${replay.url}/arxiv/query`,
    ARXIV_RSS_URL: `${replay.url}/arxiv`,
    OPENREVIEW_API_URL: `${replay.url}/openreview`,
    OPENALEX_API_URL: `${replay.url}/openalex`,
    HTTP_PORT: "0",
    ...env,
  };
  const printed: string[] = [];
  const world: BotWithPlatforms = {
    discord,
    slack,
    replay,
    papers,
    env: settings,
    bot: await startBot(settings),
    async restart() {
      printed.push(world.bot.output());
      world.bot = await startBot(settings);
    },
    async end() {
      await world.bot.stop();
      printed.push(world.bot.output());
      await Promise.all([discord.stop(), slack.stop(), replay.stop()]);
      rmSync(folder, { recursive: true, force: true });
      expect(discord.violations).toEqual([]);
      expect(discord.warnings.filter(isMention)).toEqual([]);
      expect(discord.selfIssues.filter(isAboutUs)).toEqual([]);
      expect(slack.violations).toEqual([]);
      expect(slack.selfIssues.filter(isAboutUs)).toEqual([]);
      for (const secret of [discord.token, slack.botToken, slack.appToken])
        expect(printed.join("\n")).not.toContain(secret);
    },
  };
  await until(
    "the slash commands",
    () => discord.commands.size > 0 && [...discord.commands.values()].flat().length > 0,
  );
  return world;
}

/** A command that Discord would not make pressable. */
function isMention(warning: unknown): boolean {
  return JSON.stringify(warning).includes('"where":"mention"');
}

/** What the judge itself sends around modals lacks fields; nothing we send can change that. */
function isAboutUs(issue: unknown): boolean {
  return !/interacted_message_id|triggering_interaction_metadata|block_actions: \/ must have required property .response_url/.test(
    String(issue),
  );
}
