import { slash } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow, commandButton, readingListButton } from "./core/buttons.ts";
import type { Button, Message, MessageFile } from "./core/message.ts";
import { composeBeyond, pageButtons, type Page } from "./core/pages.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";

export function composeSave(
  t: Translate,
  { title }: { readonly title: string },
  isSaved: boolean,
  count: number,
): Message {
  const line = t(isSaved ? "saved.added" : "saved.removed", { title, count });
  return {
    title: "",
    blocks: [{ kind: "text", text: [line] }, ...buttonRow([readingListButton(t)])],
  };
}

export function composeReadingList(
  t: Translate,
  entries: readonly PaperEntry[],
  total: number,
  at: Page,
): Message {
  if (entries.length === 0 && at.page > 1) return composeBeyond(t, t("saved.title"), at);
  if (total === 0) {
    const text = t.rich("saved.howToSave", { command: slash("save 1706.03762") });
    return { title: t("saved.empty"), blocks: [{ kind: "text", text }] };
  }
  return {
    title: t("saved.titleCount", { count: total }),
    blocks: [
      ...entries.map((entry) => entryBlock(t, entry)),
      ...buttonRow([...pageButtons(t, at), exportButton(t)]),
    ],
  };
}

function exportButton(t: Translate): Button {
  return commandButton({
    label: t("button.exportList"),
    description: t("button.exportListAbout"),
    command: "export",
    input: { what: "saved", format: "bibtex" },
  });
}

export function composeExport(title: string, file: MessageFile): Message {
  return { title, blocks: [{ kind: "note", text: [file.name] }], files: [file] };
}
