import { z } from "zod";
import { composeDigestPreview } from "../../src/messages/setup.ts";
import { defineCommand } from "../core/define.ts";
import { findSubscription, nameOption } from "../shared/find-and-store-subscription.ts";

export const preview = defineCommand({
  name: "preview",
  summary: "button.preview",
  example: "subscriptions",
  audience: "caller",
  right: "member",
  input: z.object({ name: nameOption }),
  async run(input, context) {
    const subscription = await findSubscription(context, input.name, "subscriptions");
    const { services, place, t } = context;
    return composeDigestPreview(t, subscription.name, await services.preview(place, subscription));
  },
});
