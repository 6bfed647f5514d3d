import { z } from "zod";
import type { Translate } from "../../src/i18n/translate.ts";
import { problemText } from "../../src/messages/core/problem-text.ts";
import type { Expected, InputProblem } from "../../src/domain/input-problem.ts";
import type { AnyCommand, Issue, Prepared } from "./define.ts";
import { optionsOf, type Option } from "./options.ts";
import { coerce, parseText } from "./parse-text.ts";

/** Characters of all options together; each has its own limit too. */
const LONGEST_TEXT = 8000;

/** `optionName`: where it is. */
export type OptionProblem = InputProblem & { readonly optionName?: string };

export function readInput(
  command: AnyCommand,
  raw: string | Readonly<Record<string, unknown>>,
): Prepared | { readonly problems: readonly OptionProblem[] } {
  const options = optionsOf(command);
  if (typeof raw === "string" && raw.length > LONGEST_TEXT)
    return { problems: [{ kind: "longText", most: LONGEST_TEXT }] };
  const parsed =
    typeof raw === "string" ? parseText(command, raw) : { input: coerce(options, raw) };
  if ("problem" in parsed) return { problems: [parsed.problem] };
  const prepared = command.prepare(parsed.input);
  if (!("issues" in prepared)) return prepared;
  return {
    problems: prepared.issues.map((issue) => ({
      ...problemIn(issue, options, parsed.input),
      optionName: String(issue.path[0]),
    })),
  };
}

export function describeProblems(
  t: Translate,
  issues: readonly Issue[],
  options: readonly Option[],
  input: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    issues.map((issue) => [
      String(issue.path[0]),
      describeProblem(t, problemIn(issue, options, input), options),
    ]),
  );
}

export function describeProblem(
  t: Translate,
  problem: InputProblem,
  options: readonly Option[],
): string {
  if (problem.kind !== "missing" && problem.kind !== "empty") return problemText(t, problem);
  const option = options.find(({ name }) => name === problem.option);
  const description = option === undefined ? "" : t(option.description);
  return problemText(t, { ...problem, description });
}

const Carried = z.object({ problem: z.custom<InputProblem>((value) => typeof value === "object") });

function problemIn(
  issue: Issue,
  options: readonly Option[],
  input: Readonly<Record<string, unknown>>,
): InputProblem {
  const option = options.find(({ name }) => name === issue.path[0]);
  if (issue.code === "custom") {
    const { problem } = Carried.parse(issue.params);
    const isBlank = "typed" in problem && problem.typed.trim() === "";
    return isBlank && option !== undefined ? emptyOption(option) : problem;
  }
  if (option === undefined) throw new Error(`no option has the issue: ${issue.message}`);
  const { name, description, maxLength } = option;
  const value = input[name];
  if (value === undefined) return { kind: "missing", option: name, description };
  const typed = typeof value === "string" ? value : JSON.stringify(value);
  if (typed.trim() === "") return emptyOption(option);
  if (issue.code === "too_big" && option.type === "string")
    return { kind: "tooLong", option: name, most: maxLength ?? 0, length: typed.length };
  return { kind: "unfit", option: name, expected: expectedOf(option), typed };
}

function emptyOption({ name, description }: Option): InputProblem {
  return { kind: "empty", option: name, description };
}

function expectedOf({ type, choices, min, max }: Option): Expected {
  if (type === "boolean") return { kind: "yesOrNo" };
  if (choices !== undefined) return { kind: "choice", choices };
  return type === "string" ? { kind: "text" } : { kind: "number", min, max };
}
