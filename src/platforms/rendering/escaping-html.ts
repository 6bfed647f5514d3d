import { html as template } from "hono/html";

export interface Html {
  readonly isEscaped: true;
  toString(): string;
}

type Insert = string | number | null | Html | readonly Html[];

/** Escapes inserted strings; safe only in text and quoted attribute values. */
export function html(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  const markup = template(strings, ...inserts);
  if (markup instanceof Promise) throw new TypeError("a promise cannot be inserted into markup");
  return markup;
}
