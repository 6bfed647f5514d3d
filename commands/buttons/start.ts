import { z } from "zod";
import { subscriptionsOf } from "../../db/channels/subscriptions.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { composeFindForm, composeStart } from "../../src/messages/help.ts";
import { defineCommand, type CommandContext } from "../core/define.ts";
import { refuseInput } from "../core/errors.ts";
import { mayManage } from "../core/rights.ts";
import { readInput } from "../core/validate.ts";
import { search } from "../search.ts";

/** For `/papers` without a command. */
export const start = defineCommand({
  name: "start",
  summary: "start.title",
  example: "help",
  audience: "caller",
  right: "anyone",
  input: z.object({}),
  run: async (_input, context) => showStart(context),
});

/** Asks what to search for in a form. */
export const find = defineCommand({
  name: "find",
  summary: "find.title",
  example: "search world models",
  audience: "caller",
  right: "anyone",
  input: z.object({}),
  run: async (_input, context) => showStart(context),
  form: {
    open: async (_input, { t, place }) => composeFindForm(t, place.channel),
    submit: async (_input, { query = "" }, context) => ({
      problems: {},
      answer: () => searchFor(query, context),
    }),
  },
});

async function showStart(context: CommandContext): Promise<Message> {
  const { t, database, place } = context;
  return composeStart(t, {
    mayManage: await mayManage(context),
    isSubscribed: (await subscriptionsOf(database, place)).length > 0,
  });
}

async function searchFor(query: string, context: CommandContext): Promise<Message> {
  const ready = readInput(search, { query });
  return "problems" in ready ? refuseInput(context.t, search, ready.problems) : ready.run(context);
}
