import { html as template } from "hono/html";

/** Markup that this program wrote; `toString` gives it as text. */
export interface Html {
  readonly isEscaped: true;
  toString(): string;
}

type Insert = string | number | null | Html | readonly Html[];

/** A template whose inserted strings are escaped: for text and for quoted attribute values, nowhere else. */
export function html(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  const markup = template(strings, ...inserts);
  if (markup instanceof Promise) throw new TypeError("a promise cannot be inserted into markup");
  return markup;
}
