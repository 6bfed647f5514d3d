import type { LocatedMistake } from "./query/query.ts";

export interface InputProblems {
  readonly notADate: { readonly typed: string };
  readonly notInCalendar: { readonly typed: string };
  readonly notAList: { readonly typed: string };
  readonly notATime: { readonly typed: string };
  readonly tooManyMinutes: { readonly typed: string; readonly minute: number };
  readonly notAnHour: { readonly typed: string; readonly first: number; readonly last: number };
  readonly notWeekdays: { readonly typed: string };
  /** An abbreviation or an offset, with cities of its zones. */
  readonly openZone: { readonly typed: string; readonly cities: readonly string[] };
  readonly notAZone: { readonly typed: string; readonly near: readonly string[] };
  readonly noName: Nothing;
  readonly notAName: { readonly typed: string; readonly longest: number };
  readonly noSources: { readonly example: string };
  readonly noSuchSource: {
    readonly typed: string;
    readonly meant: string | undefined;
    readonly example: string;
  };
  /** A whole arXiv archive, which has no list. */
  readonly wholeArchive: {
    readonly archive: string;
    readonly categories: number;
    readonly first: string;
    readonly example: string;
  };
  readonly tooManySources: { readonly most: number; readonly given: number };
  readonly notALanguage: { readonly typed: string; readonly known: readonly string[] };
  readonly misread: LocatedMistake;
  readonly misreadFilter: LocatedMistake & { readonly example: string };
  readonly searchOnly: { readonly condition: string; readonly example: string };
  readonly wordless: { readonly condition: string; readonly example: string };
  readonly noSuchChannelToSearch: { readonly typed: string };
  readonly searchWhereYouChat: { readonly filter: "in" | "by" };
  readonly notAPerson: { readonly typed: string };
  readonly notAnAddress: { readonly typed: string };
  readonly roleAddress: { readonly typed: string };
  readonly whichPaper: Nothing;
  readonly notAPaperPage: { readonly typed: string };
  readonly notAPaper: { readonly typed: string };
  readonly emptyNote: { readonly typed: string };
  readonly noSuchOption: {
    readonly name: string;
    readonly meant: string | undefined;
    readonly options: readonly string[];
  };
  readonly superfluous: {
    readonly command: string;
    readonly options: readonly string[];
    readonly typed: string;
  };
  readonly missing: About;
  readonly empty: About;
  readonly longText: { readonly most: number };
  readonly tooLong: { readonly option: string; readonly most: number; readonly length: number };
  readonly unfit: {
    readonly option: string;
    readonly expected: Expected;
    readonly typed: string;
  };
}

type Nothing = unknown;

interface About {
  readonly option: string;
  readonly description: string;
}

export type Expected =
  | { readonly kind: "yesOrNo" | "text" }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | {
      readonly kind: "number";
      readonly min: number | undefined;
      readonly max: number | undefined;
    };

export type InputProblem<Kind extends keyof InputProblems = keyof InputProblems> = {
  [Each in Kind]: { readonly kind: Each } & InputProblems[Each];
}[Kind];
