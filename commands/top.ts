import { z } from "zod";
import { replyTotals } from "../db/channels/discussions.ts";
import { topPapers } from "../db/people/votes.ts";
import type { PaperEntry } from "../src/messages/core/paper-entry.ts";
import { composeTop } from "../src/messages/paper-lists.ts";
import { pageOf, pagesOf } from "../src/messages/core/pages.ts";
import { rank } from "../src/domain/selection/rank.ts";
import { defineCommand, type CommandContext } from "./core/define.ts";
import { describeOption, page, share, sharedAudience } from "./core/inputs.ts";
import { DAY_MS } from "../src/lib/durations.ts";

const SHOWN = 10;
const MOST = 100;

export const top = defineCommand({
  name: "top",
  summary: "command.top.summary",
  example: "top 30",
  audience: sharedAudience,
  right: "anyone",
  input: z.object({
    days: z.int().min(1).max(365).default(7).meta(describeOption("command.top.days")),
    page,
    share,
  }),
  async run({ days, page: number }, context) {
    const { database, now, t } = context;
    const since = new Date(now.getTime() - days * DAY_MS);
    const best = await topPapers(database, since, MOST);
    const ranked = rank(best, ({ votes }) => votes);
    const entries = ranked.map(({ item, rank: place }) => ({ ...item, number: place }));
    const shown = await withReplies(context, pageOf(entries, number, SHOWN));
    return composeTop(t, shown, days, {
      command: "top",
      input: { days: String(days) },
      page: number,
      pages: pagesOf(entries.length, SHOWN),
    });
  },
});

/** Counts replies in all channels, as for votes. */
async function withReplies(
  { database }: Pick<CommandContext, "database">,
  entries: readonly PaperEntry[],
): Promise<PaperEntry[]> {
  const totals = await replyTotals(
    database,
    entries.map(({ paper }) => paper.id),
  );
  return entries.map((entry) => {
    const replies = totals.get(entry.paper.id);
    return replies === undefined ? entry : { ...entry, discussion: { url: null, replies } };
  });
}
