import { z } from "zod";
import { composePosted } from "../src/messages/post-answers.ts";
import { defineCommand } from "./core/define.ts";
import { refusePublicPost } from "./core/public-posts.ts";
import { date, describeOption } from "./core/inputs.ts";
import { resolveListDay } from "./shared/find-list.ts";
import { refuseWithoutAccess } from "./shared/access-problems.ts";

export const post = defineCommand({
  name: "post",
  summary: "command.post.summary",
  example: "post 2026-05-13",
  audience: "caller",
  right: "manage",
  needsChannel: true,
  input: z.object({
    date,
    again: z.boolean().default(false).meta(describeOption("command.post.again")),
  }),
  async run(asked, context) {
    const { services, place, caller, t, now } = context;
    const { day } = resolveListDay(t, asked.date ?? "today", now);
    const refusal =
      (await refuseWithoutAccess(context, "post")) ?? (await refusePublicPost(context));
    if (refusal !== null) return refusal;
    const request = { place, day, requestedBy: caller.voter, again: asked.again };
    return composePosted(t, day, await services.post(request));
  },
});
