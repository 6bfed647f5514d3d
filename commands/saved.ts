import { z } from "zod";
import { countSaved, savedBy } from "../db/people/saved.ts";
import { pagesOf } from "../src/messages/core/pages.ts";
import { composeReadingList } from "../src/messages/reading-list.ts";
import { defineCommand } from "./core/define.ts";
import { loadEntriesWithPosts, markOwnVotes } from "./shared/paper-entries.ts";
import { page } from "./core/inputs.ts";

const SHOWN = 10;

export const saved = defineCommand({
  name: "saved",
  summary: "command.saved.summary",
  example: "saved",
  audience: "caller",
  right: "anyone",
  personal: true,
  input: z.object({ page }),
  async run({ page: number }, context) {
    const { database, caller } = context;
    const total = await countSaved(database, caller.voter);
    const offset = (number - 1) * SHOWN;
    const papers = await savedBy(database, caller.voter, { limit: SHOWN, offset });
    const entries = await markOwnVotes(context, await loadEntriesWithPosts(context, papers));
    return composeReadingList(context.t, entries, total, {
      command: "saved",
      input: {},
      page: number,
      pages: pagesOf(total, SHOWN),
      private: true,
    });
  },
});
