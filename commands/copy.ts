import { z } from "zod";
import { subscriptionsOf } from "../db/rooms/subscriptions.ts";
import { UserError } from "../src/errors.ts";
import { composeCopied } from "../src/message/subscriptions.ts";
import { quoted } from "../src/papers/reading.ts";
import { defineCommand, ROOT } from "./command.ts";
import { keepSubscription } from "./keep-subscription.ts";
import { fitLook } from "./layouts.ts";
import { channel } from "./references.ts";
import { mayManage } from "./rights.ts";
import { name, subscriptionMeant } from "./subscription-meant.ts";

/** `/papers copy`: the same subscription for another channel. */
export const copy = defineCommand({
  name: "copy",
  summary: "Have a subscription of this channel in another channel too",
  example: "copy #reading-group",
  audience: "caller",
  right: "manage",
  seldom: true,
  input: z.object({ to: channel, name }),
  async run(asked, context) {
    const { database, place, desk } = context;
    const meant = await subscriptionMeant(context, asked.name, "copy #channel");
    const target = { ...place, channel: asked.to };
    if (target.channel === place.channel)
      throw new UserError("That is this channel: name another one.", `/${ROOT} copy #channel`);
    if (!(await mayManage({ ...context, place: target })))
      throw new UserError(
        "Only those who may manage that channel can subscribe it. Please ask one of them.",
      );
    const [obstacle, ...more] = await desk.obstacles(target);
    if (obstacle !== undefined)
      throw new UserError(["I cannot post in that channel yet.", obstacle, ...more].join(" "));
    const there = await subscriptionsOf(database, target);
    if (there.some((one) => one.name === meant.name))
      throw new UserError(
        `That channel has a subscription ${quoted(meant.name)} already; nothing was changed.`,
      );
    const kind = await desk.channelKind(target);
    const look = fitLook(meant, { kind, platform: place.platform });
    const next = await keepSubscription(context, target, {
      name: meant.name,
      settings: { ...meant, ...look },
      existing: undefined,
    });
    return composeCopied(meant.name, next);
  },
});
