import { Command } from "commander";
import { systemClock } from "../lib/clock.ts";
import { UserError } from "../domain/errors.ts";
import { english } from "../i18n/languages.ts";
import { searchNotices } from "../messages/search-results.ts";
import { createSearch } from "../search/create-search.ts";
import { action, withDatabase, type Env } from "./core/verb.ts";
import { wholeNumber } from "./core/values.ts";

/** `paperboy search`: `/papers search` in the terminal. */
export function search(env: Env): Command {
  return new Command("search")
    .description("search the stored papers")
    .argument("<query...>", "words, an author, an arXiv id")
    .option("--limit <n>", "how many at most", wholeNumber(1, 100), 10)
    .option("--json", "print one JSON object")
    .action(
      action<{ limit: number; json?: boolean }>(env, async (session, { limit }, text) =>
        withDatabase(session, async (database) => {
          if (text.trim() === "")
            throw new UserError("Say what to search for: paperboy search world models");
          const { databaseUrl: url, embeddings } = session.config;
          const engine = await createSearch({
            url,
            embeddings,
            database,
            log: session.log,
            clock: systemClock,
          });
          try {
            const answer = await engine.find({ text, limit, offset: 0, asker: null });
            const { hits, total } = answer;
            const notice = searchNotices(english, answer.notices);
            session.output.result({ total, notice, papers: hits.map((hit) => hit.paper) });
            if (notice !== null) session.output.say(notice);
            for (const { paper } of hits)
              session.output.say(`${paper.id.padEnd(12)} ${paper.title}`);
            if (hits.length === 0) session.output.say(`Nothing found for “${text}”.`);
            return hits.length === 0 ? 1 : 0;
          } finally {
            await engine.close();
          }
        }),
      ),
    );
}
