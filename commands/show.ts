import { z } from "zod";
import { formatCitations, FORMAT_NAMES, type CitationFormat } from "../src/citations/formats.ts";
import type { Translate } from "../src/i18n/translate.ts";
import type { Message } from "../src/messages/core/message.ts";
import { pageOf, pagesOf } from "../src/messages/core/pages.ts";
import { dayRanks } from "../db/papers/paper-history.ts";
import { HUGGING_FACE } from "../src/domain/subscription/sources.ts";
import type { Paper } from "../src/domain/paper/paper.ts";
import { composeAuthors, composeCitation, composePaper } from "../src/messages/paper.ts";
import { composeSimilar } from "../src/messages/search-results.ts";
import { defineCommand, type CommandContext } from "./core/define.ts";
import { loadEntriesWithPosts } from "./shared/paper-entries.ts";
import { describeOption, page, share, sharedAudience } from "./core/inputs.ts";
import { findPaper, paperId } from "./shared/find-paper.ts";

const EXAMPLE = "show 1706.03762";
const NAMES = 100;
const SIMILAR_SHOWN = 10;
/** Papers further away are off topic. */
const SIMILAR = 30;

export const show = defineCommand({
  name: "show",
  summary: "command.show.summary",
  example: EXAMPLE,
  audience: sharedAudience,
  right: "anyone",
  input: z.object({
    paper: paperId,
    as: z
      .enum(["card", "similar", "authors", "bibtex", "ris"])
      .default("card")
      .meta(describeOption("command.show.as")),
    page,
    share,
  }),
  async run({ paper: id, as, page: number }, context) {
    const t = context.t;
    const paper = await findPaper(context, id, EXAMPLE);
    if (as === "similar") return similarTo(context, paper, number);
    if (as === "authors") return authorsOf(t, paper, number);
    if (as !== "card") return citationOf(context, paper, as);
    const [entry = { paper, votes: 0, number: null }] = await loadEntriesWithPosts(context, [
      paper,
    ]);
    const dayRank = (await dayRanks(context.database, HUGGING_FACE, [paper.id])).get(paper.id);
    return composePaper(t, dayRank === undefined ? entry : { ...entry, dayRank });
  },
});

async function similarTo(context: CommandContext, paper: Paper, number: number): Promise<Message> {
  const hits = await context.search.similar(paper.id, SIMILAR);
  const papers = hits.map((hit) => hit.paper);
  const entries = await loadEntriesWithPosts(context, pageOf(papers, number, SIMILAR_SHOWN));
  return composeSimilar(context.t, paper, entries, {
    command: "show",
    input: { paper: paper.id, as: "similar" },
    page: number,
    pages: pagesOf(papers.length, SIMILAR_SHOWN),
  });
}

function authorsOf(t: Translate, paper: Paper, number: number): Message {
  return composeAuthors(t, paper, pageOf(paper.authors, number, NAMES), {
    command: "show",
    input: { paper: paper.id, as: "authors" },
    page: number,
    pages: pagesOf(paper.authors.length, NAMES),
  });
}

async function citationOf(
  { services, t }: CommandContext,
  paper: Paper,
  format: CitationFormat,
): Promise<Message> {
  const { label, ending, type } = FORMAT_NAMES[format];
  const name = `${paper.id.replace("/", "-")}.${ending}`;
  const text = formatCitations(await services.withCategories([paper]), format);
  const file = { name, type, text };
  return composeCitation(t, paper, label, file);
}
