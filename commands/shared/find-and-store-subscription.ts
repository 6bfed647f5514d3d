import { recordChange } from "../../db/channels/setting-changes.ts";
import { saveSubscription, subscriptionsOf } from "../../db/channels/subscriptions.ts";
import { deliveryId } from "../../db/deliveries/delivery-id.ts";
import { deliveryById } from "../../db/deliveries/queries.ts";
import { rememberPerson } from "../../db/people/people.ts";
import type { Subscription } from "../../db/schema/schema.ts";
import { UserError } from "../../src/domain/errors.ts";
import { excerpt, quoted } from "../../src/domain/parse-result.ts";
import type { ChannelKind, Place, PlatformName } from "../../src/domain/place.ts";
import { nextRun } from "../../src/domain/schedule/schedule.ts";
import { isForumLayout, type Layout } from "../../src/domain/subscription/digest-options.ts";
import { readName } from "../../src/domain/subscription/subscription-name.ts";
import { type Change, differing } from "../../src/domain/subscription/setting-change.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import { closestMatch } from "../../src/lib/did-you-mean.ts";
import { type Settings, settingsIn } from "../../src/messages/describe-subscription.ts";
import { type CommandContext, ROOT } from "../core/define.ts";
import { textOption } from "../core/inputs.ts";

/** Optional where a channel has one subscription. */
export const nameOption = textOption(readName, {
  description: "option.subscription",
}).optional();

/** Throws a UserError that lists the names when the choice is ambiguous. */
export async function findSubscription(
  { database, place, t }: Pick<CommandContext, "database" | "place" | "t">,
  typed: string | undefined,
  command: string,
  option = "",
): Promise<Subscription> {
  const subscriptions = await subscriptionsOf(database, place);
  const [first, ...others] = subscriptions;
  if (first === undefined)
    throw new UserError(t("subscription.noneHere"), `/${ROOT} subscribe 9:00`);
  if (typed === undefined && others.length === 0) return first;
  const found = subscriptions.find((one) => one.name.normalize("NFKC") === typed);
  if (found !== undefined) return found;
  const all = subscriptions.map((one) => one.name);
  const names = t.formats.list(all.map(quoted));
  const naming = (name: string): string => {
    const value = option !== "" && name.includes(" ") ? `"${name}"` : name;
    return `/${ROOT} ${command} ${option}${value}`;
  };
  if (typed === undefined)
    throw new UserError(t("subscription.whichOne", { names }), naming(first.name));
  throw new UserError(
    t("subscription.unknown", { name: excerpt(typed), names }),
    naming(closestMatch(typed, all) ?? first.name),
  );
}

type Keeper = Pick<CommandContext, "database" | "caller" | "now">;
type Maker = Keeper & Pick<CommandContext, "limits" | "t">;

/** Throws a UserError for one too many. */
export async function storeSubscription(
  keeper: Maker,
  place: Place,
  wish: {
    readonly name: string;
    readonly settings: Settings;
    readonly existing: Subscription | undefined;
    /** Of a subscription that comes back. */
    readonly id?: string;
    readonly createdBy?: string;
  },
): Promise<Date> {
  const { database, caller, now } = keeper;
  const { name, settings, existing } = wish;
  if (existing === undefined) await refuseMany(keeper, place);
  const id = existing?.id ?? wish.id ?? subscriptionId(place, name);
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
    createdBy: wish.createdBy ?? caller.voter,
    createdAt: now,
    ...(existing === undefined ? {} : { updatedBy: caller.voter, updatedAt: now }),
  });
  const change = changeOf(name, existing, settingsIn(settings));
  if (change !== undefined) await logChange(keeper, place, change);
  return next;
}

async function refuseMany({ database, limits, t }: Maker, place: Place): Promise<void> {
  const here = await subscriptionsOf(database, place);
  if (here.length < limits.subscriptions) return;
  throw new UserError(
    t("limit.subscriptions", { most: limits.subscriptions }),
    `/${ROOT} unsubscribe ${here[0]?.name ?? ""}`,
  );
}

export async function logChange(
  { database, caller, now }: Keeper,
  place: Place,
  what: Change,
  about?: string,
): Promise<void> {
  const { platform, workspace, channel } = place;
  const { voter } = caller;
  const name = await caller.name();
  if (name !== null) await rememberPerson(database, place, { voter, name, seenAt: now });
  await recordChange(database, { platform, workspace, channel, voter, at: now, what, about });
}

/** Skips days that already have a delivery: a subscription gets one digest a day, even after a change. */
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
export function subscriptionId(place: Place, name: string): string {
  return deliveryId({ place, subscription: `${place.workspace} ${name}`, edition: "", part: 0 });
}

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

export interface LayoutChoice {
  readonly layout: Layout;
  readonly announce: boolean;
}

/** A forum gets a forum layout; throws a UserError for what the channel cannot show. */
export function fitLayout(
  t: Translate,
  look: LayoutChoice,
  { kind, platform }: { readonly kind: ChannelKind; readonly platform: PlatformName },
): LayoutChoice {
  if (look.announce && kind !== "announcement")
    throw new UserError(t("settings.noFollowers"), `/${ROOT} subscribe announce:no`);
  if (kind === "forum") return { ...look, layout: forumLayout(look.layout) };
  if (isForumLayout(look.layout))
    throw new UserError(
      t(platform === "discord" ? "settings.forumOnly" : "settings.noForums"),
      `/${ROOT} subscribe layout:digest`,
    );
  return look;
}

function forumLayout(layout: Layout): Layout {
  return layout === "cards" || layout === "forum-papers" ? "forum-papers" : "forum";
}
