import { z } from "zod";
import { namesOf } from "../db/people/people.ts";
import { subscriptionsOf } from "../db/rooms/subscriptions.ts";
import { composeSubscriptions } from "../src/message/subscriptions.ts";
import { defineCommand } from "./command.ts";

/** `/papers subscriptions`: everything this channel is subscribed to. */
export const subscriptions = defineCommand({
  name: "subscriptions",
  summary: "List what this channel is subscribed to, with when it comes",
  example: "subscriptions",
  audience: "caller",
  right: "anyone",
  input: z.object({}),
  async run(_input, { database, place, words }) {
    const found = await subscriptionsOf(database, place);
    const names = await namesOf(
      database,
      found.map(({ createdBy }) => createdBy),
    );
    return composeSubscriptions(
      words,
      found.map((one) => ({ ...one, setUpBy: names.get(one.createdBy) ?? null })),
    );
  },
});
