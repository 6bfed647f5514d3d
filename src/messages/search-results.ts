import type { Paper } from "../domain/paper/paper.ts";
import type { SearchNotice, Snippet } from "../domain/query/search-result.ts";
import { slash, mark, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow, trendingButton } from "./core/buttons.ts";
import type { Block, Message } from "./core/message.ts";
import { composeBeyond, pageButtons, pagesOf, type Page } from "./core/pages.ts";
import { entryBlock, papersOf, creditNote, type PaperEntry } from "./core/paper-entry.ts";

/** What an answer was looked for in. */
export interface Searched {
  readonly stored: number;
  /** Sources that answered too, such as `Hugging Face`. */
  readonly elsewhere?: readonly string[];
  /** Sources that were asked and did not answer. */
  readonly silent?: readonly string[];
}

export interface Results {
  readonly query: string;
  readonly hits: readonly { readonly entry: PaperEntry; readonly snippet: Snippet }[];
  readonly total: number;
  readonly offset: number;
  readonly page: number;
  readonly perPage: number;
  readonly notices: readonly SearchNotice[];
  readonly searched: Searched;
}

export function composeResults(t: Translate, results: Results): Message {
  const { query, hits, total, page, perPage } = results;
  const at = { command: "search", input: { query }, page, pages: pagesOf(total, perPage) };
  const notices = searchNotices(t, results.notices);
  return {
    title: titleOf(t, results),
    blocks: [
      ...(notices === null ? [] : [{ kind: "note", text: [notices] } as const]),
      ...hits.map(({ entry, snippet }) =>
        entryBlock(t, entry, snippet.length === 0 ? [] : [snippetToText(snippet)]),
      ),
      ...(hits.length === 0 ? advice(t) : []),
      ...buttonRow(pageButtons(t, at)),
      { kind: "note", text: [searchedText(t, results.searched)] },
    ],
  };
}

function searchedText(t: Translate, searched: Searched): string {
  const { stored: count, elsewhere = [], silent = [] } = searched;
  if (elsewhere.length > 0)
    return t("search.amongAndElsewhere", { count, source: t.formats.list(elsewhere) });
  if (silent.length > 0) return t("search.amongAlone", { count, source: t.formats.list(silent) });
  return t("search.among", { count });
}

function snippetToText(snippet: Snippet): Text {
  return snippet.map(({ text, isMatch }) => (isMatch ? mark(text) : text));
}

function titleOf(t: Translate, { query, hits, total: count, offset }: Results): string {
  if (hits.length === 0) return t(offset === 0 ? "search.none" : "search.noMore", { query });
  if (hits.some(({ entry }) => entry.foundAt !== undefined))
    return t("search.foundTogether", { query });
  const last = offset + hits.length;
  if (offset === 0 && last === count) return t("search.found", { count, query });
  return t("search.foundRange", { count, query, first: offset + 1, last });
}

export function searchNotices(t: Translate, notices: readonly SearchNotice[]): string | null {
  return notices.length === 0 ? null : notices.map((notice) => noticeText(t, notice)).join(" ");
}

function noticeText(t: Translate, notice: SearchNotice): string {
  switch (notice.kind) {
    case "instead":
      return t("search.instead", { shown: notice.shown.join(", ") });
    case "nearest":
      return t("search.nearest");
    case "loose":
      return t("search.loose", { count: notice.exact });
    case "translated":
      return t("search.translated", { shown: notice.shown.join(", ") });
    case "papersInEnglish":
      return t("search.papersInEnglish");
    case "partial":
      return t("search.partial");
  }
}

function advice(t: Translate): Block[] {
  return [
    { kind: "text", text: [t("search.advice")] },
    { kind: "note", text: t.rich("search.help", { command: slash("help search") }) },
    ...buttonRow([trendingButton(t)]),
  ];
}

export function composeSimilar(
  t: Translate,
  { id, title: paper }: Paper,
  entries: readonly PaperEntry[],
  at: Page,
): Message {
  const isEmpty = entries.length === 0;
  const title = t("search.similarTitle");
  if (isEmpty && at.page > 1) return composeBeyond(t, title, at);
  const line = t(isEmpty ? "search.noSimilar" : "search.similarTo", { title: paper, id });
  return {
    title,
    blocks: [
      { kind: "text", text: [line] },
      ...entries.map((entry) => entryBlock(t, entry)),
      ...buttonRow(isEmpty ? [trendingButton(t)] : pageButtons(t, at)),
      ...creditNote(t, papersOf(entries)),
    ],
  };
}
