import type { Paper } from "../papers/paper.ts";
import { quoted } from "../papers/reading.ts";
import { buttonRow, trendingButton } from "./buttons.ts";
import { entryBlock, type Entry } from "./entry.ts";
import type { Block, Message } from "./message.ts";
import { composeBeyond, pageButtons, pagesOf, type Page } from "./pages.ts";
import { code, type Text } from "./text.ts";
import { count } from "./words.ts";

export interface Results {
  readonly query: string;
  readonly hits: readonly { readonly entry: Entry; readonly snippet: Text }[];
  readonly total: number;
  /** Hits on the pages before this one. */
  readonly offset: number;
  readonly page: number;
  readonly perPage: number;
  readonly notice: string | null;
}

/** One page of what a search found, each hit with the passage that matched. */
export function composeResults(results: Results): Message {
  const { query, hits, total, offset, notice } = results;
  const end = offset + hits.length;
  const notices: Block[] = notice === null ? [] : [{ kind: "note", text: [notice] }];
  const { page, perPage } = results;
  const pages = buttonRow(
    pageButtons({ command: "search", input: { query }, page, pages: pagesOf(total, perPage) }),
  );
  if (hits.length === 0)
    return { title: nothingFound(results), blocks: [...notices, ...ADVICE, ...pages] };
  const range = offset === 0 && end === total ? "" : ` · ${offset + 1} to ${end}`;
  return {
    title: `${count(total, "paper")} for ${quoted(query)}${range}`,
    blocks: [
      ...notices,
      ...hits.map(({ entry, snippet }) => entryBlock(entry, snippet.length === 0 ? null : snippet)),
      ...pages,
    ],
  };
}

function nothingFound({ query, offset }: Results): string {
  return offset === 0
    ? `No paper found for ${quoted(query)}`
    : `No more papers for ${quoted(query)}`;
}

const ADVICE: readonly Block[] = [
  {
    kind: "text",
    text: ["Fewer or other words may find it; an arXiv id finds exactly one paper."],
  },
  { kind: "note", text: ["What else a search understands: ", code("/papers help search")] },
  ...buttonRow([trendingButton]),
];

/** The stored papers nearest to one paper. */
export function composeSimilar({ id, title }: Paper, entries: readonly Entry[], at: Page): Message {
  const about: Text = [`Nearest in topic to “${title}” (arXiv ${id}) among the papers known here.`];
  if (entries.length === 0 && at.page > 1) return composeBeyond("Similar papers", at);
  const none: Text = [`No paper known here is on the topic of “${title}” (arXiv ${id}) yet.`];
  return {
    title: "Similar papers",
    blocks: [
      { kind: "text", text: entries.length === 0 ? none : about },
      ...entries.map((entry) => entryBlock(entry)),
      ...buttonRow(entries.length === 0 ? [trendingButton] : pageButtons(at)),
    ],
  };
}
