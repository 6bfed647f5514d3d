import type { InputProblem } from "./input-problem.ts";

/** What a person's words mean, or what is wrong with them. */
export type Parsed<Value> = { readonly value: Value } | { readonly problem: InputProblem };

const LONGEST_QUOTE = 40;

/** A person's words inside a sentence: in quotation marks, on one line, shortened. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const characters = Array.from(line.slice(0, 2 * LONGEST_QUOTE + 2));
  const isLong = characters.length > LONGEST_QUOTE;
  return isLong ? `“${characters.slice(0, LONGEST_QUOTE).join("")}…”` : `“${line}”`;
}
