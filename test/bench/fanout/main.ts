import path from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "../../../src/lib/clock.ts";
import { createBench } from "../bench.ts";
import { thisMachine } from "../machine.ts";
import { machineLine, tableOf } from "../report.ts";
import { fanOutOnDiscord, plainOnDiscord } from "./discord.ts";
import { fanOutOnSlack, plainOnSlack } from "./slack.ts";
import type { FanOut } from "./watch.ts";

const { values } = parseArgs({
  options: {
    channels: { type: "string", default: "500" },
    workspaces: { type: "string", default: "10" },
    /** In each workspace. */
    "slack-channels": { type: "string", default: "100" },
    only: { type: "string", default: "" },
    /** A folder for a processor profile of the bot, for any viewer of `.cpuprofile` files. */
    profile: { type: "string", default: "" },
  },
});

const HEAD = [
  "",
  "messages",
  "seconds",
  "of the rate",
  "429s",
  "peak",
  "slash p50 · p99",
  "processor",
  "a post",
];

await main();

async function main(): Promise<void> {
  process.once("SIGINT", () => process.exit(130));
  const channels = Number(values.channels);
  const size = {
    workspaces: Number(values.workspaces),
    channels: Number(values["slack-channels"]),
  };
  const bench = await createBench();
  const rows: FanOut[] = [];
  /** Minutes lie between one and the next. */
  const add = (...measured: readonly FanOut[]): void => {
    rows.push(...measured);
    for (const row of measured) console.error(cells(row).join(" | "));
  };
  try {
    if (values.only !== "slack") {
      const own = await fanOutOnDiscord(bench, channels, profileFlags(values.profile));
      add(...own.rows);
      add(await plainOnDiscord(own.sample, channels));
    }
    if (values.only !== "discord") {
      const own = await fanOutOnSlack(bench, size);
      add(...own.rows);
      add(await plainOnSlack(own.sample, size));
    }
  } finally {
    await bench.end();
  }
  console.log(
    [...tableOf([HEAD, ...rows.map(cells)]), "", machineLine(thisMachine(systemClock.now()))].join(
      "\n",
    ),
  );
}

function profileFlags(folder: string): string[] {
  if (folder === "") return [];
  return ["--cpu-prof", `--cpu-prof-dir=${path.resolve(folder)}`, "--cpu-prof-interval=500"];
}

function cells(row: FanOut): string[] {
  const { slash } = row;
  return [
    row.what,
    String(row.messages),
    row.seconds.toFixed(1),
    `${row.percent.toFixed(1)} %`,
    String(row.tooMany),
    `${row.peakMb.toFixed(0)} MB`,
    slash === null ? "–" : `${slash.median.toFixed(1)} · ${slash.p99.toFixed(1)} ms`,
    `${row.processor.toFixed(0)} %`,
    `${row.cpuMsPerPost.toFixed(1)} ms`,
  ];
}
