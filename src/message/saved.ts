import type { Catalogue } from "./catalogue/english.ts";
import { quoted } from "../papers/reading.ts";
import { buttonRow, commandButton } from "./buttons.ts";
import { entryBlock, type Entry } from "./entry.ts";
import type { Message, MessageFile } from "./message.ts";
import { composeBeyond, pageButtons, type Page } from "./pages.ts";
import { code } from "./text.ts";
import { count } from "./words.ts";

/** The answer to whoever saved a paper, or took it off again. */
export function composeSave(paper: { title: string }, isSaved: boolean, total: number): Message {
  const title = quoted(paper.title);
  const list = `your reading list: ${count(total, "paper")} on it now.`;
  return {
    title: isSaved ? "Saved" : "No longer saved",
    blocks: [
      { kind: "text", text: [isSaved ? `${title} is on ${list}` : `${title} is off ${list}`] },
      ...buttonRow([savedButton]),
    ],
  };
}

/** A person's reading list, a page of it. */
export function composeSaved(
  words: Catalogue,
  entries: readonly Entry[],
  total: number,
  at: Page,
): Message {
  if (entries.length === 0 && at.page > 1) return composeBeyond(words, "Your reading list", at);
  if (total === 0)
    return {
      title: "Your reading list is empty",
      blocks: [
        {
          kind: "text",
          text: ["The Save button of a paper puts it here, and so does ", code("/papers save")],
        },
      ],
    };
  return {
    title: `Your reading list · ${count(total, "paper")}`,
    blocks: [
      ...entries.map((entry) => entryBlock(words, entry)),
      ...buttonRow([...pageButtons(words, at), exportButton]),
    ],
  };
}

const savedButton = commandButton({
  label: "Your reading list",
  description: "Show the papers you saved",
  command: "saved",
});

const exportButton = commandButton({
  label: "Export as BibTeX",
  description: "Get the papers of your reading list as a BibTeX file",
  command: "export",
  input: { what: "saved", format: "bibtex" },
});

/** Papers as a file for a citation manager or a spreadsheet. */
export function composeExport(exported: {
  /** What the papers are: `saved`, `found for “world models”`. */
  readonly what: string;
  readonly papers: number;
  readonly format: string;
  readonly file: MessageFile;
}): Message {
  const { what, papers, format, file } = exported;
  return {
    title: `${count(papers, "paper")} ${what}, as ${format}`,
    blocks: [{ kind: "note", text: [file.name] }],
    files: [file],
  };
}
