import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Button, Message, MessageFile } from "./core/message.ts";
import { composeBeyond, pageButtons, type Page } from "./core/pages.ts";

/** The answer to whoever saved a paper, or took it off again. */
export function composeSave(
  words: Catalogue,
  { title }: { readonly title: string },
  isSaved: boolean,
  total: number,
): Message {
  const { saved, unsaved, isOnList, isOffList } = words.reading;
  const line = isSaved ? isOnList(title, total) : isOffList(title, total);
  return {
    title: isSaved ? saved : unsaved,
    blocks: [{ kind: "text", text: [line] }, ...buttonRow([savedButton(words)])],
  };
}

/** A person's reading list, a page of it. */
export function composeSaved(
  words: Catalogue,
  entries: readonly PaperEntry[],
  total: number,
  at: Page,
): Message {
  const { list, listOf, listEmpty, howToSave } = words.reading;
  if (entries.length === 0 && at.page > 1) return composeBeyond(words, list, at);
  if (total === 0) return { title: listEmpty, blocks: [{ kind: "text", text: howToSave }] };
  return {
    title: listOf(total),
    blocks: [
      ...entries.map((entry) => entryBlock(words, entry)),
      ...buttonRow([...pageButtons(words, at), exportButton(words)]),
    ],
  };
}

function savedButton({ reading }: Catalogue): Button {
  return commandButton({ label: reading.list, description: reading.listAbout, command: "saved" });
}

function exportButton({ reading }: Catalogue): Button {
  return commandButton({
    label: reading.exportList,
    description: reading.exportListAbout,
    command: "export",
    input: { what: "saved", format: "bibtex" },
  });
}

/** Papers as a file for a citation manager or a spreadsheet; the title says which papers they are. */
export function composeExport(title: string, file: MessageFile): Message {
  return { title, blocks: [{ kind: "note", text: [file.name] }], files: [file] };
}
