import { z } from "zod";
import { removeSubscriptions } from "../db/rooms/subscriptions.ts";
import { composeUnsubscribed } from "../src/message/settings.ts";
import { quoted } from "../src/papers/reading.ts";
import { defineCommand } from "./command.ts";
import { noteChange } from "./keep-subscription.ts";
import { name, subscriptionMeant } from "./subscription-meant.ts";

/** `/papers unsubscribe`: ends a subscription of this channel. */
export const unsubscribe = defineCommand({
  name: "unsubscribe",
  summary: "Stop the daily papers in this channel",
  example: "unsubscribe",
  audience: "caller",
  right: "manage",
  input: z.object({ name }),
  async run(asked, context) {
    const { database, place } = context;
    const meant = await subscriptionMeant(context, asked.name, "unsubscribe");
    await removeSubscriptions(database, place, meant.name);
    await noteChange(context, place, `${quoted(meant.name)} ended`);
    return composeUnsubscribed(meant.name);
  },
});
