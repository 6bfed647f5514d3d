import type { InputProblem } from "../../src/domain/input-problem.ts";
import type { Parsed } from "../../src/domain/parsed.ts";
import type { Caller } from "./define.ts";
import { worded } from "./inputs.ts";

/** Ids as the platforms write them: `<#C012AB3CD|general>`, `<#1080001>`, or bare. */
const CHANNEL = /^<#(?<marked>[A-Z0-9]{2,25})(?:\|[^>]*)?>$|^(?<bare>[CG][A-Z0-9]{6,}|\d{15,20})$/;
const PERSON = /^<@!?(?<marked>[A-Z0-9]{2,25})(?:\|[^>]*)?>$|^(?<bare>[UW][A-Z0-9]{6,}|\d{15,20})$/;

/** Another channel of this workspace. */
export const channel = worded(
  read(CHANNEL, (typed) => ({ kind: "notAChannel", typed })),
  { description: "The other channel", names: "channel" },
);

/** Somebody in this workspace. */
export const person = worded(
  read(PERSON, (typed) => ({ kind: "notAPerson", typed })),
  { description: "Who it is for", names: "person" },
);

/** Somebody's name in the store: what the platform calls them, where the caller's own id stands. */
export function voterLike({ voter, userId }: Caller, other: string): string {
  return `${voter.slice(0, voter.length - userId.length)}${other}`;
}

function read(pattern: RegExp, problem: (typed: string) => InputProblem) {
  return (text: string): Parsed<string> => {
    const groups = pattern.exec(text.trim())?.groups;
    const value = groups?.["marked"] ?? groups?.["bare"];
    return value === undefined ? { problem: problem(text) } : { value };
  };
}
