import { setTimeout as sleep } from "node:timers/promises";
import type { Bench } from "./bench.ts";
import { startBot, type BotProcess } from "./bot-process.ts";
import { forEachConnection } from "./connections.ts";
import { figureOf, percentile, type Figure } from "./figure.ts";
import { startFakeDiscord } from "../support/fake-discord.ts";
import { startFakeSlack } from "../support/fake-slack.ts";
import { queriesFor } from "./queries.ts";

const SEARCHES = 100;
const NOTHING = async (): Promise<void> => {};
const SETTLE_MS = 20_000;
const SAMPLES = 5;
const SAMPLE_EVERY_MS = 500;
const REACH = { of: "median", below: 150 } as const;
/** The search thread ends when nobody asked it anything for so long. */
const REST_MS = 2 * 60_000;
const AT_REST = { of: "median", below: 30 } as const;

/** What the idle bot holds in memory, as the system counts it, on a store with all papers. */
export async function measureMemory(bench: Bench): Promise<readonly Figure[]> {
  const idle = await forEachConnection((name, env) => holds(bench, name, env, NOTHING));
  return [...idle, await afterSearches(bench), await atRest(bench)];
}

/** The same with both platforms after people have searched, which starts a thread of its own. */
async function afterSearches(bench: Bench): Promise<Figure> {
  const discord = await startFakeDiscord();
  const slack = await startFakeSlack();
  try {
    const name = `Discord and Slack, after ${SEARCHES} searches`;
    return await holds(bench, name, { ...discord.env, ...slack.env }, async () => {
      for (const query of queriesFor(bench.papers, SEARCHES))
        await discord.slash("search", { query });
    });
  } finally {
    await Promise.all([discord.stop(), slack.stop()]);
  }
}

/** What is left of a search when its thread has rested: above what the same bot held before anybody searched. */
async function atRest(bench: Bench): Promise<Figure> {
  const discord = await startFakeDiscord();
  const { url } = await bench.library();
  const bot = await startBot(bench.surroundings(url, discord.env));
  try {
    await sleep(SETTLE_MS);
    const before = percentile(await sampled(bot), 0.5);
    for (const query of queriesFor(bench.papers, SEARCHES))
      await discord.slash("search", { query });
    await sleep(REST_MS + SETTLE_MS);
    const above = (await sampled(bot)).map((held) => held - before);
    return figureOf({ what: "search at rest, above none", unit: "MB", reach: AT_REST }, above);
  } finally {
    await bot.stop();
    await discord.stop();
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
    const samples = await sampled(bot);
    return figureOf({ what: `idle memory, ${name}`, unit: "MB", reach: REACH }, samples);
  } finally {
    await bot.stop();
  }
}

async function sampled(bot: BotProcess): Promise<number[]> {
  const samples: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    samples.push(bot.usage().residentMb);
    await sleep(SAMPLE_EVERY_MS);
  }
  return samples;
}
