import { z } from "zod";
import { countDiscussionsBy } from "../db/channels/discussions.ts";
import { UserError } from "../src/domain/errors.ts";
import { composeDiscussionLink } from "../src/messages/discussion.ts";
import { composeProblem } from "../src/messages/errors.ts";
import { failureText } from "../src/messages/failures.ts";
import type { Message } from "../src/messages/core/message.ts";
import { DAY_MS } from "../src/lib/durations.ts";
import { defineCommand, type CommandContext } from "./core/define.ts";
import { refuseSending } from "./core/public-posts.ts";
import { findPaper, paperId } from "./shared/find-paper.ts";

const EXAMPLE = "discuss 1706.03762";

export const discuss = defineCommand({
  name: "discuss",
  summary: "command.discuss.summary",
  example: EXAMPLE,
  audience: "caller",
  right: "member",
  needsChannel: true,
  input: z.object({ paper: paperId }),
  async run({ paper: id }, context) {
    const { services, place, caller, t } = context;
    const paper = await findPaper(context, id, EXAMPLE);
    const refusal = (): Promise<Message | null> => refuseOpening(context);
    const outcome = await services.discuss({ place, paper, caller, refusal });
    switch (outcome.kind) {
      case "refused":
        return outcome.message;
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

async function refuseOpening(context: CommandContext): Promise<Message | null> {
  const { database, place, caller, limits, now, t } = context;
  if (!(await caller.maySend("channel"))) return refuseSending(t);
  const since = new Date(now.getTime() - DAY_MS);
  const opened = await countDiscussionsBy(database, { place, voter: caller.voter, since });
  if (opened < limits.discussions) return null;
  return composeProblem(t, { problems: [t("limit.discussions", { most: limits.discussions })] });
}
