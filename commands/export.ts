import { z } from "zod";
import { savedBy, votedBy } from "../db/people/saved.ts";
import { CITATION_FORMATS, cite, FORMAT_NAMES } from "../src/citations/formats.ts";
import { UserError } from "../src/errors.ts";
import { composeExport } from "../src/message/saved.ts";
import type { Paper } from "../src/papers/paper.ts";
import { quoted } from "../src/papers/reading.ts";
import { defineCommand, ROOT, type CommandContext } from "./command.ts";

/** More than anybody reads, and little enough for a file in chat. */
const MOST = 1000;
const MOST_FOUND = 200;
const LONGEST_QUERY = 300;
/** The reaction that people mark with what they want to keep. */
const STAR = "star";

const WHAT = ["saved", "starred", "voted", "search"] as const;

const input = z.object({
  what: z.enum(WHAT).default("saved").describe("Which papers: saved, starred, voted, or search"),
  format: z
    .enum(CITATION_FORMATS)
    .default("bibtex")
    .describe("The file's format: bibtex, ris, csv or json"),
  query: z
    .string()
    .trim()
    .max(LONGEST_QUERY)
    .optional()
    .meta({ description: "With search: what to look for", suggest: "query", rest: true }),
});

/** `/papers export`: papers as a file for a citation manager or a spreadsheet. */
export const exportPapers = defineCommand({
  name: "export",
  summary: "Get papers as a BibTeX, RIS, CSV or JSON file",
  example: "export saved format:bibtex",
  audience: "caller",
  right: "anyone",
  input,
  async run({ what, format, query }, context) {
    const { words, papers } = await chosen(what, query, context);
    const { label, ending, type } = FORMAT_NAMES[format];
    const file = { name: `papers-${what}.${ending}`, type, text: await cite(papers, format) };
    return composeExport({ what: words, papers: papers.length, format: label, file });
  },
});

/** The papers that are meant, and what they are in words; throws a UserError when there are none. */
async function chosen(
  what: (typeof WHAT)[number],
  query: string | undefined,
  context: CommandContext,
): Promise<{ readonly words: string; readonly papers: readonly Paper[] }> {
  const { database, caller } = context;
  switch (what) {
    case "saved":
      return some(
        "you saved",
        await savedBy(database, caller.voter, { limit: MOST }),
        "Your reading list is empty, so there is nothing to export yet. Save puts a paper there.",
        "save 1706.03762",
      );
    case "starred":
      return some(
        "you starred",
        await votedBy(database, caller.voter, { limit: MOST, emoji: STAR }),
        "You have not reacted to a paper with ⭐ yet, so there is nothing to export.",
        "export voted",
      );
    case "voted":
      return some(
        "you voted for",
        await votedBy(database, caller.voter, { limit: MOST }),
        "You have not voted for a paper yet, so there is nothing to export.",
        "top 30",
      );
    case "search":
      return found(query, context);
  }
}

async function found(
  query: string | undefined,
  { search, place, caller }: CommandContext,
): ReturnType<typeof chosen> {
  const example = "export search world models";
  if (query === undefined || query === "")
    throw new UserError("“query” is missing: what shall be searched for?", `/${ROOT} ${example}`);
  const asker = { place, voter: caller.voter };
  const { hits } = await search.find({ text: query, limit: MOST_FOUND, offset: 0, asker });
  const papers = hits.map(({ paper }) => paper);
  const title = quoted(query);
  return some(`for ${title}`, papers, `No paper found for ${title}.`, example);
}

function some(
  words: string,
  papers: readonly Paper[],
  none: string,
  example: string,
): { readonly words: string; readonly papers: readonly Paper[] } {
  if (papers.length === 0) throw new UserError(none, `/${ROOT} ${example}`);
  return { words, papers };
}
