import { z } from "zod";
import { defineCommand, type AnyCommand } from "../../../commands/core/define.ts";

/** Three commands as the box explains them; the world's handlers answer in their place. */
export const commands: readonly AnyCommand[] = [
  defineCommand({
    name: "today",
    summary: "Show today's list here",
    example: "today",
    audience: "everyone",
    right: "anyone",
    input: z.object({}),
    run: async () => ({ title: "", blocks: [] }),
  }),
  defineCommand({
    name: "search",
    summary: "Find papers by words, authors or ids",
    example: "search world models",
    audience: "caller",
    right: "anyone",
    input: z.object({
      query: z.string().describe("What to look for").meta({ suggest: "query" }),
      limit: z.int().min(1).max(20).default(5).describe("How many papers to show"),
    }),
    run: async () => ({ title: "", blocks: [] }),
  }),
  defineCommand({
    name: "subscribe",
    summary: "Post the daily list in this channel",
    example: "subscribe 9:00 timezone:Europe/Paris",
    audience: "everyone",
    right: "manage",
    input: z.object({
      time: z.string().default("9:00").describe("When, by the clock on the wall"),
      weekends: z.boolean().default(false).describe("On Saturday and Sunday too"),
      timezone: z.string().optional().describe("Whose clock").meta({ suggest: "timezone" }),
    }),
    run: async () => ({ title: "", blocks: [] }),
  }),
];
