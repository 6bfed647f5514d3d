import { quoted, type Reading } from "./reading.ts";

/** What a channel's first subscription is called. */
export const FIRST_NAME = "daily";
export const LONGEST_NAME = 30;

/** A subscription's name as people write it; case does not count. */
export function readName(text: string): Reading<string> {
  const name = text.trim().replaceAll(/\s+/g, " ").toLowerCase();
  if (name === "") return { problem: "A name is a word or two, such as “nlp”." };
  if (name.length > LONGEST_NAME || !/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]*$/u.test(name))
    return {
      problem: `${quoted(text)} cannot be a name: up to ${LONGEST_NAME} letters and digits, such as “nlp”.`,
    };
  return { value: name };
}
