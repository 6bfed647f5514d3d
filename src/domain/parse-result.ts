import type { InputProblem } from "./input-problem.ts";

export type Parsed<Value> = { readonly value: Value } | { readonly problem: InputProblem };

const LONGEST_QUOTE = 40;

export function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const characters = Array.from(line.slice(0, 2 * LONGEST_QUOTE + 2));
  const isLong = characters.length > LONGEST_QUOTE;
  return isLong ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : line;
}

export function quoted(text: string): string {
  return `“${excerpt(text)}”`;
}
