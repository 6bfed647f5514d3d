import { z } from "zod";
import { namesOf } from "../db/people/people.ts";
import { subscriptionsOf } from "../db/channels/subscriptions.ts";
import { pageOf, pagesOf } from "../src/messages/core/pages.ts";
import { composeSubscriptions } from "../src/messages/digest-subscriptions.ts";
import { defineCommand } from "./core/define.ts";
import { page } from "./core/inputs.ts";
import { mayManage } from "./core/rights.ts";
import { nameOption } from "./shared/find-and-store-subscription.ts";

/** With their buttons they fit into one message everywhere. */
const SHOWN = 4;

export const subscriptions = defineCommand({
  name: "subscriptions",
  summary: "command.subscriptions.summary",
  example: "subscriptions",
  audience: "caller",
  right: "member",
  needsChannel: true,
  input: z.object({ name: nameOption, page }),
  async run({ name, page: number }, context) {
    const { database, place, t } = context;
    const all = await subscriptionsOf(database, place);
    const named = all.filter((one) => one.name === name);
    const found = named.length > 0 ? named : all;
    const names = await namesOf(
      database,
      place,
      found.map(({ createdBy }) => createdBy),
    );
    return composeSubscriptions(t, {
      subscriptions: pageOf(found, number, SHOWN).map((one) => ({
        ...one,
        setUpBy: names.get(one.createdBy) ?? null,
      })),
      mayManage: await mayManage(context),
      at: {
        command: "subscriptions",
        input: {},
        page: number,
        pages: pagesOf(found.length, SHOWN),
        private: true,
      },
    });
  },
});
