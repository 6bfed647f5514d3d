import { dayWords } from "../papers/day-words.ts";
import type { Day } from "../papers/paper.ts";
import { buttonRow, topButton, trendingButton } from "./buttons.ts";
import { entryBlock, type Entry } from "./entry.ts";
import type { Block, Message } from "./message.ts";
import { composeBeyond, pageButtons, type Page } from "./pages.ts";
import { link, type Text } from "./text.ts";
import { count } from "./words.ts";

/** A day's list for the person who asks, without the bodies that the channel's digest has. */
export function composeToday(list: {
  readonly day: Day;
  readonly listUrl: string;
  /** Why this is not the list that was asked for, or not fresh. */
  readonly notices: readonly string[];
  readonly entries: readonly Entry[];
  /** Papers on the pages before this one, and on all of them. */
  readonly offset: number;
  readonly total: number;
  readonly at: Page;
}): Message {
  const { day, listUrl, notices, entries, offset, total, at } = list;
  const title = `Daily Papers · ${dayWords(day)}`;
  if (entries.length === 0) return composeBeyond(title, at);
  const range = `${offset + 1} to ${offset + entries.length} of ${count(total, "paper")} · `;
  const more: Text = [at.pages === 1 ? "" : range, link("The list at Hugging Face", listUrl)];
  return {
    title,
    blocks: [
      ...notices.map(note),
      ...entries.map((entry) => entryBlock(entry, null)),
      { kind: "text", text: more },
      ...buttonRow([...pageButtons(at), ...(at.page === 1 ? [topButton, trendingButton] : [])]),
    ],
  };
}

const TRENDING = "Trending at Hugging Face";

/** What is talked about most at the source now. */
export function composeTrending(
  entries: readonly Entry[],
  failure: string | null,
  at: Page,
): Message {
  if (entries.length === 0 && at.page > 1) return composeBeyond(TRENDING, at);
  const stored =
    "Hugging Face does not answer at the moment, so these are the most upvoted papers known here.";
  return {
    title: TRENDING,
    blocks: [
      ...(failure === null ? [] : [note(stored)]),
      ...(entries.length === 0 ? [text("Nothing is known here yet.")] : []),
      ...entries.map((entry) => entryBlock(entry)),
      ...buttonRow([...(entries.length === 0 ? [] : pageButtons(at)), topButton]),
    ],
  };
}

/** The papers with the most votes; `number` is the rank, shared by equal ones. */
export function composeTop(entries: readonly Entry[], days: number, at: Page): Message {
  const window = days === 1 ? "the last day" : `the last ${days} days`;
  if (entries.length === 0 && at.page > 1) return composeBeyond(`Top papers of ${window}`, at);
  if (entries.length === 0)
    return {
      title: `Top papers of ${window}`,
      blocks: [
        text(`Nobody has voted in ${window}.`),
        note(
          "A vote is the Vote button, a paper’s number as a reaction, or 👍 on its reply in the thread.",
        ),
        ...buttonRow([trendingButton]),
      ],
    };
  return {
    title: `Top papers of ${window}`,
    blocks: [
      ...entries.map((entry) => entryBlock(entry)),
      note("By the votes of everyone here: all channels, Slack and Discord together."),
      ...buttonRow(pageButtons(at)),
    ],
  };
}

function note(words: string): Block {
  return { kind: "note", text: [words] };
}

function text(words: string): Block {
  return { kind: "text", text: [words] };
}
