import { listed, quoted } from "../src/papers/reading.ts";
import type { AnyCommand, Issue, Prepared } from "./command.ts";
import { optionsOf, type Option } from "./options.ts";
import { coerce, parseText } from "./parse.ts";

/** Checks what was typed, chosen or carried by a button; what is wrong is told in a sentence each. */
export function readInput(
  command: AnyCommand,
  raw: string | Readonly<Record<string, unknown>>,
): Prepared | { readonly problems: readonly string[] } {
  const options = optionsOf(command);
  const parsed =
    typeof raw === "string" ? parseText(command, raw) : { input: coerce(options, raw) };
  if ("problem" in parsed) return { problems: [parsed.problem] };
  const prepared = command.prepare(parsed.input);
  if (!("issues" in prepared)) return prepared;
  return { problems: prepared.issues.map((issue) => sentence(issue, options, parsed.input)) };
}

/** What is wrong, in a sentence each, by the option it is wrong with. */
export function problemsOf(
  issues: readonly Issue[],
  options: readonly Option[],
  input: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    issues.map((issue) => [String(issue.path[0]), sentence(issue, options, input)]),
  );
}

/** An issue in the words of a person who never heard of schemas. */
function sentence(
  issue: Issue,
  options: readonly Option[],
  input: Readonly<Record<string, unknown>>,
): string {
  const option = options.find(({ name }) => name === issue.path[0]);
  if (issue.code === "custom" || option === undefined) return issue.message;
  const name = quoted(option.name);
  const value = input[option.name];
  if (value === undefined) return `${name} is missing. ${option.description}.`;
  const words = typeof value === "string" ? value : JSON.stringify(value);
  if (words.trim() === "") return `${name} is empty. ${option.description}.`;
  if (issue.code === "too_big" && option.type === "string")
    return `${name} may have ${inWords(option.maxLength ?? 0)} characters at most; this has ${inWords(words.length)}.`;
  return `${name} must be ${expectation(option)}, not ${quoted(words)}.`;
}

function expectation({ type, choices, min, max }: Option): string {
  if (type === "boolean") return "yes or no";
  if (choices !== undefined)
    return listed(
      choices.map((choice) => quoted(choice)),
      "or",
    );
  if (type === "string") return "text";
  if (min !== undefined && max !== undefined) return `a whole number from ${min} to ${max}`;
  return min === undefined ? "a whole number" : `a whole number from ${min}`;
}

function inWords(number: number): string {
  return number.toLocaleString("en");
}
