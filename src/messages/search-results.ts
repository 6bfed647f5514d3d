import type { Paper } from "../domain/paper/paper.ts";
import { quoted } from "../domain/parsed.ts";
import { buttonRow, trendingButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Block, Message } from "./core/message.ts";
import { composeBeyond, pageButtons, pagesOf, type Page } from "./core/pages.ts";
import type { SearchNotice, Snippet } from "../domain/query/search-result.ts";
import { searchNotices } from "./search-notes.ts";
import { code, mark, type Text } from "../i18n/rich-text.ts";

export interface Results {
  readonly query: string;
  readonly hits: readonly { readonly entry: PaperEntry; readonly snippet: Snippet }[];
  readonly total: number;
  /** Hits on the pages before this one. */
  readonly offset: number;
  readonly page: number;
  readonly perPage: number;
  readonly notices: readonly SearchNotice[];
}

/** One page of what a search found, each hit with the passage that matched. */
export function composeResults(words: Catalogue, results: Results): Message {
  const { query, hits, total, offset } = results;
  const notice = searchNotices(words, results.notices);
  const end = offset + hits.length;
  const notices: Block[] = notice === null ? [] : [{ kind: "note", text: [notice] }];
  const { page, perPage } = results;
  const pages = buttonRow(
    pageButtons(words, {
      command: "search",
      input: { query },
      page,
      pages: pagesOf(total, perPage),
    }),
  );
  if (hits.length === 0)
    return {
      title: nothingFound(words, results),
      blocks: [...notices, ...advice(words), ...pages],
    };
  const range = offset === 0 && end === total ? "" : ` · ${words.range(offset + 1, end)}`;
  return {
    title: `${words.found(total, quoted(query))}${range}`,
    blocks: [
      ...notices,
      ...hits.map(({ entry, snippet }) =>
        entryBlock(words, entry, snippet.length === 0 ? null : snippetToText(snippet)),
      ),
      ...pages,
    ],
  };
}

function snippetToText(snippet: Snippet): Text {
  return snippet.map(({ text, isMatch }) => (isMatch ? mark(text) : text));
}

function nothingFound(words: Catalogue, { query, offset }: Results): string {
  return offset === 0 ? words.nothingFound(quoted(query)) : words.noMoreFound(quoted(query));
}

function advice(words: Catalogue): Block[] {
  return [
    { kind: "text", text: [words.otherWords] },
    { kind: "note", text: words.searchHelp(code("/papers help search")) },
    ...buttonRow([trendingButton(words)]),
  ];
}

/** The stored papers nearest to one paper. */
export function composeSimilar(
  words: Catalogue,
  { id, title }: Paper,
  entries: readonly PaperEntry[],
  at: Page,
): Message {
  const isEmpty = entries.length === 0;
  if (isEmpty && at.page > 1) return composeBeyond(words, words.similarTitle, at);
  const about = isEmpty ? words.nothingSimilar(title, id) : words.similarTo(title, id);
  return {
    title: words.similarTitle,
    blocks: [
      { kind: "text", text: [about] },
      ...entries.map((entry) => entryBlock(words, entry)),
      ...buttonRow(isEmpty ? [trendingButton(words)] : pageButtons(words, at)),
    ],
  };
}
