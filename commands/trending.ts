import { z } from "zod";
import type { Database } from "../db/client/database.ts";
import { mostUpvoted } from "../db/papers/papers.ts";
import { composeTrending } from "../src/messages/paper-lists.ts";
import { pageOf, pagesOf } from "../src/messages/core/pages.ts";
import type { Paper } from "../src/domain/paper/paper.ts";
import { defineCommand } from "./core/define.ts";
import { loadEntries } from "./shared/paper-entries.ts";
import { page, share, sharedAudience } from "./core/inputs.ts";
import { DAY_MS } from "../src/lib/durations.ts";

const SHOWN = 10;
const MOST = 50;
const MONTH_MS = 30 * DAY_MS;

export const trending = defineCommand({
  name: "trending",
  summary: "command.trending.summary",
  example: "trending",
  audience: sharedAudience,
  right: "anyone",
  input: z.object({ share, page }),
  async run({ page: number }, context) {
    const { database, services, now, t } = context;
    const { papers, failure } = await services.trending();
    const isStored = failure !== null && papers.length === 0;
    const known = isStored ? await mostUpvotedNow(database, now) : papers;
    const entries = await loadEntries(context, pageOf(known, number, SHOWN));
    return composeTrending(t, entries, failure, {
      command: "trending",
      input: {},
      page: number,
      pages: pagesOf(known.length, SHOWN),
    });
  },
});

async function mostUpvotedNow(database: Database, now: Date): Promise<Paper[]> {
  const recent = await mostUpvoted(database, new Date(now.getTime() - MONTH_MS), MOST);
  return recent.length > 0 ? recent : mostUpvoted(database, new Date(0), MOST);
}
