import { z } from "zod";
import { lastDigest } from "../db/delivery-queries.ts";
import { countPapers } from "../db/papers.ts";
import { sourceStates } from "../db/sources.ts";
import { subscriptionsOf } from "../db/subscriptions.ts";
import { composeStatus } from "../src/message/status.ts";
import { VERSION } from "../src/version.ts";
import { defineCommand } from "./command.ts";

/** `/papers status`: what this channel gets, what was last, and whether the source answers. */
export const status = defineCommand({
  name: "status",
  summary: "Show what this channel gets and how things stand",
  example: "status",
  audience: "caller",
  right: "anyone",
  input: z.object({}),
  async run(_input, { database, place, desk }) {
    const subscriptions = await subscriptionsOf(database, place);
    const sources = await sourceStates(database);
    return composeStatus({
      subscriptions,
      obstacles: subscriptions.length === 0 ? [] : await desk.obstacles(place),
      lastDigest: await lastDigest(database, place),
      // The bundled sample answers always, which says nothing.
      sources: sources.filter(({ name }) => name !== "sample"),
      papers: await countPapers(database),
      version: VERSION,
    });
  },
});
