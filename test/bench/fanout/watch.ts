import { setTimeout as sleep } from "node:timers/promises";
import { systemClock } from "../../../src/lib/clock.ts";
import type { Usage } from "../bot-process.ts";
import { percentile } from "../figure.ts";
import type { RemoteProcess } from "./processes.ts";
import type { Counts } from "./remote/serve.ts";

/** One row of the table. */
export interface FanOut {
  readonly what: string;
  readonly messages: number;
  readonly seconds: number;
  /**
   * Of what the platform takes: of the slowest workspace, where each has a rate of its own; where the bot as a whole has
   * one, with what the answers to people took of it.
   */
  readonly percent: number;
  readonly tooMany: number;
  readonly peakMb: number;
  /** From a slash command to its acknowledgement; null where nobody asked. */
  readonly slash: { readonly median: number; readonly p99: number } | null;
  /** In percent of one core. */
  readonly processor: number;
  /** Processor time for each of the messages, with all that went on meanwhile. */
  readonly cpuMsPerPost: number;
}

const LOOK_EVERY_MS = 250;
/** What is not acknowledged by then is not acknowledged. */
const LAST_WAIT_MS = 3000;

/** Watches a process until as many digests as that have arrived, while people ask slash commands if they can. */
export async function watch(parts: {
  readonly what: string;
  readonly remote: RemoteProcess;
  readonly usage: () => Usage;
  readonly messages: number;
  /** How many digests had arrived before these. */
  readonly after?: number;
  /** When they are due; people ask before that too. */
  readonly due?: Date;
  readonly askEveryMs: number;
  /** How many messages a second one workspace takes, or all of them together. */
  readonly limit: { readonly perSecond: number; readonly each: "bot" | "workspace" };
}): Promise<{ readonly row: FanOut; readonly counts: Counts }> {
  const { what, remote, usage, messages, after = 0, due, askEveryMs, limit } = parts;
  await remote.ask(askEveryMs);
  if (due !== undefined) await sleep(Math.max(0, due.getTime() - systemClock.now().getTime()));
  const before = usage();
  const earlier = await remote.counts();
  const start = performance.now();
  let peakMb = 0;
  let now = before;
  for (;;) {
    now = usage();
    peakMb = Math.max(peakMb, now.peakMb ?? now.residentMb);
    if ((await remote.arrived()) >= after + messages) break;
    await sleep(LOOK_EVERY_MS);
  }
  const took = performance.now() - start;
  await remote.ask(0);
  await sleep(askEveryMs > 0 ? LAST_WAIT_MS : 0);
  const counts = await remote.counts();
  const waits = [
    ...counts.acknowledged.slice(earlier.acknowledged.length),
    ...Array<number>(counts.waiting).fill(Infinity),
  ];
  const digests = counts.digests.slice(after, after + messages);
  const row: FanOut = {
    what,
    messages,
    seconds: secondsOf(digests),
    percent:
      (100 * (limit.each === "bot" ? rateOf(digests, counts) : slowestOf(digests))) /
      limit.perSecond,
    tooMany: counts.tooMany - earlier.tooMany,
    peakMb,
    slash:
      askEveryMs === 0 ? null : { median: percentile(waits, 0.5), p99: percentile(waits, 0.99) },
    processor: (100 * (now.cpuMs - before.cpuMs)) / took,
    cpuMsPerPost: (now.cpuMs - before.cpuMs) / messages,
  };
  return { row, counts };
}

/** Requests a second, from the first digest to the last. */
function rateOf(digests: Counts["digests"], { counted }: Counts): number {
  const [from = 0, to = 0] = [digests[0]?.at, digests.at(-1)?.at];
  return counted.filter((at) => at > from && at <= to).length / secondsOf(digests);
}

/** Digests a second of the slowest workspace. */
function slowestOf(digests: Counts["digests"]): number {
  const names = [...new Set(digests.map(({ workspace }) => workspace))];
  const rates = names.map((name) => {
    const own = digests.filter(({ workspace }) => workspace === name);
    return (own.length - 1) / secondsOf(own);
  });
  return Math.min(...rates);
}

function secondsOf(digests: Counts["digests"]): number {
  return ((digests.at(-1)?.at ?? 0) - (digests[0]?.at ?? 0)) / 1000;
}
