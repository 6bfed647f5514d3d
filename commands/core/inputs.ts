import { z } from "zod";
import { parseDay } from "../../src/domain/schedule/parse-dates.ts";
import type { Parsed } from "../../src/domain/parsed.ts";
import type { Audience } from "./define.ts";
import type { Named, Suggest } from "./options.ts";

/** Longer words than these mean nothing to any reader. */
const LONGEST = 100;

/** A text option whose words have to mean something; what is wrong with them goes along with the issue. */
export function worded<Value>(
  read: (text: string) => Parsed<Value>,
  about: {
    readonly description: string;
    readonly maxLength?: number;
    readonly suggest?: Suggest;
    readonly names?: Named;
    readonly rest?: true;
  },
) {
  const { maxLength = LONGEST, ...meta } = about;
  return z
    .string()
    .max(maxLength)
    .meta(meta)
    .transform((text, context): Value => {
      const reading = read(text);
      if ("value" in reading) return reading.value;
      const { problem } = reading;
      context.issues.push({
        code: "custom",
        message: problem.kind,
        params: { problem },
        input: text,
      });
      return z.NEVER;
    });
}

/** The day of a list; without it, the newest. */
export const date = worded(parseDay, {
  description: "The day of the list: 2026-05-13, today or yesterday",
}).optional();

/** No list is turned further than this. */
const LAST_PAGE = 100;

/** Which page of an answer that has several. */
export const page = z.int().min(1).max(LAST_PAGE).default(1).describe("The page of the results");

/** Answers are for the person who asks, unless they share them. */
export const share = z
  .boolean()
  .default(false)
  .describe("Show the answer to everyone in this channel");

/** Who sees the answer of a command that can be shared. */
export function sharedAudience(input: { readonly share: boolean }): Audience {
  return input.share ? "everyone" : "caller";
}
