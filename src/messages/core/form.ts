import type { Text } from "../../i18n/rich-text.ts";

/**
 * Questions that a person answers at once, as data: a modal on Slack and Discord, a form on a page. What comes back is
 * one string for each field, as if it had been typed.
 */
export interface Form {
  /** The BCP 47 tag of the language it is written in; English without one. */
  readonly language?: string;
  /** The command that is told what was filled in, with what it has to know besides. */
  readonly action: { readonly name: string; readonly input: Readonly<Record<string, string>> };
  /** The channel it is about, which need not be where it was asked for. */
  readonly channel: string;
  /** At most 24 characters, as many as Slack takes; the same for `submit` and `cancel`. */
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  /** Shown before the questions, where there is room. */
  readonly intro: Text;
  /** At most five fields each, as many as Discord takes; where there is room, all of them are shown at once. */
  readonly pages: readonly (readonly Field[])[];
  /** The page that is shown where there is room for one only. */
  readonly page: number;
}

interface Asked {
  readonly name: string;
  /** At most 45 characters. */
  readonly label: string;
  /** At most 100 characters. */
  readonly hint: string;
}

export type Field = Asked &
  (
    | { readonly kind: "text"; readonly initial: string; readonly maxLength: number }
    | Choosing<"choice", string>
    | Choosing<"choices", readonly string[]>
    | {
        readonly kind: "switch";
        readonly initial: boolean;
        /** What its two positions are called. */
        readonly yes: string;
        readonly no: string;
      }
  );

interface Choosing<Kind extends string, Initial> {
  readonly kind: Kind;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: Initial;
}

/** What was filled in, by the fields' names: several choices with commas between, a switch as `yes` or `no`. */
export type Values = Readonly<Record<string, string>>;

/** Several choices as one string. */
export function joined(choices: readonly string[]): string {
  return choices.join(",");
}

/** The fields of a page, with all of them where there is room for all. */
export function fieldsOf({ pages, page }: Form, room: "one" | "all"): readonly Field[] {
  return room === "all" ? pages.flat() : (pages[page] ?? []);
}
