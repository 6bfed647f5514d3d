import { z } from "zod";
import { forgetPerson } from "../db/people/forget.ts";
import { dataOf, type PersonalData } from "../db/people/personal-data.ts";
import {
  composeForgetting,
  composeForgotten,
  composeKept,
  composeKeptFile,
} from "../src/message/privacy.ts";
import { defineCommand } from "./command.ts";

const WHAT = ["show", "export", "delete"] as const;
const VOTES = ["keep", "remove"] as const;

/** `/papers privacy`: what is kept of the caller, as a file, or deleted. */
export const privacy = defineCommand({
  name: "privacy",
  summary: "Show what is kept of you, export it, or delete it",
  example: "privacy export",
  audience: "caller",
  right: "anyone",
  input: z.object({
    what: z.enum(WHAT).default("show").describe("What to do: show, export or delete"),
    votes: z
      .enum(VOTES)
      .optional()
      .describe("With delete: keep your votes as anonymous counts, or remove them"),
    sure: z.boolean().default(false).describe("With delete and votes: do it"),
  }),
  async run({ what, votes, sure }, { database, place, caller, desk, now }) {
    const { voter } = caller;
    if (what === "delete") {
      if (votes === undefined || !sure) return composeForgetting();
      desk.recount(await forgetPerson(database, voter, { votes, now }));
      return composeForgotten(votes);
    }
    const data = await dataOf(database, voter);
    const { name } = data;
    if (what === "show")
      return composeKept({ platform: place.platform, voter, name, counts: countsOf(data) });
    const type = "application/json";
    const all = JSON.stringify({ voter, exportedAt: now, ...data }, null, 2);
    return composeKeptFile({ name: "paperboy-about-you.json", type, text: all });
  },
});

function countsOf(data: PersonalData): (readonly [string, number])[] {
  return [
    ["vote", data.votes.length],
    ["saved paper", data.saved.length],
    ["submission", data.submissions.length],
    ["discussion", data.discussions.length],
    ["subscription", data.subscriptions.length],
    ["role", data.roles.length],
    ["settings change", data.changes.length],
    ["unsaved form", data.forms.length],
    ["direct message", data.messages.length],
  ];
}
