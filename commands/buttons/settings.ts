import { z } from "zod";
import { subscriptionsOf } from "../../db/channels/subscriptions.ts";
import { defineCommand } from "../core/define.ts";
import { describeOption } from "../core/inputs.ts";
import { mayManage } from "../core/rights.ts";
import { openSetup } from "../setup.ts";
import { showStatus } from "../status.ts";

export const settings = defineCommand({
  name: "settings",
  summary: "command.settings.summary",
  example: "settings daily",
  audience: "caller",
  right: "anyone",
  input: z.object({ name: z.string().max(100).meta(describeOption("option.subscription")) }),
  run: async (_input, context) => showStatus(context),
  form: {
    async open({ name }, context) {
      const there = await subscriptionsOf(context.database, context.place);
      const isThere = there.some((one) => one.name === name);
      return isThere && (await mayManage(context)) ? openSetup({ name }, context) : null;
    },
  },
});
