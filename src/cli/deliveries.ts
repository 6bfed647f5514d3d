import { englishFailure } from "../messages/failures.ts";
import { Command, Option } from "commander";
import type { Database } from "../../db/client/database.ts";
import { reviveDelivery } from "../../db/deliveries/outcomes.ts";
import { deliveryById, recentDeliveries } from "../../db/deliveries/queries.ts";
import type { Delivery } from "../../db/deliveries/delivery.ts";
import { DELIVERY_STATES, type DeliveryState } from "../../db/schema/schema.ts";
import { systemClock } from "../lib/clock.ts";
import { UserError } from "../domain/errors.ts";
import { wholeNumber } from "./core/values.ts";
import { action, withDatabase, type Env, type Session } from "./core/verb.ts";

interface Options {
  readonly state?: DeliveryState;
  readonly limit: number;
  readonly retry?: string;
  readonly json?: boolean;
}

/** `paperboy deliveries`: lists deliveries and retries failed ones. */
export function deliveries(env: Env): Command {
  return new Command("deliveries")
    .description("list the newest deliveries and what became of them, or release one")
    .addOption(new Option("--state <state>", "only those in this state").choices(DELIVERY_STATES))
    .option("--limit <n>", "how many at most", wholeNumber(1, 1000), 20)
    .option("--retry <id>", "deliver a dead, unknown or skipped one after all")
    .option("--json", "print one JSON object")
    .action(
      action<Options>(env, (session, options) =>
        withDatabase(session, async (database) => {
          if (options.retry === undefined) await list(session, database, options);
          else await release(session, database, options.retry);
          return 0;
        }),
      ),
    );
}

async function list(
  { output }: Session,
  database: Database,
  { state, limit }: Options,
): Promise<void> {
  const rows = await recentDeliveries(database, { state, limit });
  output.result({ deliveries: rows.map(deliveryFacts) });
  for (const row of rows) output.say(describeDelivery(row));
  if (rows.length === 0)
    output.say(state === undefined ? "There are no deliveries yet." : `None is ${state}.`);
}

async function release({ output }: Session, database: Database, id: string): Promise<void> {
  const released = await reviveDelivery(database, id, systemClock.now());
  const row = await deliveryById(database, id);
  if (row === undefined)
    throw new UserError(`There is no delivery ${id}: paperboy deliveries lists them.`);
  if (!released)
    throw new UserError(
      `Delivery ${id} is ${row.state}; only dead, unknown and skipped ones are released.`,
    );
  output.result({ released: deliveryFacts(row) });
  const how =
    row.sendingAt === null ? "It is posted" : "It is looked up in the channel, and posted";
  output.say(`${how} within a minute by the running bot, or else by: paperboy once`);
}

/** For scripts: without the long content and the lease. */
export function deliveryFacts(row: Delivery): Record<string, unknown> {
  const { id, kind, platform, workspace, channel, state, attempts, error: failure } = row;
  const error = failure === null ? null : englishFailure(failure);
  const outcomeKnown = state === "sent" || row.sendingAt === null;
  const times = { plannedAt: row.plannedAt, dueAt: row.dueAt, sentAt: row.sentAt };
  const part = partOf(row);
  const place = { platform, workspace, channel };
  return { id, kind, ...place, ...part, state, attempts, ...times, outcomeKnown, error, failure };
}

function partOf(row: Delivery): Record<string, unknown> {
  switch (row.kind) {
    case "digest":
      return { edition: row.edition, part: 0 };
    case "reply":
      return { edition: row.edition, part: row.number };
    case "discussion":
      return { paper: row.paperId };
    case "notice":
      return { notice: row.notice.kind };
  }
}

export function describeDelivery(row: Delivery): string {
  const tried = row.attempts === 1 ? "1 attempt" : `${row.attempts} attempts`;
  const when = row.sentAt === null ? `due ${minute(row.dueAt)}` : `sent ${minute(row.sentAt)}`;
  const why = row.error === null ? "" : `: ${englishFailure(row.error)}`;
  const where = `${row.platform} ${row.channel}`;
  return `${row.id}  ${row.state.padEnd(7)} ${where}  ${titleOf(row)}, ${tried}, ${when}${why}`;
}

export function titleOf(row: Delivery): string {
  switch (row.kind) {
    case "digest":
      return `${row.edition} digest${row.request === null ? "" : " on request"}`;
    case "reply":
      return `${row.edition} reply ${row.number}`;
    case "discussion":
      return `discussion of ${row.paperId}`;
    case "notice":
      return `notice (${row.notice.kind})`;
  }
}

function minute(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
