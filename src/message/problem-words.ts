import type { Problem, Problems } from "../papers/problem.ts";
import type { Catalogue } from "./catalogue/english.ts";

/** What is wrong, in a sentence. */
export function problemWords<Kind extends keyof Problems>(
  { problems }: Catalogue,
  problem: Problem<Kind>,
): string {
  return problems[problem.kind](problem);
}
