import { z } from "zod";
import { subscriptionsOf } from "../db/channels/subscriptions.ts";
import { UserError } from "../src/domain/errors.ts";
import { composeCopied } from "../src/messages/subscriptions.ts";
import { defineCommand, ROOT } from "./core/define.ts";
import { keepSubscription } from "./shared/save-subscription.ts";
import { fitLook } from "./shared/layout-for-channel.ts";
import { channel } from "./core/references.ts";
import { mayManage } from "./core/rights.ts";
import { name, subscriptionMeant } from "./shared/find-subscription.ts";

/** `/papers copy`: the same subscription for another channel. */
export const copy = defineCommand({
  name: "copy",
  summary: "Have a subscription of this channel in another channel too",
  example: "copy #reading-group",
  audience: "caller",
  right: "manage",
  hideWhenCrowded: true,
  input: z.object({ to: channel, name }),
  async run(asked, context) {
    const { database, place, services, words } = context;
    const { sameChannel, notYours, obstaclesThere, isThere } = words.subscriptions;
    const meant = await subscriptionMeant(context, asked.name, "copy #channel");
    const target = { ...place, channel: asked.to };
    if (target.channel === place.channel)
      throw new UserError(sameChannel, `/${ROOT} copy #channel`);
    if (!(await mayManage({ ...context, place: target }))) throw new UserError(notYours);
    const obstacles = await services.accessProblems(target, words);
    if (obstacles.length > 0) throw new UserError(obstaclesThere(obstacles));
    const there = await subscriptionsOf(database, target);
    if (there.some((one) => one.name === meant.name)) throw new UserError(isThere(meant.name));
    const kind = await services.channelKind(target);
    const look = fitLook(words, meant, { kind, platform: place.platform });
    const next = await keepSubscription(context, target, {
      name: meant.name,
      settings: { ...meant, ...look },
      existing: undefined,
    });
    return composeCopied(words, meant.name, next);
  },
});
