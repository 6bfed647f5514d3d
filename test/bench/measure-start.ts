import type { Bench } from "./bench.ts";
import { startBot } from "./bot-process.ts";
import { forEachConnection } from "./connections.ts";
import { figureOf, type Figure } from "./figure.ts";

const RUNS = 5;

/** From the start of the process to connected and ready, on a new store: wall time and processor time. */
export async function measureStart(bench: Bench): Promise<readonly Figure[]> {
  const pairs = await forEachConnection(async (name, env) => {
    const wall: number[] = [];
    const cpu: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const bot = await startBot(bench.surroundings(bench.freshUrl(), env));
      wall.push(bot.readyMs);
      cpu.push(bot.readyCpuMs);
      await bot.stop();
    }
    return [
      figureOf({ what: `start to ready, ${name}`, unit: "ms" }, wall),
      figureOf({ what: `start to ready, ${name}, processor`, unit: "ms" }, cpu),
    ];
  });
  return pairs.flat();
}
