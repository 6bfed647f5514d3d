import { createRandom } from "../seeded-random.ts";
import { differences } from "./compare.ts";
import { drawFacts } from "./random-scenario.ts";
import { predict } from "./model.ts";
import { live, type Lived } from "./simulate.ts";

export interface Simulated {
  readonly editions: number;
  readonly posted: number;
  readonly fates: Readonly<Record<string, number>>;
  /** Where the bot and the model disagree. */
  readonly differences: readonly string[];
  readonly usage: Lived["usage"];
  readonly seconds: number;
}

/** Months on a virtual clock: what the bot did, against what a model of its own says that it must. */
export async function simulate(size: {
  readonly days: number;
  readonly subscribers: number;
  readonly seed: number;
}): Promise<Simulated> {
  const start = performance.now();
  const facts = drawFacts(createRandom(size.seed), size.days, size.subscribers);
  const lived = await live(facts);
  const predicted = predict(facts);
  const fates: Record<string, number> = {};
  for (const { fate } of predicted) {
    const [kind = ""] = fate.split(" ");
    fates[kind] = (fates[kind] ?? 0) + 1;
  }
  return {
    editions: predicted.length,
    posted: fates["posted"] ?? 0,
    fates,
    differences: differences(predicted, lived),
    usage: lived.usage,
    seconds: (performance.now() - start) / 1000,
  };
}
