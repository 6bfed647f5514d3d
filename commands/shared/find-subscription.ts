import type { Subscription } from "../../db/schema/schema.ts";
import { subscriptionsOf } from "../../db/channels/subscriptions.ts";
import { UserError } from "../../src/domain/errors.ts";
import type { Catalogue } from "../../src/i18n/catalogue/english.ts";
import { closestMatch } from "../../src/lib/did-you-mean.ts";
import { readName } from "../../src/domain/subscription/name.ts";
import { ROOT, type CommandContext } from "../core/define.ts";
import { worded } from "../core/inputs.ts";

/** Which of a channel's subscriptions; it may be left out where there is only one. */
export const name = worded(readName, {
  description: "Which subscription, where this channel has several",
}).optional();

/** The subscription that is meant here; a UserError names those there are when that is not clear. */
export async function subscriptionMeant(
  { database, place, words }: Pick<CommandContext, "database" | "place" | "words">,
  asked: string | undefined,
  command: string,
): Promise<Subscription> {
  return meantOf(words, await subscriptionsOf(database, place), asked, command);
}

function meantOf(
  { subscriptions: said }: Catalogue,
  subscriptions: readonly Subscription[],
  asked: string | undefined,
  command: string,
): Subscription {
  const names = subscriptions.map((one) => one.name);
  const [only, ...others] = subscriptions;
  if (only === undefined) throw new UserError(said.noneHere, `/${ROOT} subscribe 9:00`);
  if (asked === undefined) {
    if (others.length === 0) return only;
    throw new UserError(said.whichOne(names), `/${ROOT} ${command} ${only.name}`);
  }
  const found = subscriptions.find((one) => one.name === asked);
  if (found !== undefined) return found;
  const meant = closestMatch(asked, names) ?? only.name;
  throw new UserError(said.noSuch(asked, names), `/${ROOT} ${command} ${meant}`);
}
