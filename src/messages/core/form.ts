import type { Text } from "../../i18n/rich-text.ts";

/** A modal on Slack and Discord, a form on a page; each answer is a string, as in typed text. */
export interface Form {
  /** A BCP 47 tag; English without one. */
  readonly language?: string;
  readonly action: { readonly name: string; readonly input: Readonly<Record<string, string>> };
  /** May differ from the channel where the form opened. */
  readonly channel: string;
  /** At most 24 characters, Slack's limit; the same for `submit` and `cancel`. */
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly intro: Text;
  /** At most five on Discord, and what fits a screen. */
  readonly fields: readonly Field[];
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
    /** `09:00` from a picker, anything from a text field. */
    | ({ readonly kind: "time"; readonly initial: string } & Typed)
    | {
        readonly kind: "number";
        readonly initial: string;
        readonly min: number;
        readonly max: number;
      }
    /** One of many: searched in a list, or typed. */
    | ({
        readonly kind: "search";
        readonly initial: string;
        readonly options: readonly string[];
      } & Typed)
    /** The platform's own pickers; the value is the id. */
    | { readonly kind: "channel" | "person" }
    | Choosing<"choice", string>
    | Choosing<"choices", readonly string[]>
    | {
        readonly kind: "switch";
        readonly initial: boolean;
        readonly yes: string;
        readonly no: string;
      }
  );

interface Typed {
  /** How to write it where there is no picker; at most 100 characters. */
  readonly typing: string;
}

interface Choosing<Kind extends string, Initial> {
  readonly kind: Kind;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: Initial;
}

/** Several choices are separated by commas; a switch is `yes` or `no`. */
export type Values = Readonly<Record<string, string>>;

export function joined(choices: readonly string[]): string {
  return choices.join(",");
}
