import type { Caller } from "../../commands/core/define.ts";
import type { Place } from "../../src/domain/place.ts";
import { withParts } from "./assembly.ts";
import type { Bench } from "./bench.ts";
import { figureOf, type Figure } from "./figure.ts";
import { createRandom, type ListedPaper } from "./papers.ts";
import { queriesFor } from "./queries.ts";

const SEARCHES = 500;
const REPEATS = 200;
const WARM_UP = 20;
const PLACE: Place = { platform: "web", workspace: "playground", channel: "daily-papers" };
const CALLER: Caller = {
  voter: "web:bench",
  userId: "bench",
  name: async () => null,
  timezone: async () => "UTC",
  language: async () => null,
  channelLanguage: null,
  mayManage: async () => true,
  role: async () => "member",
  belongs: async () => true,
  maySee: async () => true,
  maySend: async () => true,
};

/** From a command's arrival to its answer, ready to be drawn, inside the process and over all papers. */
export async function measureCommands(bench: Bench): Promise<readonly Figure[]> {
  const { url } = await bench.library();
  return withParts(bench.surroundings(url).env, async ({ handlers }) => {
    const ask = async (command: string, input: string): Promise<number> => {
      const start = performance.now();
      await handlers.command({ place: PLACE, caller: CALLER, command, input }).run();
      return performance.now() - start;
    };
    const measure = async (command: string, inputs: readonly string[]): Promise<Figure> => {
      for (const input of inputs.slice(0, WARM_UP)) await ask(command, input);
      const samples: number[] = [];
      for (const input of inputs) samples.push(await ask(command, input));
      return figureOf({ what: `/papers ${command}`, unit: "ms" }, samples);
    };
    return [
      await measure("search", queriesFor(bench.papers, SEARCHES)),
      await measure("today", repeat("")),
      await measure("show", someIds(bench.papers)),
      await measure("top", repeat("30")),
      await measure("trending", repeat("")),
      await measure("status", repeat("")),
    ];
  });
}

function repeat(input: string): string[] {
  return Array.from({ length: REPEATS }, () => input);
}

function someIds(papers: readonly ListedPaper[]): string[] {
  const random = createRandom(1);
  return repeat("").map(() => papers[Math.floor(random() * papers.length)]?.id ?? "");
}
