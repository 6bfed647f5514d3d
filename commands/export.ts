import { z } from "zod";
import { savedBy, votedBy } from "../db/people/saved.ts";
import { CITATION_FORMATS, formatCitations, FORMAT_NAMES } from "../src/citations/formats.ts";
import { UserError } from "../src/domain/errors.ts";
import { composeExport } from "../src/messages/saved.ts";
import type { Paper } from "../src/domain/paper/paper.ts";
import { defineCommand, ROOT, type CommandContext } from "./core/define.ts";

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
    const { papers, title } = await chosen(what, query, context);
    const { label, ending, type } = FORMAT_NAMES[format];
    const file = {
      name: `papers-${what}.${ending}`,
      type,
      text: await formatCitations(papers, format),
    };
    return composeExport(title(papers.length, label), file);
  },
});

interface Chosen {
  readonly papers: readonly Paper[];
  /** What so many of them are called, in a format. */
  readonly title: (number: number, format: string) => string;
}

/** The papers that are meant; throws a UserError when there are none. */
async function chosen(
  what: (typeof WHAT)[number],
  query: string | undefined,
  context: CommandContext,
): Promise<Chosen> {
  const { database, caller, words } = context;
  const { reading } = words;
  switch (what) {
    case "saved": {
      const papers = await savedBy(database, caller.voter, { limit: MOST });
      return { papers: some(papers, reading.noneSaved, "save 1706.03762"), title: reading.savedAs };
    }
    case "starred": {
      const papers = await votedBy(database, caller.voter, { limit: MOST, emoji: STAR });
      return {
        papers: some(papers, reading.noneStarred, "export voted"),
        title: reading.starredAs,
      };
    }
    case "voted": {
      const papers = await votedBy(database, caller.voter, { limit: MOST });
      return { papers: some(papers, reading.noneVoted, "top 30"), title: reading.votedAs };
    }
    case "search":
      return found(query, context);
  }
}

async function found(
  query: string | undefined,
  { search, place, caller, words }: CommandContext,
): Promise<Chosen> {
  const { reading } = words;
  const example = "export search world models";
  if (query === undefined || query === "")
    throw new UserError(reading.noQuery, `/${ROOT} ${example}`);
  const asker = { place, voter: caller.voter };
  const { hits } = await search.find({ text: query, limit: MOST_FOUND, offset: 0, asker });
  const papers = hits.map(({ paper }) => paper);
  return {
    papers: some(papers, reading.noneFound(query), example),
    title: (number, format) => reading.foundAs(number, format, query),
  };
}

/** Papers; throws a UserError when there are none. */
function some(papers: readonly Paper[], none: string, example: string): readonly Paper[] {
  if (papers.length === 0) throw new UserError(none, `/${ROOT} ${example}`);
  return papers;
}
