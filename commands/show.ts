import { z } from "zod";
import { composePaper } from "../src/message/paper.ts";
import { defineCommand } from "./command.ts";
import { entriesFor } from "./entries.ts";
import { share, sharedAudience } from "./inputs.ts";
import { knownPaper, paperId } from "./paper-id.ts";

const EXAMPLE = "show 1706.03762";

/** `/papers show`: everything about one paper. */
export const show = defineCommand({
  name: "show",
  summary: "Show one paper: abstract, links, votes",
  example: EXAMPLE,
  audience: sharedAudience,
  right: "anyone",
  input: z.object({ paper: paperId, share }),
  async run({ paper: id }, context) {
    const paper = await knownPaper(context.desk, id, EXAMPLE);
    const [entry = { paper, votes: 0, number: null }] = await entriesFor(context, [paper]);
    return composePaper(context.words, entry);
  },
});
