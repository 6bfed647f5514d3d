import { english } from "../../src/i18n/languages.ts";
import { problemText as inEnglish } from "../../src/messages/core/problem-text.ts";
import type { InputProblem } from "../../src/domain/input-problem.ts";

/** What is wrong with what somebody typed, in English; nothing where nothing is. */
export function problemText(reading: object & { readonly problem?: InputProblem }): string {
  return reading.problem === undefined ? "" : inEnglish(english, reading.problem);
}
