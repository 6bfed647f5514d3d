import { z } from "zod";
import type { Database } from "../db/database.ts";
import { mostUpvoted } from "../db/papers.ts";
import { composeTrending } from "../src/message/lists.ts";
import type { Paper } from "../src/papers/paper.ts";
import { defineCommand } from "./command.ts";
import { entriesOf } from "./entries.ts";
import { share, sharedAudience } from "./inputs.ts";

const SHOWN = 10;
const MONTH_MS = 30 * 86_400_000;

/** `/papers trending`: the source's own trending list. */
export const trending = defineCommand({
  name: "trending",
  summary: "Show what is talked about most at Hugging Face now",
  example: "trending",
  audience: sharedAudience,
  right: "anyone",
  input: z.object({ share }),
  async run(_input, { database, desk, now }) {
    const { papers, failure } = await desk.trending();
    const isStored = failure !== null && papers.length === 0;
    const shown = isStored ? await mostUpvotedNow(database, now) : papers.slice(0, SHOWN);
    return composeTrending(await entriesOf(database, shown), failure);
  },
});

/** What comes nearest to a trend in the store: the upvotes of the last month, or of all time where that was quiet. */
async function mostUpvotedNow(database: Database, now: Date): Promise<Paper[]> {
  const recent = await mostUpvoted(database, new Date(now.getTime() - MONTH_MS), SHOWN);
  return recent.length > 0 ? recent : mostUpvoted(database, new Date(0), SHOWN);
}
