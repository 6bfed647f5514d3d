import type { Expected, InputProblem, InputProblems } from "../../domain/input-problem.ts";
import { excerpt } from "../../domain/parse-result.ts";
import type { QueryMistake } from "../../domain/query/query.ts";
import { ZONE_EXAMPLES } from "../../domain/schedule/timezone.ts";
import type { Translate } from "../../i18n/translate.ts";

export function problemText(t: Translate, problem: InputProblem): string {
  const { either } = t.formats;
  switch (problem.kind) {
    case "notADate":
    case "notInCalendar":
    case "notAList":
    case "notATime":
    case "tooManyMinutes":
    case "notWeekdays":
    case "notAPerson":
    case "notAnAddress":
    case "roleAddress":
    case "notAPaperPage":
    case "notAPaper":
    case "emptyNote":
      return t(`problem.${problem.kind}`, { typed: excerpt(problem.typed) });
    case "noName":
    case "whichPaper":
      return t(`problem.${problem.kind}`);
    case "searchOnly":
    case "wordless":
      return t(`problem.${problem.kind}`, problem);
    case "missing":
    case "empty":
      return t(`problem.${problem.kind}`, problem);
    case "notAnHour": {
      const { typed, first, last } = problem;
      const clock = last === 12 ? "half" : "whole";
      return t("problem.notAnHour", { typed: excerpt(typed), clock, first, last });
    }
    case "openZone": {
      const { typed, cities } = problem;
      return t("problem.openZone", { typed: excerpt(typed), cities: either(cities) });
    }
    case "notAZone": {
      const { near } = problem;
      const typed = excerpt(problem.typed);
      return near.length === 0
        ? t("problem.notAZone", { typed, cities: either(ZONE_EXAMPLES) })
        : t("problem.notAZoneNear", { typed, near: either(near) });
    }
    case "notAName":
      return t("problem.notAName", { ...problem, typed: excerpt(problem.typed) });
    case "noSources":
      return t("problem.noSources", problem);
    case "noSuchSource": {
      const { meant: near, example } = problem;
      const typed = excerpt(problem.typed);
      return near === undefined
        ? t("problem.noSuchSource", { typed, example })
        : t("problem.noSuchSourceNear", { typed, near, example });
    }
    case "wholeArchive":
      return t("problem.wholeArchive", problem);
    case "tooManySources":
      return t("problem.tooManySources", problem);
    case "notALanguage": {
      const { typed, known } = problem;
      return t("problem.notALanguage", { typed: excerpt(typed), known: known.join(", ") });
    }
    case "misread":
      return misreadText(t, problem);
    case "misreadFilter":
      return t("problem.misreadFilter", {
        mistake: misreadText(t, problem),
        example: problem.example,
      });
    case "noSuchChannelToSearch":
      return t("problem.noSuchChannelToSearch", problem);
    case "searchWhereYouChat":
      return t("problem.searchWhereYouChat", problem);
    case "noSuchOption":
      return optionText(t, problem);
    case "superfluous": {
      const { command, options, typed } = problem;
      return options.length === 0
        ? t("problem.superfluousNone", { command, typed })
        : t("problem.superfluous", { command, typed, options: listOf(t, options) });
    }
    case "longText":
      return t("problem.longText", problem);
    case "tooLong":
      return t("problem.tooLong", problem);
    case "unfit":
      return unfitText(t, problem);
  }
}

function misreadText(t: Translate, { mistake, at }: InputProblems["misread"]): string {
  const said = mistakeText(t, mistake);
  return at === null ? said : t("problem.misreadAt", { mistake: said, ...at });
}

function mistakeText(t: Translate, mistake: QueryMistake): string {
  switch (mistake.kind) {
    case "notANumber":
    case "noValue":
    case "notADay":
      return t(`problem.query.${mistake.kind}`, { field: mistake.field });
    case "oneSided":
      return t("problem.query.oneSided", { operator: mistake.operator });
    case "onlyCode":
    case "onlyMe":
    case "notAnOrder":
    case "emptyNot":
    case "tooDeep":
      return t(`problem.query.${mistake.kind}`);
  }
}

function optionText(t: Translate, problem: InputProblems["noSuchOption"]): string {
  const { name, meant: near, options } = problem;
  if (near !== undefined) return t("problem.noSuchOptionNear", { name, near });
  if (options.length === 0) return t("problem.noSuchOptionNone", { name });
  const all = options.map((option) => `${option}:`);
  return t("problem.noSuchOption", { name, options: listOf(t, all) });
}

function unfitText(t: Translate, problem: InputProblems["unfit"]): string {
  const { option, expected } = problem;
  const values = { option, typed: excerpt(problem.typed) };
  switch (expected.kind) {
    case "yesOrNo":
      return t("problem.mustBeYesOrNo", values);
    case "text":
      return t("problem.mustBeText", values);
    case "choice":
      return t("problem.mustBeChoice", { ...values, choices: t.formats.either(expected.choices) });
    case "number":
      return numberText(t, values, expected);
  }
}

function numberText(
  t: Translate,
  values: { readonly option: string; readonly typed: string },
  { min, max }: Extract<Expected, { kind: "number" }>,
): string {
  if (min === undefined) return t("problem.mustBeNumber", values);
  if (max === undefined) return t("problem.mustBeNumberFrom", { ...values, min });
  return t("problem.mustBeNumberBetween", { ...values, min, max });
}

function listOf(t: Translate, options: readonly string[]): string {
  return t.formats.list(options.map((option) => `“${option}”`));
}
