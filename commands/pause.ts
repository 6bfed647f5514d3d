import { z } from "zod";
import { setPaused } from "../db/channels/subscriptions.ts";
import { composePaused } from "../src/messages/subscriptions.ts";
import { defineCommand } from "./core/define.ts";
import { noteChange } from "./shared/save-subscription.ts";
import { name, subscriptionMeant } from "./shared/find-subscription.ts";

/** `/papers pause`: nothing comes until somebody resumes it. */
export const pause = defineCommand({
  name: "pause",
  summary: "Let a subscription of this channel rest for a while",
  example: "pause",
  audience: "caller",
  right: "manage",
  input: z.object({ name }),
  async run(asked, context) {
    const { database, place, caller, now, words } = context;
    const meant = await subscriptionMeant(context, asked.name, "pause");
    if (meant.pausedAt !== null) return composePaused(words, meant.name, meant.pausedAt);
    const by = { updatedBy: caller.voter, updatedAt: now };
    await setPaused(database, meant.id, { pausedAt: now }, by);
    await noteChange(context, place, { kind: "paused", name: meant.name });
    return composePaused(words, meant.name, null);
  },
});
