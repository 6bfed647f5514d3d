import { z } from "zod";
import { defineCommand } from "./core/define.ts";
import { describeOption } from "./core/inputs.ts";
import { confirmCode } from "./shared/confirm-address.ts";
import { showPersonal } from "./shared/personal-subscriptions.ts";

export const me = defineCommand({
  name: "me",
  summary: "command.me.summary",
  example: "me",
  audience: "caller",
  right: "member",
  personal: true,
  input: z.object({
    code: z.string().max(20).optional().meta(describeOption("command.me.code")),
  }),
  run: async ({ code }, context) =>
    code === undefined ? showPersonal(context) : confirmCode(context, code),
});
