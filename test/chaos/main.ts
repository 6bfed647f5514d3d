import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { judgeAvailable } from "../support/judge.ts";
import { postgresAvailable } from "../support/stores.ts";
import {
  EVERYTHING,
  FAULTS,
  STRATEGIES,
  STRESS,
  type Fault,
  type Strategy,
} from "./combinations.ts";
import { isClean, run, titleOf, type Outcome } from "./run.ts";
import { simulate } from "./simulation/index.ts";
import { rowOf, tableOf } from "./result-table.ts";

const USAGE = `npm run chaos -- [--short] [--seed N] [--posts N] [--kills N] [--stops N] [--jobs N]
                     [--subscribers N] [--only WORDS]
  Runs the built bot on local stand-ins for Discord and Slack, and does to it what the world does:
  kills and suspends its processes, loses answers, breaks connections and its store. Every strategy
  (platform and store) meets every fault; each run must end with every post there once.
  --short   every strategy, all faults at once: 300 posts and 20 kills each
  --seed    the same seed makes the same throws (the time of day, if none is given)
  --posts   messages in one run (120; 300 with --short)
  --kills   processes killed in one run (12; 20 with --short)
  --stops   processes suspended for longer than their lease in one run (3; 2 with --short)
  --jobs    runs side by side (4): most of their time is waiting
  --subscribers  of the simulation of two months, which comes first (2000; 500 with --short)
  --only    only runs whose title holds these words, such as "slack/postgres", "kill" or "simulation"`;

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    seed: { type: "string" },
    posts: { type: "string" },
    kills: { type: "string" },
    stops: { type: "string" },
    only: { type: "string", default: "" },
    jobs: { type: "string", default: "4" },
    subscribers: { type: "string" },
  },
});

if (values.help) console.log(USAGE);
else if (judgeAvailable) process.exitCode = await campaign();
else {
  const required = process.env["REQUIRE_JUDGE"] !== undefined;
  console.error(
    "chaos skipped: the judge (../shared/judge), which stands in for Discord and Slack, is not here",
  );
  process.exitCode = required ? 1 : 0;
}

async function campaign(): Promise<number> {
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const options = {
    posts: Number(values.posts ?? (values.short ? 300 : 120)),
    kills: Number(values.kills ?? (values.short ? 20 : 12)),
    stops: Number(values.stops ?? (values.short ? 2 : 3)),
  };
  console.log(`chaos with --seed ${seed}, ${options.posts} posts a run`);
  const isRight = !"simulation".includes(values.only) || (await simulation(seed));
  const outcomes: Outcome[] = [];
  const queue = [...chosen().entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, [strategy, fault]] = next;
      const outcome = await run(strategy, fault, { ...options, seed: seed + index });
      outcomes[index] = outcome;
      console.error(rowOf(outcome));
      if (!isClean(outcome)) explain(outcome);
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  if (outcomes.length > 0) console.log(`\n${tableOf(outcomes)}`);
  const ran = outcomes.length > 0 || values.only === "simulation";
  return ran && isRight && outcomes.every((outcome) => isClean(outcome)) ? 0 : 1;
}

/** Two months in forty zones on a virtual clock; see simulation/. */
async function simulation(seed: number): Promise<boolean> {
  const size = {
    days: 60,
    subscribers: Number(values.subscribers ?? (values.short ? 500 : 2000)),
    seed,
  };
  const { editions, fates, differences, seconds } = await simulate(size);
  const became = Object.entries(fates).map(([fate, count]) => `${count} ${fate}`);
  console.log(
    `simulation: ${size.days} days of ${size.subscribers} subscriptions in 40 zones, ${editions} editions ` +
      `(${became.join(", ")}), ${differences.length} unlike the model, ${Math.round(seconds)} s`,
  );
  for (const one of differences.slice(0, 10)) console.error(`  ${one}`);
  return differences.length === 0;
}

function chosen(): (readonly [Strategy, Fault])[] {
  const faults = values.short ? [EVERYTHING] : FAULTS;
  const here = STRATEGIES.filter(({ store }) => store === "sqlite" || postgresAvailable);
  if (here.length < STRATEGIES.length) console.error("PostgreSQL skipped: no server answers");
  const pairs = here.flatMap((strategy) => faults.map((fault) => [strategy, fault] as const));
  const stress = values.short || !postgresAvailable ? [] : [STRESS];
  return [...pairs, ...stress].filter(([strategy, fault]) =>
    titleOf({ strategy, fault }).includes(values.only),
  );
}

/** What is wrong, and where the rest can be read. */
function explain(outcome: Outcome): void {
  const { verdict, wrong, printed } = outcome;
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-chaos-"));
  writeFileSync(path.join(folder, "bot.log"), printed);
  const { lost, doubled, window, unsettled } = verdict;
  for (const [name, found] of Object.entries({ lost, doubled, window, unsettled, wrong }))
    for (const one of found.slice(0, 10)) console.error(`  ${name}: ${one}`);
  console.error(`  the log: ${folder}`);
}
