import { randomBytes } from "node:crypto";
import { removeSubscription } from "../../db/channels/personal-subscriptions.ts";
import { saveSubscription } from "../../db/channels/subscriptions.ts";
import { removeMailAddress, replaceMailAddress } from "../../db/people/mail-addresses.ts";
import type { Subscription } from "../../db/schema/schema.ts";
import { CodedError, UserError } from "../../src/domain/errors.ts";
import { homeOf } from "../../src/domain/person.ts";
import { MAIL, placeOf, type Place } from "../../src/domain/place.ts";
import { settingsIn, type Settings } from "../../src/messages/describe-subscription.ts";
import { failureText } from "../../src/messages/failures.ts";
import { ROOT, type CommandContext } from "../core/define.ts";
import { sendCode } from "./confirm-address.ts";
import { findNextRun, subscriptionId } from "./find-and-store-subscription.ts";
import type { PersonalWish } from "./personal-form.ts";
import type { PersonalState } from "./personal-subscriptions.ts";

const NAME = "me";
const ID_BYTES = 12;
const KEY_BYTES = 32;

/** Stores what the person wants, and ends what they want no more. */
export async function storePersonal(
  context: CommandContext,
  state: PersonalState,
  wish: PersonalWish,
): Promise<void> {
  await storeByMessage(context, state, wish);
  await storeByMail(context, state, wish);
}

async function storeByMessage(
  context: CommandContext,
  { byMessage: existing }: PersonalState,
  { byMessage, settings }: PersonalWish,
): Promise<void> {
  const { database, services, now } = context;
  if (!byMessage) {
    if (existing !== undefined) await removeSubscription(database, existing.id);
    return;
  }
  const place = existing === undefined ? await openDirect(context) : placeOf(existing);
  await store(context, { place, settings, existing });
  if (existing !== undefined) return;
  const { language } = settings;
  await services.sendNotice({
    place,
    voter: null,
    topic: { kind: "personalStarted", now },
    notice: { kind: "personalStarted", language },
  });
}

/** A new address is another one, which has to be confirmed before anything else is sent to it. */
async function storeByMail(
  context: CommandContext,
  { byMail, address: known }: PersonalState,
  { address, settings }: PersonalWish,
): Promise<void> {
  const { database, caller, place, now } = context;
  const { voter } = caller;
  if (address === null) {
    if (known !== undefined) await removeMailAddress(database, voter);
    return;
  }
  if (known?.address === address && byMail !== undefined) {
    await store(context, { place: placeOf(byMail), settings, existing: byMail });
    return;
  }
  const id = randomBytes(ID_BYTES).toString("base64url");
  const key = randomBytes(KEY_BYTES).toString("base64url");
  const { workspace } = place;
  const row = { id, voter, workspace, address, key, codeAt: now };
  await replaceMailAddress(database, row);
  const mailPlace = { ...MAIL, channel: id };
  await store(context, { place: mailPlace, settings, existing: undefined, pausedAt: now });
  await sendCode(context, row, settings.language);
}

async function store(
  { database, caller, now }: CommandContext,
  wish: {
    readonly place: Place;
    readonly settings: Settings;
    readonly existing: Subscription | undefined;
    readonly pausedAt?: Date;
  },
): Promise<void> {
  const { place, settings, existing, pausedAt } = wish;
  // The playground's visitors share a channel.
  const name = place.platform === "web" ? `${NAME} ${caller.userId.slice(0, 6)}` : NAME;
  const id = existing?.id ?? subscriptionId(place, name);
  const after = existing?.pausedUntil ?? now;
  const about = { place, subscription: id, settings };
  await saveSubscription(database, {
    ...place,
    ...settingsIn(settings),
    id,
    name: existing?.name ?? name,
    personal: true,
    nextRunAt: await findNextRun({ database, now: after }, about),
    createdBy: caller.voter,
    createdAt: now,
    ...(pausedAt !== undefined && { pausedAt }),
    ...(existing !== undefined && { updatedBy: caller.voter, updatedAt: now }),
  });
}

async function openDirect({ caller, services, place, t }: CommandContext): Promise<Place> {
  const home = homeOf(caller.voter);
  const { platform } = place;
  const workspace = platform === "slack" ? place.workspace : (home?.workspace ?? place.workspace);
  try {
    return await services.openDirectMessage({ platform, workspace, userId: caller.userId });
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    throw new UserError(failureText(t, error.failure), `/${ROOT} me`);
  }
}
