import { z } from "zod";
import { forgetPerson, type VotesAfter } from "../db/people/forget.ts";
import { dataOf, type PersonalData } from "../db/people/personal-data.ts";
import {
  composeDataExport,
  composeDeleted,
  composeDeletionChoice,
  composeStoredData,
  type StoredData,
} from "../src/messages/privacy.ts";
import { defineCommand, type CommandContext } from "./core/define.ts";
import { describeOption } from "./core/inputs.ts";

const WHAT = ["show", "export", "delete"] as const;
const VOTES = ["keep", "remove"] as const;
const KINDS = [
  "votes",
  "saved",
  "submissions",
  "discussions",
  "subscriptions",
  "addresses",
  "roles",
  "changes",
  "forms",
  "replies",
  "messages",
] as const;

export const privacy = defineCommand({
  name: "privacy",
  summary: "command.privacy.summary",
  example: "privacy export",
  audience: "caller",
  right: "anyone",
  personal: true,
  input: z.object({
    what: z.enum(WHAT).default("show").meta(describeOption("command.privacy.what")),
    votes: z.enum(VOTES).optional().meta(describeOption("command.privacy.votes")),
    sure: z.boolean().default(false).meta(describeOption("command.privacy.sure")),
  }),
  async run({ what, votes, sure }, context) {
    const { database, place, caller, t } = context;
    const { voter } = caller;
    if (what === "delete") {
      if (votes === undefined || !sure) return composeDeletionChoice(t);
      await forget(context, votes);
      return composeDeleted(t, votes);
    }
    const data = await dataOf(database, voter);
    const { name } = data;
    if (what === "show")
      return composeStoredData(t, {
        platform: place.platform,
        voter,
        name,
        counts: countsOf(data),
      });
    const type = "application/json";
    const all = JSON.stringify({ voter, exportedAt: context.now, ...data }, null, 2);
    return composeDataExport(t, { name: "paperboy-about-you.json", type, text: all });
  },
});

/** Messages that show their words are drawn again. */
async function forget(context: CommandContext, votes: VotesAfter): Promise<void> {
  const { database, caller, services, now } = context;
  const poorer = await forgetPerson(database, caller.voter, { votes, now });
  services.redrawPapers(poorer);
  services.redrawErased();
}

function countsOf(data: PersonalData): StoredData["counts"] {
  return KINDS.map((kind) => [kind, data[kind].length] as const);
}
