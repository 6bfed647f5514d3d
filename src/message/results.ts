import type { Paper } from "../papers/paper.ts";
import { quoted } from "../papers/reading.ts";
import { buttonRow, commandButton, trendingButton } from "./buttons.ts";
import { entryBlock, type Entry } from "./entry.ts";
import type { Block, Button, Message } from "./message.ts";
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
  const pages = buttonRow(pageButtons(results));
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

/** Back and on, each only where there is something. */
function pageButtons({ query, page, perPage, total, offset, hits }: Results): Button[] {
  const last = Math.max(1, Math.ceil(total / perPage));
  const buttons: Button[] = [];
  if (page > 1) buttons.push(pageButton("Previous", query, Math.min(page - 1, last)));
  if (hits.length > 0 && offset + hits.length < total)
    buttons.push(pageButton("Next", query, page + 1));
  return buttons;
}

function pageButton(label: string, query: string, page: number): Button {
  return commandButton({
    label,
    description: `Show page ${page} of the results`,
    command: "search",
    input: { query, page: String(page) },
  });
}

/** The stored papers nearest to one paper. */
export function composeSimilar({ id, title }: Paper, entries: readonly Entry[]): Message {
  const about: Text = [`Nearest in topic to “${title}” (arXiv ${id}) among the papers known here.`];
  const none: Text = [`No paper known here is on the topic of “${title}” (arXiv ${id}) yet.`];
  return {
    title: "Similar papers",
    blocks: [
      { kind: "text", text: entries.length === 0 ? none : about },
      ...entries.map((entry) => entryBlock(entry)),
      ...(entries.length === 0 ? buttonRow([trendingButton]) : []),
    ],
  };
}
