import { z } from "zod";
import { topPapers } from "../db/votes.ts";
import { composeTop } from "../src/message/lists.ts";
import { pageOf, pagesOf } from "../src/message/pages.ts";
import { rank } from "../src/papers/ranking.ts";
import { defineCommand } from "./command.ts";
import { page, share, sharedAudience } from "./inputs.ts";

const SHOWN = 10;
/** Nobody reads a longer leaderboard. */
const MOST = 100;
const DAY_MS = 86_400_000;

/** `/papers top`: the leaderboard of votes. */
export const top = defineCommand({
  name: "top",
  summary: "Show the papers with the most votes here",
  example: "top 30",
  audience: sharedAudience,
  right: "anyone",
  input: z.object({
    days: z.int().min(1).max(365).default(7).describe("How many days to look back"),
    page,
    share,
  }),
  async run({ days, page: number }, { database, now, words }) {
    const since = new Date(now.getTime() - days * DAY_MS);
    const best = await topPapers(database, since, MOST);
    const ranked = rank(best, ({ votes }) => votes);
    const entries = ranked.map(({ item, rank: place }) => ({ ...item, number: place }));
    return composeTop(words, pageOf(entries, number, SHOWN), days, {
      command: "top",
      input: { days: String(days) },
      page: number,
      pages: pagesOf(entries.length, SHOWN),
    });
  },
});
