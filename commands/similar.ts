import { z } from "zod";
import { pageOf, pagesOf } from "../src/messages/core/pages.ts";
import { composeSimilar } from "../src/messages/search-results.ts";
import { defineCommand } from "./core/define.ts";
import { loadEntriesWithPosts } from "./shared/paper-entries.ts";
import { page, share, sharedAudience } from "./core/inputs.ts";
import { findPaper, paperId } from "./shared/find-paper.ts";

const EXAMPLE = "similar 1706.03762";
const SHOWN = 10;
/** Papers further away are off topic. */
const MOST = 30;

export const similar = defineCommand({
  name: "similar",
  summary: "command.similar.summary",
  example: EXAMPLE,
  audience: sharedAudience,
  right: "anyone",
  input: z.object({ paper: paperId, page, share }),
  async run({ paper: id, page: number }, context) {
    const paper = await findPaper(context, id, EXAMPLE);
    const hits = await context.search.similar(paper.id, MOST);
    const papers = hits.map((hit) => hit.paper);
    const entries = await loadEntriesWithPosts(context, pageOf(papers, number, SHOWN));
    return composeSimilar(context.t, paper, entries, {
      command: "similar",
      input: { paper: paper.id },
      page: number,
      pages: pagesOf(papers.length, SHOWN),
    });
  },
});
