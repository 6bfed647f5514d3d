import type { PeriodName } from "../domain/schedule/periods.ts";
import { buttonRow } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { digestTitle } from "./digest.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Button, Message } from "./core/message.ts";
import { composeBeyond, pageButtons, type Page } from "./core/pages.ts";
import { link } from "../i18n/rich-text.ts";
import { joinWithDots } from "./core/join.ts";

/** The lists of a week or a month as one, for whoever asks. */
export function composePeriod(
  words: Catalogue,
  list: {
    readonly name: PeriodName;
    readonly listUrl: string;
    /** The source did not give all of it. */
    readonly silent: boolean;
    readonly entries: readonly PaperEntry[];
    /** Papers on the pages before this one, and on all of them. */
    readonly offset: number;
    readonly total: number;
    readonly at: Page;
    readonly earlier: PeriodName | null;
    readonly later: PeriodName | null;
  },
): Message {
  const { name, listUrl, silent, entries, offset, total, at } = list;
  const title = digestTitle(words, { day: name });
  if (entries.length === 0 && at.page > 1) return composeBeyond(words, title, at);
  const turns = neighbourButtons(words, at.command, list);
  const source = link(words.listAt("Hugging Face"), listUrl);
  const range = words.rangeOf(offset + 1, offset + entries.length, total);
  return {
    title,
    blocks: [
      ...(silent ? [{ kind: "note", text: [words.stale("Hugging Face")] } as const] : []),
      ...entries.map((entry) => entryBlock(words, entry, null)),
      {
        kind: "text",
        text: joinWithDots([[total === 0 ? words.noPapersYet : range], [source]]),
      },
      ...buttonRow([...(total === 0 ? [] : pageButtons(words, at)), ...turns]),
    ],
  };
}

/** To the list before and after, in place of this one; each only where there is one. */
export function neighbourButtons(
  words: Catalogue,
  command: string,
  { earlier, later }: { readonly earlier: PeriodName | null; readonly later: PeriodName | null },
): Button[] {
  const button = (label: string, name: PeriodName): Button => ({
    action: { kind: "turn", name: command, input: { [OPTION[command] ?? command]: name } },
    label,
    description: words.showAbout(digestTitle(words, { day: name })),
  });
  return [
    ...(earlier === null ? [] : [button(words.earlier, earlier)]),
    ...(later === null ? [] : [button(words.later, later)]),
  ];
}

/** The option that names the list, where it is not called like its command. */
const OPTION: Readonly<Record<string, string>> = { today: "date" };
