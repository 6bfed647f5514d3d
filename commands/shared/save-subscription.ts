import { recordChange } from "../../db/channels/setting-changes.ts";
import { deliveryById } from "../../db/deliveries/queries.ts";
import { deliveryId } from "../../db/deliveries/delivery-id.ts";
import { rememberPerson } from "../../db/people/people.ts";
import type { Subscription } from "../../db/schema/schema.ts";
import { saveSubscription } from "../../db/channels/subscriptions.ts";
import { settingsIn, type Settings } from "../../src/messages/settings.ts";
import { differing, type Change } from "../../src/domain/subscription/setting-change.ts";
import type { Place } from "../../src/domain/place.ts";
import { nextRun } from "../../src/domain/schedule/schedule.ts";
import type { CommandContext } from "../core/define.ts";

type Keeper = Pick<CommandContext, "database" | "caller" | "now">;

/** Makes a subscription in a place, or changes the one there, and writes down who did; the answer is when it comes next. */
export async function storeSubscription(
  keeper: Keeper,
  place: Place,
  wish: {
    readonly name: string;
    readonly settings: Settings;
    readonly existing: Subscription | undefined;
  },
): Promise<Date> {
  const { database, caller, now } = keeper;
  const { name, settings, existing } = wish;
  const id = existing?.id ?? subscriptionId(place, name);
  const next = await findNextRun(keeper, { place, subscription: id, settings });
  await saveSubscription(database, {
    ...place,
    ...settingsIn(settings),
    id,
    name,
    nextRunAt: next,
    stoppedAt: null,
    stopReason: null,
    pausedAt: null,
    createdBy: caller.voter,
    createdAt: now,
    ...(existing === undefined ? {} : { updatedBy: caller.voter, updatedAt: now }),
  });
  const change = changeOf(name, existing, settingsIn(settings));
  if (change !== undefined) await logChange(keeper, place, change);
  return next;
}

/** Writes down what somebody changed in a place, what they are called, and whom it is about. */
export async function logChange(
  { database, caller, now }: Keeper,
  { platform, workspace, channel }: Place,
  what: Change,
  about?: string,
): Promise<void> {
  const { voter } = caller;
  const name = await caller.name();
  if (name !== null) await rememberPerson(database, { voter, name, seenAt: now });
  await recordChange(database, { platform, workspace, channel, voter, at: now, what, about });
}

/** The next run whose edition is not in the ledger: a subscription gets one digest a day, whatever is changed on that day. */
export async function findNextRun(
  { database, now }: Pick<Keeper, "database" | "now">,
  of: { readonly place: Place; readonly subscription: string; readonly settings: Settings },
): Promise<Date> {
  const { settings, ...about } = of;
  const run = nextRun(settings, now);
  const id = deliveryId({ ...about, edition: run.edition, part: 0 });
  const isThere = (await deliveryById(database, id)) !== undefined;
  return isThere ? nextRun(settings, run.at).at : run.at;
}

/** The same name in two workspaces that share a channel is two subscriptions. */
function subscriptionId(place: Place, name: string): string {
  return deliveryId({ place, subscription: `${place.workspace} ${name}`, edition: "", part: 0 });
}

/** What this makes or changes; undefined where everything stays. */
function changeOf(
  name: string,
  existing: Subscription | undefined,
  after: Settings,
): Change | undefined {
  if (existing === undefined) return { kind: "made", name, settings: after };
  const before = settingsIn(existing);
  const resumed = existing.stoppedAt !== null || existing.pausedAt !== null;
  return resumed || differing(before, after).length > 0
    ? { kind: "changed", name, resumed, before, after }
    : undefined;
}
