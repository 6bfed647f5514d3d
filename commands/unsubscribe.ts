import { z } from "zod";
import { removeSubscriptions } from "../db/subscriptions.ts";
import { composeUnsubscribed } from "../src/message/settings.ts";
import { defineCommand } from "./command.ts";

/** `/papers unsubscribe`: ends this channel's subscription. */
export const unsubscribe = defineCommand({
  name: "unsubscribe",
  summary: "Stop the daily papers in this channel",
  example: "unsubscribe",
  audience: "caller",
  right: "manage",
  input: z.object({}),
  async run(_input, { database, place }) {
    return composeUnsubscribed(await removeSubscriptions(database, place));
  },
});
