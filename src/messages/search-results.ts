import type { Paper } from "../domain/paper/paper.ts";
import { huggingFaceSearchUrl } from "../domain/paper/urls.ts";
import type { SearchNotice, Snippet } from "../domain/query/search-result.ts";
import { link, slash, mark, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow, trendingButton } from "./core/buttons.ts";
import type { Block, Message } from "./core/message.ts";
import { composeBeyond, pageButtons, pagesOf, type Page } from "./core/pages.ts";
import {
  BUTTON_FILTER,
  refinements,
  understoodText,
  type Refinable,
} from "./search-refinements.ts";
import { entryBlock, papersOf, creditNote, type PaperEntry } from "./core/paper-entry.ts";

/** What an answer was looked for in. */
export interface Searched {
  readonly stored: number;
  /** Sources that answered too, such as `Hugging Face`. */
  readonly elsewhere?: readonly string[];
  /** Sources that were asked and did not answer. */
  readonly silent?: readonly string[];
}

export interface Results extends Refinable {
  readonly hits: readonly { readonly entry: PaperEntry; readonly snippet: Snippet }[];
  readonly total: number;
  /** Without it there may be more. */
  readonly isExact: boolean;
  readonly offset: number;
  readonly page: number;
  readonly perPage: number;
  readonly notices: readonly SearchNotice[];
  readonly searched: Searched;
}

export function composeResults(t: Translate, results: Results): Message {
  const { query, sort, hits, total, page, perPage } = results;
  const input = { query, ...(sort !== undefined && { sort }) };
  const pages = pagesOf(total, perPage);
  const at = { command: "search", input, page, pages };
  const notices = noticesOf(t, results);
  return {
    title: titleOf(t, results),
    blocks: [
      ...(notices === null ? [] : [{ kind: "note", text: [notices] } as const]),
      ...hits.map(({ entry, snippet }) =>
        entryBlock(t, entry, snippet.length === 0 ? [] : [snippetToText(snippet)]),
      ),
      ...(hits.length === 0 ? advice(t) : []),
      ...buttonRow(pageButtons(t, at)),
      ...(isWorthRefining(results) ? refinements(t, results) : []),
      { kind: "note", text: closingText(t, results, page >= pages) },
    ],
  };
}

function noticesOf(t: Translate, { notices, understood, now }: Results): string | null {
  // The nearest come in no other order than theirs.
  const isNearest = notices.some(({ kind }) => kind === "nearest");
  const shown = isNearest ? { ...understood, order: undefined } : understood;
  const texts = [understoodText(t, shown, now), searchNotices(t, notices)];
  return texts.filter((text) => text !== null).join(" ") || null;
}

/** Few or none found may be due to a filter or an order of the menu. */
function isWorthRefining({ query, hits, total, understood }: Results): boolean {
  const isRefined = BUTTON_FILTER.test(query) || understood.order !== undefined;
  return total > 1 || hits.length > 1 || isRefined;
}

/** What was searched and, behind the last page, where else to look. */
function closingText(t: Translate, { searched, understood }: Results, isLast: boolean): Text {
  const text = searchedText(t, searched);
  const { words } = understood;
  if (!isLast || words === "") return [text];
  return [`${text} `, link(t("search.onHuggingFace"), huggingFaceSearchUrl(words))];
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

function titleOf(t: Translate, { query, hits, total: count, isExact, offset }: Results): string {
  if (hits.length === 0) return t(offset === 0 ? "search.none" : "search.noMore", { query });
  if (hits.some(({ entry }) => entry.foundAt !== undefined))
    return t("search.foundTogether", { query });
  const last = offset + hits.length;
  if (!isExact) return t("search.foundAtLeast", { count, query, first: offset + 1, last });
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
    case "uncategorized":
      return t("search.noCategories", { count: notice.count });
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
