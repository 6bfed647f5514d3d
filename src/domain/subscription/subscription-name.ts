import type { Parsed } from "../parse-result.ts";

export const FIRST_NAME = "daily";
export const LONGEST_NAME = 30;

/** Case does not count. */
export function readName(text: string): Parsed<string> {
  const name = text.trim().replaceAll(/\s+/g, " ").toLowerCase();
  if (name === "") return { problem: { kind: "noName" } };
  if (name.length > LONGEST_NAME || !/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]*$/u.test(name))
    return { problem: { kind: "notAName", typed: text, longest: LONGEST_NAME } };
  return { value: name };
}
