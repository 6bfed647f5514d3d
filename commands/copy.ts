import { failureTexts } from "../src/messages/failures.ts";
import { z } from "zod";
import { subscriptionsOf } from "../db/channels/subscriptions.ts";
import { UserError } from "../src/domain/errors.ts";
import { composeActive } from "../src/messages/digest-subscriptions.ts";
import { defineCommand, ROOT } from "./core/define.ts";
import {
  findSubscription,
  fitLayout,
  nameOption,
  storeSubscription,
} from "./shared/find-and-store-subscription.ts";
import { channel } from "./core/inputs.ts";
import { mayManage } from "./core/rights.ts";

export const copy = defineCommand({
  name: "copy",
  summary: "command.copy.summary",
  example: "copy #reading-group",
  audience: "caller",
  right: "manage",
  hideWhenCrowded: true,
  input: z.object({ to: channel, name: nameOption }),
  async run(input, context) {
    const { database, place, services, t } = context;
    const found = await findSubscription(context, input.name, "copy #channel");
    const { name: copied } = found;
    const target = { ...place, channel: input.to };
    if (target.channel === place.channel)
      throw new UserError(t("subscription.copyHere"), `/${ROOT} copy #channel`);
    if (!(await mayManage({ ...context, place: target })))
      throw new UserError(t("subscription.copyNotAllowed"));
    const problems = await services.accessProblems(target);
    if (problems.length > 0)
      throw new UserError(t("subscription.copyNoAccess", { problems: failureTexts(t, problems) }));
    const existing = await subscriptionsOf(database, target);
    if (existing.some((one) => one.name === copied))
      throw new UserError(t("subscription.copyExists", { name: copied }));
    const kind = await services.channelKind(target);
    const look = fitLayout(t, found, { kind, platform: place.platform });
    const next = await storeSubscription(context, target, {
      name: copied,
      settings: { ...found, ...look },
      existing: undefined,
    });
    return composeActive(t, "copied", copied, next);
  },
});
