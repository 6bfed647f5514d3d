import { z } from "zod";
import { setPaused } from "../db/channels/subscriptions.ts";
import { composeResumed } from "../src/messages/subscriptions.ts";
import { defineCommand } from "./core/define.ts";
import { nextEdition, noteChange } from "./shared/save-subscription.ts";
import { obstaclesHere } from "./shared/access-problems.ts";
import { name, subscriptionMeant } from "./shared/find-subscription.ts";
import { restOf } from "./subscribe.ts";

/** `/papers resume`: what was paused, or stopped by a refusal, comes again. */
export const resume = defineCommand({
  name: "resume",
  summary: "Let a paused or stopped subscription of this channel go on",
  example: "resume",
  audience: "caller",
  right: "manage",
  input: z.object({ name }),
  async run(asked, context) {
    const { database, place, caller, now, words } = context;
    const meant = await subscriptionMeant(context, asked.name, "resume");
    if (restOf(meant) === null) return composeResumed(words, meant.name, meant.nextRunAt);
    const refusal = await obstaclesHere(context, "resume");
    if (refusal !== undefined) return refusal;
    const next = await nextEdition(context, { place, subscription: meant.id, settings: meant });
    const by = { updatedBy: caller.voter, updatedAt: now };
    await setPaused(database, meant.id, { nextRunAt: next }, by);
    await noteChange(context, place, { kind: "resumed", name: meant.name });
    return composeResumed(words, meant.name, next);
  },
});
