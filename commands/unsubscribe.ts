import { z } from "zod";
import { removeSubscriptions } from "../db/channels/subscriptions.ts";
import { composeUnsubscribed } from "../src/messages/digest-subscriptions.ts";
import { defineCommand } from "./core/define.ts";
import { findSubscription, logChange, nameOption } from "./shared/find-and-store-subscription.ts";

export const unsubscribe = defineCommand({
  name: "unsubscribe",
  summary: "command.unsubscribe.summary",
  example: "unsubscribe",
  audience: "caller",
  right: "manage",
  needsChannel: true,
  input: z.object({ name: nameOption }),
  async run(asked, context) {
    const { database, place, t } = context;
    const meant = await findSubscription(context, asked.name, "unsubscribe");
    await removeSubscriptions(database, place, meant.name);
    await logChange(context, place, { kind: "ended", name: meant.name });
    return composeUnsubscribed(t, meant.name);
  },
});
