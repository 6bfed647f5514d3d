import { UNSPOKEN } from "./symbols.ts";

/** How far the looks go, in UTF-16 units: it keeps every one of them constant in time. */
const REACH = 60;

/**
 * Whether the `^` or `_` at a place outside any formula is a script all the same: sources lose the dollar
 * signs of `R^3`, `V_{0.5}` and `L_2`, while `snake_case`, `tok_1` and `10^-4` must stay as they are.
 */
export function isScript(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - REACH), at);
  const next = source.charAt(at + 1);
  if (source.startsWith("^", at)) return /[\p{L}\p{N})}]$/u.test(before) && /[\d{*\\]/.test(next);
  if (next === "{") return /[\p{L}\p{N})}]$/u.test(before);
  return /\d/.test(next) && /(?:(?:^|[^\p{L}\p{N}_/.-])\p{L}|\\[A-Za-z]+|[)}])$/u.test(before);
}

/** Whether the `\'` that ends here is only an escaped apostrophe, as in `model\'s`, and not an accent. */
export function isPossessive(source: string, end: number): boolean {
  return /^\p{L}\\'[st](?![\p{L}{])/u.test(source.slice(Math.max(0, end - 3), end + 2));
}

/** The length of the star and the bracketed option that follow a command's name. */
export function optionLength(source: string, at: number, name: string): number {
  const ahead = source.slice(at, at + REACH);
  const star = /^[A-Za-z]/.test(name) && ahead.startsWith("*") ? 1 : 0;
  if (!UNSPOKEN.has(name) && name !== "sqrt") return star;
  return /^\*?(?:\[[^\]]*\])*/.exec(ahead)?.[0].length ?? star;
}
