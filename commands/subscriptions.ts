import { z } from "zod";
import { namesOf } from "../db/people/people.ts";
import { subscriptionsOf } from "../db/channels/subscriptions.ts";
import { composeSubscriptions } from "../src/messages/digest-subscriptions.ts";
import { defineCommand } from "./core/define.ts";

export const subscriptions = defineCommand({
  name: "subscriptions",
  summary: "command.subscriptions.summary",
  example: "subscriptions",
  audience: "caller",
  right: "anyone",
  input: z.object({}),
  async run(_input, { database, place, t }) {
    const found = await subscriptionsOf(database, place);
    const names = await namesOf(
      database,
      found.map(({ createdBy }) => createdBy),
    );
    return composeSubscriptions(
      t,
      found.map((one) => ({ ...one, setUpBy: names.get(one.createdBy) ?? null })),
    );
  },
});
