import { z } from "zod";
import { parseDay } from "../../src/domain/schedule/parse-dates.ts";
import type { Parsed } from "../../src/domain/parsed.ts";
import type { InputProblem } from "../../src/domain/input-problem.ts";
import type { PlainMessageId } from "../../src/i18n/translate.ts";
import type { Audience, Caller } from "./define.ts";
import type { OptionMeta } from "./options.ts";

/** What an option of another type than text is for. */
export const option = (description: PlainMessageId): { description: PlainMessageId } => ({
  description,
});

/** Longer words than these mean nothing to any reader. */
const LONGEST = 100;

/** A text option whose words have to mean something; what is wrong with them goes along with the issue. */
export function textOption<Value>(
  read: (text: string) => Parsed<Value>,
  options: OptionMeta & { readonly maxLength?: number },
) {
  const { maxLength = LONGEST, ...meta } = options;
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
export const date = textOption(parseDay, {
  description: "option.date",
}).optional();

/** No list is turned further than this. */
const LAST_PAGE = 100;

/** Which page of an answer that has several. */
export const page = z.int().min(1).max(LAST_PAGE).default(1).meta(option("option.page"));

/** Answers are for the person who asks, unless they share them. */
export const share = z.boolean().default(false).meta(option("option.share"));

/** Who sees the answer of a command that can be shared. */
export function sharedAudience(input: { readonly share: boolean }): Audience {
  return input.share ? "everyone" : "caller";
}

/** Ids as the platforms write them: `<#C012AB3CD|general>`, `<#1080001>`, or bare. */
const CHANNEL = /^<#(?<marked>[A-Z0-9]{2,25})(?:\|[^>]*)?>$|^(?<bare>[CG][A-Z0-9]{6,}|\d{15,20})$/;
const PERSON = /^<@!?(?<marked>[A-Z0-9]{2,25})(?:\|[^>]*)?>$|^(?<bare>[UW][A-Z0-9]{6,}|\d{15,20})$/;

/** Another channel of this workspace. */
export const channel = textOption(
  readReference(CHANNEL, (typed) => ({ kind: "notAChannel", typed })),
  { description: "option.channel", names: "channel" },
);

/** Somebody in this workspace. */
export const person = textOption(
  readReference(PERSON, (typed) => ({ kind: "notAPerson", typed })),
  { description: "option.person", names: "person" },
);

/** Somebody's name in the store: what the platform calls them, where the caller's own id stands. */
export function voterFromUserId({ voter, userId }: Caller, other: string): string {
  return `${voter.slice(0, voter.length - userId.length)}${other}`;
}

function readReference(pattern: RegExp, problem: (typed: string) => InputProblem) {
  return (text: string): Parsed<string> => {
    const groups = pattern.exec(text.trim())?.groups;
    const value = groups?.["marked"] ?? groups?.["bare"];
    return value === undefined ? { problem: problem(text) } : { value };
  };
}
