import { z } from "zod";
import { composeResults } from "../src/messages/search-results.ts";
import { defineCommand } from "./core/define.ts";
import { countPapers } from "../db/papers/papers.ts";
import { searchElsewhere, type FoundHit } from "./shared/search-elsewhere.ts";
import { loadEntriesWithPosts } from "./shared/paper-entries.ts";
import { page, share, sharedAudience } from "./core/inputs.ts";

const HITS = 10;
/** Longer than any title. */
const LONGEST_QUERY = 300;

export const search = defineCommand({
  name: "search",
  summary: "command.search.summary",
  example: "search world models",
  audience: sharedAudience,
  right: "anyone",
  input: z.object({
    query: z.string().trim().min(1).max(LONGEST_QUERY).meta({
      description: "command.search.query",
      suggest: "query",
    }),
    page,
    share,
  }),
  async run({ query, page: number }, context) {
    const { search: engine, place, caller, t } = context;
    const offset = (number - 1) * HITS;
    const asker = { place, voter: caller.voter };
    const answer = await engine.find({ text: query, limit: HITS, offset, asker });
    const { total, notices } = answer;
    const { hits: found, searched } =
      number === 1
        ? await searchElsewhere(context, answer.english ?? query, answer)
        : { hits: answer.hits, searched: { stored: await countPapers(context.database) } };
    const hits: readonly FoundHit[] = found.slice(0, HITS);
    const entries = await loadEntriesWithPosts(
      context,
      hits.map((hit) => hit.paper),
    );
    return composeResults(t, {
      query,
      hits: entries.map((entry, index) => {
        const { snippet = [], foundAt } = hits[index] ?? {};
        return { entry: foundAt === undefined ? entry : { ...entry, foundAt }, snippet };
      }),
      total,
      offset,
      page: number,
      perPage: HITS,
      notices,
      searched,
    });
  },
});
