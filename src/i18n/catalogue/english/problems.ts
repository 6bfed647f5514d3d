import type { Expected, InputProblems } from "../../../domain/input-problem.ts";
import type { QueryMistake } from "../../../domain/query/query.ts";
import { quoted } from "../../../domain/parsed.ts";
import { ZONE_EXAMPLES } from "../../../domain/schedule/timezone.ts";
import { speechOf } from "../speech.ts";

const { either } = speechOf("en-GB");
const whole = new Intl.NumberFormat("en");

/** What is wrong with what somebody typed, in a sentence each. */
export const problems: {
  readonly [Kind in keyof InputProblems]: (of: InputProblems[Kind]) => string;
} = {
  notADate: ({ typed }) =>
    `${quoted(typed)} is not a date. Write it as year-month-day, such as 2026-05-13.`,
  notInCalendar: ({ typed }) => `${quoted(typed)} is not in the calendar. Write year-month-day.`,
  notAPeriod: ({ typed, span, example }) =>
    `${quoted(typed)} is not a ${span}. Write this, last, a date in it, or ${example}.`,
  notATime: ({ typed }) => `${quoted(typed)} is not a time of day. Write it as 9:00, 17h or 9am.`,
  tooManyMinutes: ({ typed, minute }) => `${quoted(typed)} has ${minute} minutes; they end at 59.`,
  notAnHour: ({ typed, first, last }) =>
    `${quoted(typed)} is not a time: ${last === 12 ? "with am and pm, " : ""}hours go from ${first} to ${last}.`,
  notWeekdays: ({ typed }) =>
    `${quoted(typed)} does not name days of the week. Write weekdays, daily, mon-fri or mon,wed,fri.`,
  openZone: ({ typed, cities }) =>
    `${quoted(typed)} leaves open when clocks change for summer. Name a city: ${either(cities)}.`,
  notAZone: ({ typed, near }) => {
    const hint =
      near.length === 0
        ? `Name a city, such as ${either(ZONE_EXAMPLES)}.`
        : `Did you mean ${either(near)}?`;
    return `${quoted(typed)} is not a time zone I know. ${hint}`;
  },
  noName: () => "A name is a word or two, such as “nlp”.",
  notAName: ({ typed, longest }) =>
    `${quoted(typed)} cannot be a name: up to ${longest} letters and digits, such as “nlp”.`,
  noSources: ({ example }) => `Which sources? For example, “${example}”.`,
  noSuchSource: ({ typed, meant, example }) => {
    const hint = meant === undefined ? "" : ` Did you mean “${meant}”?`;
    return `There is no source ${quoted(typed)}.${hint} For example, “${example}”.`;
  },
  wholeArchive: ({ archive, categories, first, example }) =>
    `arXiv’s ${archive} has ${categories} categories: say which, such as ${first}. For example, “${example}”.`,
  tooManySources: ({ most, given }) =>
    `A subscription takes ${most} sources at most, not ${given}.`,
  notALanguage: ({ typed, known }) =>
    `${quoted(typed)} is not a language I can write in yet. These are: ${known.join(", ")}.`,
  misread: (misread) => misreadWords(misread),
  misreadFilter: ({ example, ...misread }) =>
    `${misreadWords(misread)}. Right is, for example, “${example}”.`,
  searchOnly: ({ condition, example }) =>
    `“${condition}” works in a search only: a filter is the same for everyone. Right is, for example, “${example}”.`,
  wordless: ({ condition, example }) =>
    `“${condition}” has no word in it that a paper could hold. Right is, for example, “${example}”.`,
  noSuchChannelToSearch: ({ typed }) =>
    `No channel is known by the name ${typed}: pick it from the list that opens behind #, or say in:here`,
  searchWhereYouChat: ({ filter }) => `${filter}: works only where you chat`,
  notAChannel: ({ typed }) =>
    `I do not know which channel ${quoted(typed)} is. Pick it from the list that opens with #.`,
  notAPerson: ({ typed }) =>
    `I do not know who ${quoted(typed)} is. Pick them from the list that opens with @.`,
  whichPaper: () => "Which paper? Give its arXiv id or a link to it.",
  notAPaperPage: ({ typed }) =>
    `${quoted(typed)} is not the page of a paper I can read. Links of arxiv.org, huggingface.co/papers, alphaxiv.org, openreview.net and doi.org/10.48550 work.`,
  notAPaper: ({ typed }) =>
    `${quoted(typed)} is not an arXiv id. To find a paper by words, use “/papers search”.`,
  emptyNote: ({ typed }) => `The note ${quoted(typed)} is empty; it may be left out.`,
  noSuchOption: ({ name, meant, options }) => {
    if (meant !== undefined) return `There is no option “${name}”. Did you mean “${meant}:”?`;
    if (options.length === 0) return `There is no option “${name}”; this command takes none.`;
    const all = options.map((option) => `“${option}:”`).join(", ");
    return `There is no option “${name}”. This command takes ${all}.`;
  },
  superfluous: ({ command, options, typed }) => {
    const named = options.map((option) => `“${option}”`).join(", ");
    const takes = options.length === 0 ? "nothing" : `only ${named}`;
    return `“${command}” takes ${takes} after it, not “${typed}”.`;
  },
  missing: ({ option, description }) => `${quoted(option)} is missing. ${description}.`,
  empty: ({ option, description }) => `${quoted(option)} is empty. ${description}.`,
  tooLong: ({ option, most, length }) =>
    `${quoted(option)} may have ${whole.format(most)} characters at most; this has ${whole.format(length)}.`,
  unfit: ({ option, expected, typed }) =>
    `${quoted(option)} must be ${expectedWords(expected)}, not ${quoted(typed)}.`,
};

function misreadWords({ mistake, at }: InputProblems["misread"]): string {
  const what = mistakeWords(mistake);
  return at === null ? what : `${what} (at character ${at.character}: ${at.text})`;
}

function mistakeWords(mistake: QueryMistake): string {
  switch (mistake.kind) {
    case "notANumber":
      return `${mistake.field} is compared with a whole number`;
    case "noValue":
      return `${mistake.field}: needs its value right behind the colon`;
    case "notADay":
      return `${mistake.field}: takes a year, a month or a day`;
    case "onlyCode":
      return "has: knows only code";
    case "onlyMe":
      return "by: knows only me";
    case "emptyNot":
      return "NOT needs something behind it";
    case "tooDeep":
      return "These brackets are nested too deeply";
    case "oneSided":
      return `${mistake.operator} needs something on both sides`;
  }
}

function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case "yesOrNo":
      return "yes or no";
    case "text":
      return "text";
    case "choice":
      return either(expected.choices.map((choice) => quoted(choice)));
    case "number": {
      const { min, max } = expected;
      if (min !== undefined && max !== undefined) return `a whole number from ${min} to ${max}`;
      return min === undefined ? "a whole number" : `a whole number from ${min}`;
    }
  }
}
