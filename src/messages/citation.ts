import type { Paper } from "../domain/paper/paper.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Message, MessageFile } from "./core/message.ts";
import { composeBeyond, pageButtons, type Page } from "./core/pages.ts";
import { buttonRow } from "./core/buttons.ts";

/** What is longer is easier kept than copied, and would not fit beside anything. */
const LONGEST_TO_COPY = 2000;

/** One paper's citation, to copy; a very long one, of hundreds of authors, as a file. */
export function composeCitation(
  words: Catalogue,
  { title }: Paper,
  format: string,
  file: MessageFile,
): Message {
  const heading = words.reading.citationOf(title, format);
  if (file.text.length <= LONGEST_TO_COPY)
    return { title: heading, blocks: [{ kind: "code", text: file.text.trim() }] };
  return { title: heading, blocks: [{ kind: "note", text: [file.name] }], files: [file] };
}

/** Every author of a paper, so many at a time. */
export function composeAuthors(
  words: Catalogue,
  paper: Paper,
  names: readonly string[],
  at: Page,
): Message {
  const { title, authors, organization } = paper;
  const heading = words.reading.authorsOf(title, authors.length);
  if (names.length === 0 && at.page > 1) return composeBeyond(words, heading, at);
  const named = names.length === 0 ? words.reading.noAuthor : names.join(", ");
  return {
    title: heading,
    blocks: [
      { kind: "text", text: [named] },
      ...(organization === null ? [] : [{ kind: "note", text: [organization] } as const]),
      ...buttonRow(pageButtons(words, at)),
    ],
  };
}
