/** Markup that this program wrote: the only thing `html` inserts as it is. */
export interface Html {
  readonly markup: string;
}

type Insert = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A template whose inserted strings are escaped: for text and for quoted attribute values, nowhere else. */
export function html(template: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  const pieces = template.map((text, index) => {
    const insert = inserts[index];
    return insert === undefined ? text : text + markupOf(insert);
  });
  return { markup: pieces.join("") };
}

/** What stands for a part that is not there. */
export const nothing: Html = { markup: "" };

function markupOf(insert: Insert): string {
  if (typeof insert === "string") return escape(insert);
  if (typeof insert === "number") return String(insert);
  if ("markup" in insert) return insert.markup;
  return insert.map((part) => part.markup).join("");
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
