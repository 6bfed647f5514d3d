import { z } from "zod";
import { composePreview } from "../src/messages/setup.ts";
import { defineCommand } from "./core/define.ts";
import { name, subscriptionMeant } from "./shared/find-subscription.ts";

/** `/papers test`: what a subscription would post now, for the caller alone. */
export const test = defineCommand({
  name: "test",
  summary: "See what a subscription of this channel would post now; only you see it",
  example: "test",
  audience: "caller",
  right: "anyone",
  input: z.object({ name }),
  async run(asked, context) {
    const meant = await subscriptionMeant(context, asked.name, "test");
    const { services, place, words } = context;
    return composePreview(words, meant.name, await services.preview(place, meant));
  },
});
