import { z } from "zod";
import { parseDay } from "../../src/domain/schedule/parse-dates.ts";
import type { Parsed } from "../../src/domain/parse-result.ts";
import type { PlainMessageId } from "../../src/i18n/translate.ts";
import type { Audience, Caller } from "./define.ts";
import type { OptionMeta } from "./options.ts";

export function describeOption(
  description: PlainMessageId,
  example?: string,
): Pick<OptionMeta, "description" | "example"> {
  return { description, example };
}

const LONGEST = 100;

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

export const date = textOption(parseDay, {
  description: "option.date",
}).optional();

const LAST_PAGE = 100;

export const page = z.int().min(1).max(LAST_PAGE).default(1).meta(describeOption("option.page"));

export const share = z.boolean().default(false).meta(describeOption("option.share"));

export function sharedAudience(input: { readonly share: boolean }): Audience {
  return input.share ? "everyone" : "caller";
}

/** As the platforms write it: `<@U012AB3CD|ada>`, `<@1080001>`, or the bare id. */
const PERSON = /^<@!?(?<marked>[A-Z0-9]{2,25})(?:\|[^>]*)?>$|^(?<bare>[UW][A-Z0-9]{6,}|\d{15,20})$/;

export const person = textOption(readPerson, { description: "option.person", names: "person" });

function readPerson(text: string): Parsed<string> {
  const groups = PERSON.exec(text.trim())?.groups;
  const value = groups?.["marked"] ?? groups?.["bare"];
  return value === undefined ? { problem: { kind: "notAPerson", typed: text } } : { value };
}

export function voterFromUserId({ voter, userId }: Caller, other: string): string {
  return `${voter.slice(0, voter.length - userId.length)}${other}`;
}
