import type { Caller } from "../../commands/command.ts";
import type { Place } from "../../src/papers/place.ts";
import type { Bench } from "./bench.ts";
import { built } from "./built.ts";
import { figureOf, type Figure } from "./figure.ts";
import { createRandom, NEWEST_DAY, type ListedPaper } from "./papers.ts";

type Assembly = typeof import("../../src/assemble.ts");
type Clocks = typeof import("../../src/clock.ts");
type Configs = typeof import("../../src/config.ts");
type Logs = typeof import("../../src/log.ts");

const SEARCHES = 500;
const REPEATS = 200;
const WARM_UP = 20;
/** When the newest list has been out for a while. */
const NOW = new Date(`${NEWEST_DAY}T16:00:00Z`);
const PLACE: Place = { platform: "web", workspace: "playground", channel: "daily-papers" };
const CALLER: Caller = {
  voter: "web:bench",
  userId: "bench",
  timezone: async () => "UTC",
  mayManage: async () => true,
};

/** From a command's arrival to its answer, ready to be drawn, inside the process and over all papers. */
export async function measureCommands(bench: Bench): Promise<readonly Figure[]> {
  const { url } = await bench.library();
  const parts = await assembleBuilt(bench.surroundings(url).env);
  const ask = async (command: string, input: string): Promise<number> => {
    const start = performance.now();
    await parts.handlers.command({ place: PLACE, caller: CALLER, command, input }).run();
    return performance.now() - start;
  };
  const measure = async (command: string, inputs: readonly string[]): Promise<Figure> => {
    for (const input of inputs.slice(0, WARM_UP)) await ask(command, input);
    const samples: number[] = [];
    for (const input of inputs) samples.push(await ask(command, input));
    return figureOf({ what: `/papers ${command}`, unit: "ms" }, samples);
  };
  try {
    await parts.search.ready();
    return [
      await measure("search", queries(bench.papers)),
      await measure("today", repeat("")),
      await measure("show", someIds(bench.papers)),
      await measure("top", repeat("30")),
      await measure("trending", repeat("")),
      await measure("status", repeat("")),
    ];
  } finally {
    await parts.search.close();
    await parts.outbound.close();
    await parts.database.close();
  }
}

async function assembleBuilt(
  env: Readonly<Record<string, string>>,
): ReturnType<Assembly["assemble"]> {
  const [{ assemble }, { readConfig }, { createLog }, { clockFrom }] = await Promise.all([
    built<Assembly>("src/assemble.js"),
    built<Configs>("src/config.js"),
    built<Logs>("src/log.js"),
    built<Clocks>("src/clock.js"),
  ]);
  return assemble({ config: readConfig(env), clock: clockFrom(NOW), log: createLog("silent") });
}

function repeat(input: string): string[] {
  return Array.from({ length: REPEATS }, () => input);
}

function someIds(papers: readonly ListedPaper[]): string[] {
  const random = createRandom(1);
  return repeat("").map(() => papers[Math.floor(random() * papers.length)]?.id ?? "");
}

/** What people look for: a word or three of a title, a phrase, an author, a word half typed. */
function queries(papers: readonly ListedPaper[]): string[] {
  const random = createRandom(2);
  return Array.from({ length: SEARCHES }, (_, index) => {
    const paper = papers[Math.floor(random() * papers.length)];
    const words = paper?.title.split(" ") ?? [];
    const start = Math.floor(random() * (words.length - 3));
    switch (index % 5) {
      case 0:
        return words[start] ?? "";
      case 1:
        return `"${words.slice(start, start + 2).join(" ")}"`;
      case 2:
        return paper?.authors[0] ?? "";
      case 3:
        return (words[start] ?? "").slice(0, 5);
      default:
        return words.slice(start, start + 3).join(" ");
    }
  });
}
