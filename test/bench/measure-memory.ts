import { setTimeout as sleep } from "node:timers/promises";
import type { Bench } from "./bench.ts";
import { startBot } from "./bot-process.ts";
import { forEachConnection } from "./connections.ts";
import { figureOf, type Figure } from "./figure.ts";

const SETTLE_MS = 20_000;
const SAMPLES = 5;
const SAMPLE_EVERY_MS = 500;
const REACH = { of: "median", below: 150 } as const;

/** What the idle bot holds in memory, as the system counts it, on a store with all papers. */
export function measureMemory(bench: Bench): Promise<readonly Figure[]> {
  return forEachConnection(async (name, env) => {
    const { url } = await bench.library();
    const bot = await startBot(bench.surroundings(url, env));
    await sleep(SETTLE_MS);
    const samples: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      samples.push(bot.usage().residentMb);
      await sleep(SAMPLE_EVERY_MS);
    }
    await bot.stop();
    return figureOf({ what: `idle memory, ${name}`, unit: "MB", reach: REACH }, samples);
  });
}
