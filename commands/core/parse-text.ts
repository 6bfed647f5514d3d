import { closestMatch } from "../../src/lib/did-you-mean.ts";
import type { InputProblem } from "../../src/domain/input-problem.ts";
import { excerpt } from "../../src/domain/parse-result.ts";
import type { AnyCommand } from "./define.ts";
import { optionNamed } from "./option-synonyms.ts";
import { optionsOf, positional, type Option } from "./options.ts";

export type Parsed =
  | { readonly input: Readonly<Record<string, unknown>> }
  | { readonly problem: InputProblem };

/** `name:value`, `name:"quoted value"`, a quoted phrase or a word; an unclosed double quote extends to the end. */
const TOKEN =
  /(?:(?<name>[a-z]+):(?!\/\/)\s*)?(?:"(?<double>[^"]*)(?:"|$)|'(?<single>[^']+)'(?=\s|$)|(?<word>\S+)|$)/giu;

/** Reads `top 14`, `top days:14` or `submit 2401.12345 note: for Friday`; text without a name belongs to the first option. */
export function parseText(command: AnyCommand, text: string): Parsed {
  const options = optionsOf(command);
  const first = positional(options);
  const last = options.find((option) => option.rest === true);
  // A query or an address may contain colons: `author:smith`, `arXiv:2401.12345`.
  const isFree = first?.suggest === "query" || first?.suggest === "paper";
  const isQuery = first?.suggest === "query";
  const input: Record<string, unknown> = {};
  const free: string[] = [];
  let rest: string[] | undefined;
  for (const { groups = {}, 0: token } of plainSpelling(text).matchAll(TOKEN)) {
    const { name, double, single, word = "" } = groups;
    const quoted = double ?? single;
    const option = options.find((one) => one.name === name?.toLowerCase());
    const isBare = name === undefined && quoted === undefined && !isQuery;
    const chosen = isBare ? choosing(options, word, first) : undefined;
    if (token === "") continue;
    if (option === undefined && rest !== undefined) rest.push(token);
    else if (option !== undefined && option !== first) {
      input[option.name] = quoted ?? word;
      if (option === last && quoted === undefined) rest = [word];
    } else if (option !== undefined) free.push(quoted ?? word);
    else if (chosen !== undefined) input[chosen.name] = chosen.names ? word : word.toLowerCase();
    else if (isBare && isSwitch(options, word)) input[word.toLowerCase()] = true;
    else if (isFree) free.push(free.length > 0 && last !== undefined ? (quoted ?? token) : token);
    else if (name !== undefined) return { problem: unknownOption(name, options) };
    else free.push(quoted ?? word);
  }
  if (last !== undefined && first !== undefined && !(last.name in input) && free.length > 1)
    rest = free.splice(1);
  if (last !== undefined && rest !== undefined) input[last.name] = rest.join(" ").trim();
  return withFirst(command, options, input, free);
}

function withFirst(
  command: AnyCommand,
  options: readonly Option[],
  input: Readonly<Record<string, unknown>>,
  free: readonly string[],
): Parsed {
  if (free.length === 0) return { input: coerce(options, input) };
  const first = positional(options);
  const typed = free
    .join(" ")
    .replace(/^["\s]+$/, "")
    .trim();
  if (first === undefined) return { problem: superfluous(typed, command, options) };
  return { input: coerce(options, { ...input, [first.name]: typed }) };
}

export function coerce(
  options: readonly Option[],
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const known = options.filter((option) => Object.hasOwn(input, option.name));
  return Object.fromEntries(
    known.map(({ name, type }) => [name, coerced(type, input[name])] as const),
  );
}

const YES = new Set(["true", "yes", "y", "on", "1"]);
const NO = new Set(["false", "no", "n", "off", "0"]);

function coerced(type: Option["type"], value: unknown): unknown {
  if (typeof value !== "string" || type === "string") return value;
  const word = value.trim().toLowerCase();
  if (type === "integer") return /^[+-]?\d{1,9}$/.test(word) ? Number(word) : value;
  if (YES.has(word)) return true;
  return NO.has(word) ? false : value;
}

/** The category and date that arXiv prints after an id: `arXiv:2401.12345v2 [cs.CL] 17 Aug 2024`. */
const STAMP =
  /(?<=\barxiv: ?[\w./-]{9,30}) ?\[[a-z-]{2,12}(?:\.[a-z-]{2,12})?\](?: \d{1,2} [a-z]{3} \d{4})?/gi;

/** Slack turns quotes into typographic ones and wraps addresses as `<url|label>`. */
function plainSpelling(text: string): string {
  return text
    .replaceAll(/[“”„‟«»]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(STAMP, "")
    .replaceAll(/<(https?:[^<|>\s]+)(?:\|[^<>]*)?>/g, "$1")
    .trim();
}

/** `post again` means `again:yes`. */
function isSwitch(options: readonly Option[], word: string): boolean {
  return options.some(({ type, name }) => type === "boolean" && name === word.toLowerCase());
}

/** The only option that this word fits, by its choices or as a person: `admin role @ann curator`. */
function choosing(
  options: readonly Option[],
  word: string,
  first: Option | undefined,
): Option | undefined {
  const typed = word.toLowerCase();
  const having = options.filter(
    (one) =>
      one !== first && (one.choices?.includes(typed) ?? (one.names && word.startsWith("<@"))),
  );
  return having.length === 1 ? having[0] : undefined;
}

function unknownOption(name: string, known: readonly Option[]): InputProblem {
  const options = known.map((option) => option.name);
  const meant = optionNamed(name, options) ?? closestMatch(name, options);
  return { kind: "noSuchOption", name: excerpt(name), meant, options };
}

function superfluous(
  rest: string,
  { name: command }: AnyCommand,
  options: readonly Option[],
): InputProblem {
  const typed = rest.length > 40 ? `${rest.slice(0, 40)}…` : rest;
  return { kind: "superfluous", command, options: options.map(({ name }) => name), typed };
}
