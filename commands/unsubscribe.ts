import { z } from "zod";
import { lastChanges } from "../db/channels/setting-changes.ts";
import { removeSubscriptions, setPaused, subscriptionsOf } from "../db/channels/subscriptions.ts";
import { UserError } from "../src/domain/errors.ts";
import type { Change } from "../src/domain/subscription/setting-change.ts";
import { settingsIn } from "../src/messages/describe-subscription.ts";
import {
  composeRestored,
  composeUnsubscribe,
  composeUnsubscribed,
} from "../src/messages/remove-and-copy.ts";
import { defineCommand, ROOT, type CommandContext } from "./core/define.ts";
import { describeOption } from "./core/inputs.ts";
import {
  findSubscription,
  logChange,
  nameOption,
  storeSubscription,
} from "./shared/find-and-store-subscription.ts";

/** Among the last changes of the channel. */
const CHANGES_SEARCHED = 50;

export const unsubscribe = defineCommand({
  name: "unsubscribe",
  summary: "command.unsubscribe.summary",
  example: "unsubscribe",
  audience: "caller",
  right: "manage",
  needsChannel: true,
  input: z.object({
    name: nameOption,
    sure: z.boolean().default(false).meta(describeOption("command.unsubscribe.sure")),
  }),
  async run({ name: wanted, sure }, context) {
    const { database, place, t } = context;
    const meant = await findSubscription(context, wanted, "unsubscribe");
    const { id, name, pausedAt } = meant;
    if (!sure) return composeUnsubscribe(t, name, meant);
    await removeSubscriptions(database, place, name);
    const settings = settingsIn(meant);
    const paused = pausedAt !== null;
    await logChange(context, place, { kind: "ended", name, id, settings, paused });
    return composeUnsubscribed(t, name);
  },
});

/** Undoes an `unsubscribe`: the same settings under the same name and id. */
export const restore = defineCommand({
  name: "restore",
  summary: "button.undo",
  example: "subscriptions",
  audience: "caller",
  right: "manage",
  needsChannel: true,
  input: z.object({ name: nameOption }),
  async run({ name: wanted = "" }, context) {
    const { database, place, caller, now, t } = context;
    const { name, settings, id, createdBy, paused = false } = await findEnded(context, wanted);
    const owner = createdBy === undefined ? {} : { createdBy };
    const wish = { name, settings, existing: undefined, ...(id !== undefined && { id }), ...owner };
    const next = await storeSubscription(context, place, wish);
    const there = await subscriptionsOf(database, place);
    const restored = there.find((one) => one.name === name);
    if (paused && restored !== undefined)
      await setPaused(
        database,
        restored.id,
        { pausedAt: now },
        { updatedBy: caller.voter, updatedAt: now },
      );
    return composeRestored(t, name, settings, paused ? null : next);
  },
});

function isMade(what: Change | string, name: string): boolean {
  return typeof what !== "string" && what.kind === "made" && what.name === name;
}

/** Throws a UserError when there is nothing to undo. */
async function findEnded({ database, place, t }: CommandContext, wanted: string) {
  const there = await subscriptionsOf(database, place);
  const changes = await lastChanges(database, place, CHANGES_SEARCHED);
  for (const [index, { what }] of changes.entries()) {
    if (typeof what === "string" || what.kind !== "ended" || what.name !== wanted) continue;
    const { settings } = what;
    const made = changes.slice(index).find((one) => isMade(one.what, wanted));
    if (settings !== undefined && !there.some(({ name }) => name === wanted))
      return { ...what, settings, createdBy: made?.voter };
  }
  throw new UserError(t("subscription.nothingToUndo"), `/${ROOT} setup`);
}
