import { z } from "zod";
import { setPaused } from "../../db/channels/subscriptions.ts";
import { composeActive, composePaused } from "../../src/messages/digest-subscriptions.ts";
import { defineCommand } from "../core/define.ts";
import { refuseWithoutAccess } from "../shared/access-problems.ts";
import {
  findNextRun,
  findSubscription,
  logChange,
  nameOption,
} from "../shared/find-and-store-subscription.ts";
import { inactiveState } from "../subscribe.ts";

export const pause = defineCommand({
  name: "pause",
  summary: "button.pause",
  example: "subscriptions",
  audience: "caller",
  right: "manage",
  input: z.object({ name: nameOption }),
  async run(input, context) {
    const { database, place, caller, now, t } = context;
    const found = await findSubscription(context, input.name, "subscriptions");
    if (found.pausedAt === null) {
      const by = { updatedBy: caller.voter, updatedAt: now };
      await setPaused(database, found.id, { pausedAt: now }, by);
      await logChange(context, place, { kind: "paused", name: found.name });
    }
    return composePaused(t, found.name, found.pausedAt);
  },
});

export const resume = defineCommand({
  name: "resume",
  summary: "button.resume",
  example: "subscriptions",
  audience: "caller",
  right: "manage",
  input: z.object({ name: nameOption }),
  async run(input, context) {
    const { database, place, caller, now, t } = context;
    const found = await findSubscription(context, input.name, "subscriptions");
    if (inactiveState(found) === null)
      return composeActive(t, "resumed", found.name, found.nextRunAt);
    const refusal = await refuseWithoutAccess(context, "subscriptions");
    if (refusal !== undefined) return refusal;
    const next = await findNextRun(context, { place, subscription: found.id, settings: found });
    const by = { updatedBy: caller.voter, updatedAt: now };
    await setPaused(database, found.id, { nextRunAt: next }, by);
    await logChange(context, place, { kind: "resumed", name: found.name });
    return composeActive(t, "resumed", found.name, next);
  },
});
