import type { Subscription } from "../../db/schema/schema.ts";
import { subscriptionsOf } from "../../db/channels/subscriptions.ts";
import { UserError } from "../../src/domain/errors.ts";
import { excerpt, quoted } from "../../src/domain/parsed.ts";
import { closestMatch } from "../../src/lib/did-you-mean.ts";
import { readName } from "../../src/domain/subscription/name.ts";
import { ROOT, type CommandContext } from "../core/define.ts";
import { textOption } from "../core/inputs.ts";

/** Which of a channel's subscriptions; it may be left out where there is only one. */
export const name = textOption(readName, {
  description: "option.subscription",
}).optional();

/** The subscription of a name here; throws a UserError that names those there are when that is not clear. */
export async function findSubscription(
  { database, place, words: { t } }: Pick<CommandContext, "database" | "place" | "words">,
  typed: string | undefined,
  command: string,
): Promise<Subscription> {
  const subscriptions = await subscriptionsOf(database, place);
  const [first, ...others] = subscriptions;
  if (first === undefined)
    throw new UserError(t("subscription.noneHere"), `/${ROOT} subscribe 9:00`);
  if (typed === undefined && others.length === 0) return first;
  const found = subscriptions.find((one) => one.name === typed);
  if (found !== undefined) return found;
  const all = subscriptions.map((one) => one.name);
  const names = t.formats.list(all.map(quoted));
  if (typed === undefined)
    throw new UserError(t("subscription.whichOne", { names }), `/${ROOT} ${command} ${first.name}`);
  throw new UserError(
    t("subscription.unknown", { name: excerpt(typed), names }),
    `/${ROOT} ${command} ${closestMatch(typed, all) ?? first.name}`,
  );
}
