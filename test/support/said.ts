import { english } from "../../src/message/catalogue/english.ts";
import { problemWords } from "../../src/message/problem-words.ts";
import type { Problem } from "../../src/papers/problem.ts";

/** What is wrong with what somebody typed, in English; nothing where nothing is. */
export function said(reading: object & { readonly problem?: Problem }): string {
  return reading.problem === undefined ? "" : problemWords(english, reading.problem);
}
