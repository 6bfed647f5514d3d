import type { InputProblem, InputProblems } from "../../domain/input-problem.ts";
import type { Catalogue } from "../../i18n/catalogue/english.ts";

/** What is wrong, in a sentence. */
export function problemWords<Kind extends keyof InputProblems>(
  { problems }: Catalogue,
  problem: InputProblem<Kind>,
): string {
  return problems[problem.kind](problem);
}
