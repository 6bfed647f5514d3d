import { z } from "zod";
import { topPapers } from "../db/votes.ts";
import { composeTop } from "../src/message/lists.ts";
import { rank } from "../src/papers/ranking.ts";
import { defineCommand } from "./command.ts";
import { share, sharedAudience } from "./inputs.ts";

const SHOWN = 10;
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
    share,
  }),
  async run({ days }, { database, now }) {
    const since = new Date(now.getTime() - days * DAY_MS);
    const best = await topPapers(database, since, SHOWN);
    const ranked = rank(best, ({ votes }) => votes);
    return composeTop(
      ranked.map(({ item, rank: number }) => ({ ...item, number })),
      days,
    );
  },
});
