import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "../../db/client/open.ts";
import { saveSubscription } from "../../db/channels/subscriptions.ts";
import { systemClock } from "../../src/lib/clock.ts";
import type { JudgeDiscord } from "../support/judge-discord.ts";
import { judgeAvailable, startDiscord } from "../support/judge.ts";
import type { Bench } from "./bench.ts";
import { NotHere, startBot, type BotProcess } from "./bot-process.ts";
import { figureOf, type Figure } from "./figure.ts";

const MINUTE_MS = 60_000;
const CHANNELS = 200;
const START_MS = 30_000;
const COMMAND_EVERY_MS = 100;
const COMMANDS = 600;
const ASKED = [
  ["papers search", { query: "reasoning models" }],
  ["papers today", {}],
  ["papers top", { days: 30 }],
  ["papers status", {}],
] as const;
const SLASH = "slash command to acknowledgement";
const MEANWHILE = `while posting to ${CHANNELS} Discord channels`;

/**
 * How long people wait while a day goes out: from a slash command's arrival at Discord's gateway to the bot's
 * acknowledgement, and what the bot holds in memory meanwhile.
 */
export async function measureAcknowledgement(bench: Bench): Promise<readonly Figure[]> {
  if (!judgeAvailable) throw new NotHere("it needs ../shared/judge");
  const channels = Array.from({ length: CHANNELS }, (_, index) => `channel-${index}`);
  const discord = await startDiscord({ guilds: [{ name: "Readers", channels }] });
  try {
    const { url } = await bench.library();
    await subscribe(url, discord, channels);
    const tokens = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    const bot = await startBot(bench.surroundings(url, tokens));
    try {
      await discord.until(() => posts(discord) > 0, START_MS);
      return await askMeanwhile(discord, bot);
    } finally {
      await bot.stop();
    }
  } finally {
    await discord.stop();
  }
}

/** Subscribes every channel, due at the start of this minute. */
async function subscribe(
  url: string,
  discord: JudgeDiscord,
  channels: readonly string[],
): Promise<void> {
  const database = await openDatabase(url);
  const due = new Date(Math.floor(systemClock.now().getTime() / MINUTE_MS) * MINUTE_MS);
  for (const name of channels)
    await saveSubscription(database, {
      id: name,
      platform: "discord",
      workspace: discord.guild().id,
      channel: discord.channel(name).id,
      name: "daily",
      hour: due.getUTCHours(),
      minute: due.getUTCMinutes(),
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      timezone: "UTC",
      papers: 10,
      minUpvotes: 0,
      nextRunAt: due,
      createdBy: "discord:1",
      createdAt: due,
    });
  await database.close();
}

async function askMeanwhile(discord: JudgeDiscord, bot: BotProcess): Promise<readonly Figure[]> {
  const memory: number[] = [];
  const answers: Promise<number>[] = [];
  const postsBefore = posts(discord);
  const cpuBefore = bot.usage().cpuMs;
  const start = performance.now();
  for (let count = 0; count < COMMANDS; count += 1) {
    const [line, values] = ASKED[count % ASKED.length] ?? ASKED[0];
    const channel = discord.channel(`channel-${count % CHANNELS}`);
    answers.push(discord.slash("reader", channel, line, values).then(waited));
    memory.push(bot.usage().residentMb);
    await sleep(start + (count + 1) * COMMAND_EVERY_MS - performance.now());
  }
  const took = performance.now() - start;
  const rate = (posts(discord) - postsBefore) / (took / 1000);
  const busy = (100 * (bot.usage().cpuMs - cpuBefore)) / took;
  const waits = await Promise.all(answers);
  const soon = { of: "p99", below: 50 } as const;
  const small = { of: "p99", below: 150 } as const;
  return [
    figureOf({ what: `${SLASH} ${MEANWHILE}`, unit: "ms", reach: soon }, waits),
    figureOf({ what: `memory ${MEANWHILE}`, unit: "MB", reach: small }, memory),
    figureOf({ what: `posts to ${CHANNELS} Discord channels`, unit: "posts/s" }, [rate]),
    figureOf({ what: `processor ${MEANWHILE}`, unit: "% of a core" }, [busy]),
  ];
}

/** A command that was never acknowledged waited for ever. */
function waited({ ackMs }: { readonly ackMs: number | null }): number {
  return ackMs ?? Number.POSITIVE_INFINITY;
}

/** Requests so far that put something into a channel: messages and threads. */
function posts({ requests }: JudgeDiscord): number {
  return requests.filter(
    ({ method, path, status }) =>
      method === "POST" && status < 300 && /\/channels\/\d+\/(?:messages|threads)/.test(path),
  ).length;
}
