import { z } from "zod";
import { defineCommand, type AnyCommand } from "../../../commands/core/define.ts";
import { describeOption } from "../../../commands/core/inputs.ts";

/** Three commands as the box explains them; the world's handlers answer in their place. */
export const commands: readonly AnyCommand[] = [
  defineCommand({
    name: "today",
    summary: "command.today.summary",
    example: "today",
    audience: "everyone",
    right: "anyone",
    input: z.object({}),
    run: async () => ({ title: "", blocks: [] }),
  }),
  defineCommand({
    name: "search",
    summary: "command.search.summary",
    example: "search world models",
    audience: "caller",
    right: "anyone",
    input: z.object({
      query: z.string().meta({ description: "command.search.query", suggest: "query" }),
      limit: z.int().min(1).max(20).default(5).meta(describeOption("command.subscribe.papers")),
    }),
    run: async () => ({ title: "", blocks: [] }),
  }),
  defineCommand({
    name: "subscribe",
    summary: "command.subscribe.summary",
    example: "subscribe 9:00 timezone:Europe/Paris",
    audience: "everyone",
    right: "manage",
    input: z.object({
      time: z.string().default("9:00").meta(describeOption("command.subscribe.time")),
      weekends: z.boolean().default(false).meta(describeOption("command.subscribe.weekdays")),
      timezone: z
        .string()
        .optional()
        .meta({ description: "command.subscribe.timezone", suggest: "timezone" }),
    }),
    run: async () => ({ title: "", blocks: [] }),
  }),
];
