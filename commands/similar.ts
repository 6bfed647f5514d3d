import { z } from "zod";
import { composeSimilar } from "../src/message/results.ts";
import { defineCommand } from "./command.ts";
import { entriesFor } from "./entries.ts";
import { share, sharedAudience } from "./inputs.ts";
import { knownPaper, paperId } from "./paper-id.ts";

const EXAMPLE = "similar 1706.03762";
const SHOWN = 10;

/** `/papers similar`: the stored papers on a paper's topic, nearest first. */
export const similar = defineCommand({
  name: "similar",
  summary: "Find papers on the same topic as one paper",
  example: EXAMPLE,
  audience: sharedAudience,
  right: "anyone",
  input: z.object({ paper: paperId, share }),
  async run({ paper: id }, context) {
    const paper = await knownPaper(context.desk, id, EXAMPLE);
    const hits = await context.search.similar(paper.id, SHOWN);
    const entries = await entriesFor(
      context,
      hits.map((hit) => hit.paper),
    );
    return composeSimilar(paper, entries);
  },
});
