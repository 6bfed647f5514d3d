import { z } from "zod";
import { UserError } from "../src/errors.ts";
import { composeDiscussed } from "../src/message/discussion.ts";
import { composeProblem } from "../src/message/problem.ts";
import { recorded } from "../src/message/recorded.ts";
import { defineCommand } from "./command.ts";
import { knownPaper, paperId } from "./paper-id.ts";

const EXAMPLE = "discuss 1706.03762";

/** `/papers discuss`: the way to a paper's one thread in this channel, which is opened when there is none. */
export const discuss = defineCommand({
  name: "discuss",
  summary: "Open this channel’s discussion of a paper, or go to it",
  example: EXAMPLE,
  audience: "caller",
  right: "anyone",
  input: z.object({ paper: paperId }),
  async run({ paper: id }, { desk, place, caller, words }) {
    const paper = await knownPaper({ desk, words }, id, EXAMPLE);
    const outcome = await desk.discuss({ place, paper, caller });
    switch (outcome.kind) {
      case "there":
        return composeDiscussed(words, paper.title, outcome);
      case "obstacles":
        return composeProblem(words, {
          problems: [words.links.noDiscussionYet, ...outcome.obstacles],
        });
      case "failed":
        throw new UserError(words.links.discussionFailed(recorded(words, outcome.reason)));
    }
  },
});
