import { englishFailure } from "../messages/failures.ts";
import { Command } from "commander";
import { allSubscriptions } from "../../db/channels/subscriptions.ts";
import type { Subscription } from "../../db/schema/schema.ts";
import type { PostOutcome } from "../../commands/core/define.ts";
import type { Parts } from "../app/create-parts.ts";
import { systemClock } from "../lib/clock.ts";
import { UserError } from "../domain/errors.ts";
import { selectPapers } from "../domain/selection/select-papers.ts";
import { huggingFaceDay, toListDay } from "../domain/schedule/list-days.ts";
import { withBot } from "./core/with-bot.ts";
import { calendarDay } from "./core/values.ts";
import { action, type Env, type Session } from "./core/verb.ts";

interface Options {
  readonly date?: string;
  readonly subscription?: string;
  readonly dryRun?: boolean;
  readonly again?: boolean;
  readonly json?: boolean;
}

/** `paperboy post`: posts a day's digest to the subscribed channels that lack it. */
export function post(env: Env): Command {
  return new Command("post")
    .description("post a day's digest to the subscribed channels now")
    .option("--date <day>", "the list's day; today's without it", calendarDay)
    .option("--subscription <id>", "only to this subscription")
    .option("--again", "also where this day's digest already is")
    .option("--dry-run", "say what would be posted, and post nothing")
    .option("--json", "print one JSON object")
    .action(
      action<Options>(env, (session, options) =>
        withBot(session, systemClock, (parts) => postAll(session, parts, options)),
      ),
    );
}

async function postAll(session: Session, parts: Parts, options: Options): Promise<number> {
  const day = options.date ?? toListDay(huggingFaceDay(parts.clock.now()));
  const targets = await chosen(parts, options.subscription);
  const results = [];
  for (const target of targets) {
    const outcome =
      options.dryRun === true
        ? await rehearse(parts, target, day)
        : await postOne(parts, target, day, options.again === true);
    results.push({
      subscription: target.id,
      platform: target.platform,
      channel: target.channel,
      ...outcome,
      ...("reason" in outcome && { reason: englishFailure(outcome.reason) }),
    });
    session.output.say(`${target.platform} ${target.channel}: ${inWords(outcome)}`);
  }
  await parts.worker.drain(THREAD_PATIENCE_MS);
  session.output.result({ day, results });
  return results.some(({ kind }) => kind === "failed") ? 1 : 0;
}

/** Enough for a retry and the next reply of a thread. */
const THREAD_PATIENCE_MS = 20_000;

async function chosen({ database }: Parts, id: string | undefined): Promise<Subscription[]> {
  const all = await allSubscriptions(database);
  const targets = id === undefined ? all : all.filter((one) => one.id === id);
  if (targets.length > 0) return targets;
  throw new UserError(
    id === undefined
      ? "No channel has subscribed yet: type /papers subscribe in one."
      : `There is no subscription ${id}. These are there: ${all.map((one) => one.id).join(", ") || "none"}.`,
  );
}

type Outcome = PostOutcome | { readonly kind: "would post"; readonly papers: number };

function postOne(
  { services }: Parts,
  target: Subscription,
  day: string,
  again: boolean,
): Promise<Outcome> {
  return services.post({ place: target, day, requestedBy: "command line", again });
}

async function rehearse({ services }: Parts, target: Subscription, day: string): Promise<Outcome> {
  const list = await services.candidates(target, target, day);
  if (list.papers.length === 0)
    return { kind: "empty", reason: list.failure ?? list.waiting ?? { code: "list_empty" } };
  return {
    kind: "would post",
    papers: selectPapers(list, target).length,
  };
}

function inWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case "posted":
      return `posted, ${outcome.papers} papers`;
    case "would post":
      return `would be posted, ${outcome.papers} papers`;
    case "already":
      return "already there; --again posts it once more";
    case "empty":
      return `nothing to post. ${englishFailure(outcome.reason)}`;
    case "failed":
      return `not posted. ${englishFailure(outcome.reason)}`;
  }
}
