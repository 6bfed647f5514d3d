import type { Day } from "../domain/paper/paper.ts";
import { neighbourButtons } from "./period.ts";
import { buttonRow, topButton, trendingButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Block, Message } from "./core/message.ts";
import { composeBeyond, pageButtons, type Page } from "./core/pages.ts";
import { link, type Text } from "../i18n/rich-text.ts";

/** A day's list for the person who asks, without the bodies that the channel's digest has. */
export function composeToday(
  words: Catalogue,
  list: {
    readonly day: Day;
    readonly listUrl: string;
    /** Why this is not the list that was asked for, or not fresh. */
    readonly notices: readonly string[];
    readonly entries: readonly PaperEntry[];
    /** Papers on the pages before this one, and on all of them. */
    readonly offset: number;
    readonly total: number;
    readonly at: Page;
    /** The days whose lists stand before and after this one. */
    readonly earlier: Day | null;
    readonly later: Day | null;
  },
): Message {
  const { day, listUrl, notices, entries, offset, total, at } = list;
  const title = words.dailyTitle(day);
  if (entries.length === 0 && at.page > 1) return composeBeyond(words, title, at);
  const range = `${words.rangeOf(offset + 1, offset + entries.length, total)} · `;
  const source = link(words.listAt("Hugging Face"), listUrl);
  const more: Text = [at.pages === 1 ? "" : range, source];
  return {
    title,
    blocks: [
      ...notices.map(note),
      ...entries.map((entry) => entryBlock(words, entry, null)),
      { kind: "text", text: more },
      ...buttonRow([
        ...(entries.length === 0 ? [] : pageButtons(words, at)),
        ...neighbourButtons(words, at.command, list),
      ]),
    ],
  };
}

/** What is talked about most at the source now. */
export function composeTrending(
  words: Catalogue,
  entries: readonly PaperEntry[],
  failure: string | null,
  at: Page,
): Message {
  if (entries.length === 0 && at.page > 1) return composeBeyond(words, words.trendingTitle, at);
  return {
    title: words.trendingTitle,
    blocks: [
      ...(failure === null ? [] : [note(words.trendingStored)]),
      ...(entries.length === 0 ? [text(words.nothingKnown)] : []),
      ...entries.map((entry) => entryBlock(words, entry)),
      ...buttonRow([...(entries.length === 0 ? [] : pageButtons(words, at)), topButton(words)]),
    ],
  };
}

/** The papers with the most votes; `number` is the rank, shared by equal ones. */
export function composeTop(
  words: Catalogue,
  entries: readonly PaperEntry[],
  days: number,
  at: Page,
): Message {
  const title = words.topTitle(days);
  if (entries.length === 0 && at.page > 1) return composeBeyond(words, title, at);
  if (entries.length === 0)
    return {
      title,
      blocks: [
        text(words.nobodyVoted(days)),
        note(words.whatVotes),
        ...buttonRow([trendingButton(words)]),
      ],
    };
  return {
    title,
    blocks: [
      ...entries.map((entry) => entryBlock(words, entry)),
      note(words.everyonesVotes),
      ...buttonRow(pageButtons(words, at)),
    ],
  };
}

function note(line: string): Block {
  return { kind: "note", text: [line] };
}

function text(line: string): Block {
  return { kind: "text", text: [line] };
}
