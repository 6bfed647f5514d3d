import { setTimeout as sleep } from "node:timers/promises";
import type { Bench } from "./bench.ts";
import { startBot } from "./bot-process.ts";
import { forEachConnection } from "./connections.ts";
import { figureOf, type Figure } from "./figure.ts";
import { startLocalDiscord } from "./local/discord.ts";
import { startLocalSlack } from "./local/slack.ts";
import { queriesFor } from "./queries.ts";

const SEARCHES = 100;
const NOTHING = async (): Promise<void> => {};
const SETTLE_MS = 20_000;
const SAMPLES = 5;
const SAMPLE_EVERY_MS = 500;
const REACH = { of: "median", below: 150 } as const;

/** What the idle bot holds in memory, as the system counts it, on a store with all papers. */
export async function measureMemory(bench: Bench): Promise<readonly Figure[]> {
  const idle = await forEachConnection((name, env) => holds(bench, name, env, NOTHING));
  return [...idle, await afterSearches(bench)];
}

/** The same with both platforms after people have searched, which starts a thread of its own. */
async function afterSearches(bench: Bench): Promise<Figure> {
  const discord = await startLocalDiscord();
  const slack = await startLocalSlack();
  try {
    const name = `Discord and Slack, after ${SEARCHES} searches`;
    return await holds(bench, name, { ...discord.env, ...slack.env }, async () => {
      for (const query of queriesFor(bench.papers, SEARCHES)) await discord.search(query);
    });
  } finally {
    await Promise.all([discord.stop(), slack.stop()]);
  }
}

async function holds(
  bench: Bench,
  name: string,
  env: Readonly<Record<string, string>>,
  use: () => Promise<void>,
): Promise<Figure> {
  const { url } = await bench.library();
  const bot = await startBot(bench.surroundings(url, env));
  try {
    await use();
    await sleep(SETTLE_MS);
    const samples: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      samples.push(bot.usage().residentMb);
      await sleep(SAMPLE_EVERY_MS);
    }
    return figureOf({ what: `idle memory, ${name}`, unit: "MB", reach: REACH }, samples);
  } finally {
    await bot.stop();
  }
}
