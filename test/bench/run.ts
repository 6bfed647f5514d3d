import { parseArgs } from "node:util";
import { systemClock } from "../../src/lib/clock.ts";
import { reasonOf } from "../../src/domain/errors.ts";
import { createBench, type Bench } from "./bench.ts";
import { NotHere } from "./bot-process.ts";
import { isMet, type Figure, type Outcome } from "./figure.ts";
import { thisMachine } from "./machine.ts";
import { measureAcknowledgement } from "./measure-acknowledgement.ts";
import { measureCommands } from "./measure-commands.ts";
import { measureImport } from "./measure-import.ts";
import { measureMemory } from "./measure-memory.ts";
import { measureRender } from "./measure-render.ts";
import { measureStart } from "./measure-start.ts";
import { measureTyping } from "./measure-typing.ts";
import { reportJson, reportTable } from "./report.ts";

const MEASUREMENTS: Readonly<Record<string, (bench: Bench) => Promise<readonly Figure[]>>> = {
  start: measureStart,
  memory: measureMemory,
  import: measureImport,
  commands: measureCommands,
  typing: measureTyping,
  render: measureRender,
  acknowledgement: measureAcknowledgement,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
process.exitCode = await main(positionals, values.json);

async function main(names: readonly string[], json: boolean): Promise<number> {
  const unknown = names.filter((name) => !(name in MEASUREMENTS));
  if (unknown.length > 0) {
    console.error(
      `Not measured here: ${unknown.join(", ")}. There are ${Object.keys(MEASUREMENTS).join(", ")}.`,
    );
    return 2;
  }
  process.once("SIGINT", () => process.exit(130));
  const outcomes = await measureAll(names.length === 0 ? Object.keys(MEASUREMENTS) : names);
  const report = { machine: thisMachine(systemClock.now()), outcomes };
  console.log(json ? reportJson(report) : reportTable(report));
  const missed = outcomes.flatMap(({ figures }) => figures).some((one) => isMet(one) === false);
  return missed || outcomes.some(({ failed }) => failed === true) ? 1 : 0;
}

async function measureAll(names: readonly string[]): Promise<Outcome[]> {
  const bench = await createBench();
  try {
    const outcomes: Outcome[] = [];
    for (const name of names) {
      console.error(`measuring ${name} …`);
      outcomes.push(await measure(name, bench));
    }
    return outcomes;
  } finally {
    await bench.end();
  }
}

async function measure(name: string, bench: Bench): Promise<Outcome> {
  try {
    return { name, figures: (await MEASUREMENTS[name]?.(bench)) ?? [] };
  } catch (error) {
    const failed = !(error instanceof NotHere);
    return { name, figures: [], failed, reason: reasonOf(error) };
  }
}
