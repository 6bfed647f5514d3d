import { Command } from "commander";
import { countDeliveries } from "../../db/deliveries/queries.ts";
import { clockFrom, systemClock } from "../lib/clock.ts";
import { recoverLeases } from "../jobs/cluster/process-owner.ts";
import { planDue } from "../jobs/digests/plan-due.ts";
import { reconcile } from "../jobs/votes/reconcile.ts";
import { instant } from "./core/values.ts";
import { action, type Env } from "./core/verb.ts";
import { withBot } from "./core/with-bot.ts";

/** Deliveries due later are left to the next run; enough for a retry and a thread's replies. */
const PATIENCE_MS = 20_000;

/** `paperboy once`: runs the scheduler once, for cron. */
export function once(env: Env): Command {
  return new Command("once")
    .description("plan, post and count once, then end")
    .option("--now <instant>", "as if it were this moment", instant)
    .option("--json", "print one JSON object")
    .action(
      action<{ now?: Date; json?: boolean }>(env, async (session, { now }) => {
        const clock = now === undefined ? systemClock : clockFrom(now);
        return withBot(session, clock, async (parts) => {
          const { database, worker } = parts;
          await recoverLeases(database, parts.owner, clock);
          const planned = await planDue(database, clock.now());
          await worker.drain(PATIENCE_MS);
          await parts.maintenance.rounds.run();
          // Notices and resumed subscriptions go out with this call.
          await worker.drain(PATIENCE_MS);
          await reconcile({
            ...parts,
            platforms: parts.senders,
            signal: new AbortController().signal,
          });
          await parts.tallies.flush();
          const deliveries = await countDeliveries(database);
          const elsewhere = [...parts.platforms.keys()].filter(
            (name) => !parts.leases.holds(`${name} sender`),
          );
          session.output.result({ planned, deliveries, sentElsewhere: elsewhere });
          session.output.say(`${planned} digests were due. Deliveries: ${inWords(deliveries)}.`);
          if (elsewhere.length > 0)
            session.output.say(`Another Paperboy runs and sends to ${elsewhere.join(" and ")}.`);
          return (deliveries.dead ?? 0) + (deliveries.unknown ?? 0) > 0 ? 1 : 0;
        });
      }),
    );
}

function inWords(counts: Readonly<Record<string, number>>): string {
  const words = Object.entries(counts).map(([state, rows]) => `${rows} ${state}`);
  return words.length === 0 ? "nothing" : words.join(", ");
}
