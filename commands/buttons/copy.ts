import { z } from "zod";
import { subscriptionsOf } from "../../db/channels/subscriptions.ts";
import type { Subscription } from "../../db/schema/schema.ts";
import { UserError } from "../../src/domain/errors.ts";
import type { Place } from "../../src/domain/place.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { composeActive } from "../../src/messages/digest-subscriptions.ts";
import { composeCopyForm, composeCopyHint } from "../../src/messages/remove-and-copy.ts";
import { failureTexts } from "../../src/messages/failures.ts";
import { defineCommand, type CommandContext } from "../core/define.ts";
import { mayManage } from "../core/rights.ts";
import {
  findSubscription,
  fitLayout,
  nameOption,
  storeSubscription,
} from "../shared/find-and-store-subscription.ts";

const LONGEST_CHANNEL = 40;

/** Asks for the other channel by the platform's own picker. */
export const copy = defineCommand({
  name: "copy",
  summary: "button.copy",
  example: "subscriptions",
  audience: "caller",
  right: "manage",
  input: z.object({ name: nameOption }),
  run: async (asked, context) => composeCopyHint(context.t, (await found(asked, context)).name),
  form: {
    open: async (asked, context) =>
      composeCopyForm(context.t, context.place.channel, (await found(asked, context)).name),
    async submit(asked, { to = "" }, context) {
      const { place } = context;
      const channel = to.slice(0, LONGEST_CHANNEL);
      const subscription = await found(asked, context);
      const problem = await problemWith(context, { ...place, channel }, subscription.name);
      if (problem !== undefined)
        return {
          problems: { to: problem },
          answer: async () => Promise.reject(new UserError(problem)),
        };
      return { problems: {}, answer: () => copyTo(context, { ...place, channel }, subscription) };
    },
  },
});

function found({ name }: { readonly name?: string | undefined }, context: CommandContext) {
  return findSubscription(context, name, "subscriptions");
}

async function problemWith(
  context: CommandContext,
  target: Place,
  name: string,
): Promise<string | undefined> {
  const { database, place, services, t } = context;
  if (target.channel === "" || target.channel === place.channel) return t("subscription.copyHere");
  if (!(await mayManage({ ...context, place: target }))) return t("subscription.copyNotAllowed");
  const problems = await services.accessProblems(target);
  if (problems.length > 0)
    return t("subscription.copyNoAccess", { problems: failureTexts(t, problems) });
  const existing = await subscriptionsOf(database, target);
  return existing.some((one) => one.name === name)
    ? t("subscription.copyExists", { name })
    : undefined;
}

async function copyTo(
  context: CommandContext,
  target: Place,
  subscription: Subscription,
): Promise<Message> {
  const { services, t } = context;
  const { platform } = target;
  const kind = await services.channelKind(target);
  const settings = { ...subscription, ...fitLayout(t, subscription, { kind, platform }) };
  const { name } = subscription;
  const next = await storeSubscription(context, target, { name, settings, existing: undefined });
  return composeActive(t, "copied", name, next);
}
