import { z } from "zod";
import { ORDERS } from "../src/domain/query/query.ts";
import { composeResults } from "../src/messages/search-results.ts";
import { defineCommand } from "./core/define.ts";
import { describeOption, page, share, sharedAudience } from "./core/inputs.ts";
import { askSearch } from "./shared/ask-search.ts";
import { searchElsewhere, type FoundHit } from "./shared/search-elsewhere.ts";
import { loadEntriesWithPosts } from "./shared/paper-entries.ts";

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
    sort: z.enum(ORDERS).optional().meta(describeOption("command.search.sort")),
    page,
    share,
  }),
  async run({ query, sort, page: number }, context) {
    const { t, now } = context;
    const offset = (number - 1) * HITS;
    const answer = await askSearch(context, { text: query, limit: HITS, offset, order: sort });
    const { total, isExact, notices, understood } = answer;
    const { hits: found, searched } =
      number === 1
        ? await searchElsewhere(context, query, answer)
        : { hits: answer.hits, searched: { stored: answer.searched } };
    const hits: readonly FoundHit[] = found.slice(0, HITS);
    const entries = await loadEntriesWithPosts(
      context,
      hits.map((hit) => hit.paper),
    );
    return composeResults(t, {
      query,
      sort,
      hits: entries.map((entry, index) => {
        const { snippet = [], foundAt } = hits[index] ?? {};
        return { entry: foundAt === undefined ? entry : { ...entry, foundAt }, snippet };
      }),
      total,
      isExact,
      understood,
      offset,
      page: number,
      perPage: HITS,
      longest: LONGEST_QUERY,
      notices,
      searched,
      now,
    });
  },
});
