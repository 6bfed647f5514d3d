import { Command } from "commander";
import { systemClock } from "../lib/clock.ts";
import { createSearch } from "../search/create-search.ts";
import type { Progress } from "./core/output.ts";
import { action, withDatabase, type Env } from "./core/verb.ts";

/** A shell's exit code for Ctrl-C. */
const EXIT_INTERRUPTED = 130;

/** `paperboy reindex`: rebuilds the search index while the old one answers. */
export function reindex(env: Env): Command {
  return new Command("reindex")
    .description("build the search index anew; Ctrl-C pauses, the next run goes on")
    .option("--json", "print one JSON object")
    .action(
      action(env, async (session) =>
        withDatabase(session, async (database) => {
          const { config, log, output } = session;
          const { databaseUrl: url } = config;
          const search = await createSearch({ url, database, log, clock: systemClock });
          const interrupt = new AbortController();
          const stop = (): void => interrupt.abort();
          process.once("SIGINT", stop).once("SIGTERM", stop);
          let reached = { done: 0, total: 0 };
          let bar: Progress | undefined;
          try {
            await search.reindex({
              signal: interrupt.signal,
              report: (now) => {
                bar ??= output.progress(now.total, "papers");
                bar.advance(now.done - reached.done);
                reached = now;
              },
            });
          } finally {
            bar?.end();
            process.off("SIGINT", stop).off("SIGTERM", stop);
            await search.close();
          }
          const paused = interrupt.signal.aborted;
          output.result({ papers: reached.done, total: reached.total, finished: !paused });
          output.say(
            paused
              ? `Paused at ${reached.done} of ${reached.total} papers. Run paperboy reindex again to go on; a running bot goes on by itself.`
              : `${reached.done} papers indexed.`,
          );
          return paused ? EXIT_INTERRUPTED : 0;
        }),
      ),
    );
}
