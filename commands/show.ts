import { z } from "zod";
import { formatCitations, FORMAT_NAMES, type CitationFormat } from "../src/citations/formats.ts";
import type { Translate } from "../src/i18n/translate.ts";
import type { Message } from "../src/messages/core/message.ts";
import { pageOf, pagesOf } from "../src/messages/core/pages.ts";
import type { Paper } from "../src/domain/paper/paper.ts";
import { composeAuthors, composeCitation, composePaper } from "../src/messages/paper.ts";
import { defineCommand } from "./core/define.ts";
import { loadEntriesWithPosts } from "./shared/paper-entries.ts";
import { describeOption, page, share, sharedAudience } from "./core/inputs.ts";
import { findPaper, paperId } from "./shared/find-paper.ts";

const EXAMPLE = "show 1706.03762";
const NAMES = 100;

export const show = defineCommand({
  name: "show",
  summary: "command.show.summary",
  example: EXAMPLE,
  audience: sharedAudience,
  right: "anyone",
  input: z.object({
    paper: paperId,
    as: z
      .enum(["card", "authors", "bibtex", "ris"])
      .default("card")
      .meta(describeOption("command.show.as")),
    page,
    share,
  }),
  async run({ paper: id, as, page: number }, context) {
    const t = context.t;
    const paper = await findPaper(context, id, EXAMPLE);
    if (as === "authors") return authorsOf(t, paper, number);
    if (as !== "card") return citationOf(t, paper, as);
    const [entry = { paper, votes: 0, number: null }] = await loadEntriesWithPosts(context, [
      paper,
    ]);
    return composePaper(t, entry);
  },
});

function authorsOf(t: Translate, paper: Paper, number: number): Message {
  return composeAuthors(t, paper, pageOf(paper.authors, number, NAMES), {
    command: "show",
    input: { paper: paper.id, as: "authors" },
    page: number,
    pages: pagesOf(paper.authors.length, NAMES),
  });
}

async function citationOf(t: Translate, paper: Paper, format: CitationFormat): Promise<Message> {
  const { label, ending, type } = FORMAT_NAMES[format];
  const name = `${paper.id.replace("/", "-")}.${ending}`;
  const file = { name, type, text: await formatCitations([paper], format) };
  return composeCitation(t, paper, label, file);
}
