import { z } from "zod";
import { UserError } from "../src/domain/errors.ts";
import { composeDiscussionLink } from "../src/messages/discussion.ts";
import { composeProblem } from "../src/messages/errors.ts";
import { failureText } from "../src/messages/failures.ts";
import { defineCommand } from "./core/define.ts";
import { findPaper, paperId } from "./shared/find-paper.ts";

const EXAMPLE = "discuss 1706.03762";

export const discuss = defineCommand({
  name: "discuss",
  summary: "command.discuss.summary",
  example: EXAMPLE,
  audience: "caller",
  right: "anyone",
  input: z.object({ paper: paperId }),
  async run({ paper: id }, { services, place, caller, t }) {
    const paper = await findPaper({ services, t }, id, EXAMPLE);
    const outcome = await services.discuss({ place, paper, caller });
    switch (outcome.kind) {
      case "there":
        return composeDiscussionLink(t, paper.title, outcome);
      case "obstacles":
        return composeProblem(t, {
          problems: [
            t("discussion.notYet"),
            ...outcome.obstacles.map((one) => failureText(t, one)),
          ],
        });
      case "failed":
        throw new UserError(t("discussion.failed", { reason: failureText(t, outcome.reason) }));
    }
  },
});
