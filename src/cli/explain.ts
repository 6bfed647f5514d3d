import { Command } from "commander";
import type { Database } from "../../db/client/database.ts";
import type { Delivery } from "../../db/deliveries/delivery.ts";
import { deliveryById } from "../../db/deliveries/queries.ts";
import { createIngestion } from "../app/create-sources.ts";
import { UserError } from "../domain/errors.ts";
import { createComposeDelivery } from "../jobs/digests/compose-delivery.ts";
import { toCompose } from "../jobs/digests/compose-message.ts";
import {
  explainDigest,
  type ExplainedDigest,
  type PaperDecision,
} from "../jobs/digests/explain-digest.ts";
import { createDiscussionLinks } from "../jobs/discussions/links-to-threads.ts";
import { translateForNotice } from "../jobs/reader-language.ts";
import { systemClock } from "../lib/clock.ts";
import { fallbackText, type Message } from "../messages/core/message.ts";
import { englishFailure } from "../messages/failures.ts";
import { composeNotice } from "../messages/notices.ts";
import { FITS } from "../platforms/fits.ts";
import { renderMessage as messageToComponents } from "../platforms/discord/components/render.ts";
import { renderMessage as messageToHtml } from "../platforms/playground/render.ts";
import { renderMessage as messageToBlocks } from "../platforms/slack/blocks/render.ts";
import type { Sources } from "../sources/port.ts";
import { deliveryFacts, describeDelivery } from "./deliveries.ts";
import { action, withDatabase, type Env, type Session } from "./core/verb.ts";

/** `paperboy explain`: each stage of one delivery, from the store alone. */
export function explain(env: Env): Command {
  return new Command("explain")
    .description("print how a delivery came about: lists, decisions, message, drawings")
    .argument("<delivery>", "an id that paperboy deliveries lists")
    .option("--json", "print one JSON object")
    .action(
      action<{ readonly json?: boolean }>(env, (session, _options, id) =>
        withDatabase(session, async (database) => {
          await explainDelivery(session, database, id);
          return 0;
        }),
      ),
    );
}

async function explainDelivery(session: Session, database: Database, id: string): Promise<void> {
  const delivery = await deliveryById(database, id);
  if (delivery === undefined)
    throw new UserError(`There is no delivery ${id}: paperboy deliveries lists them.`);
  const { config, log, output } = session;
  const now = systemClock.now();
  const { sources } = createIngestion({
    config,
    log,
    database,
    clock: systemClock,
    owner: "explain",
  });
  const explained =
    delivery.kind === "digest" ? await explainDigest(database, sources, delivery, now) : undefined;
  const message = await messageOf(database, sources, delivery, explained);
  const drawings = message && drawingsOf(message, id);
  output.result({
    delivery: deliveryFacts(delivery),
    ...explained,
    ...(message === undefined ? {} : { message, ...drawings }),
  });
  output.say(describeDelivery(delivery));
  for (const line of explained === undefined ? [] : digestLines(explained)) output.say(line);
  if (message === undefined || drawings === undefined) return;
  output.say(`\nMessage\n${fallbackText(message, "UTC")}`);
  output.say(`\nSlack\n${JSON.stringify(drawings.slack, null, 2)}`);
  output.say(`\nDiscord\n${JSON.stringify(drawings.discord, null, 2)}`);
  output.say(`\nPlayground\n${drawings.playground}`);
}

/** What the delivery says; undefined for a digest that is skipped or waits. */
async function messageOf(
  database: Database,
  sources: Sources,
  delivery: Delivery,
  explained: ExplainedDigest | undefined,
): Promise<Message | undefined> {
  if (delivery.kind === "notice")
    return composeNotice(
      await translateForNotice(database, delivery, delivery.notice),
      delivery.notice,
    );
  const selection = explained?.selection;
  const composable = toCompose(
    delivery.kind === "digest" && selection?.kind === "ready"
      ? { ...delivery, content: selection.content }
      : delivery,
  );
  const links = createDiscussionLinks(database, new Map());
  const compose = createComposeDelivery(database, { sources, discussionsOf: links, fits: FITS });
  return composable && (await compose(composable)).message;
}

function drawingsOf(message: Message, key: string) {
  return {
    slack: messageToBlocks(message, { key }),
    discord: messageToComponents(message, { key }),
    playground: messageToHtml(message),
  };
}

function* digestLines({ lists, papers, selection }: ExplainedDigest): Generator<string> {
  yield "\nLists";
  for (const { source, day, readAt } of lists)
    yield `${source} of ${day}: ${readAt === null ? "never read" : `read ${readAt.toISOString()}`}`;
  yield "\nSelection";
  if (selection.kind === "wait")
    yield `waits until ${selection.until.toISOString()}: ${englishFailure(selection.reason)}`;
  if (selection.kind === "skip") yield `skipped: ${englishFailure(selection.reason)}`;
  if (selection.kind === "ready" && selection.content.notice !== null)
    yield `notice: ${selection.content.notice.kind}`;
  for (const { paper, decision } of papers)
    yield `${paper.id}  ${describeDecision(decision)}  ${paper.title}`;
}

function describeDecision(decision: PaperDecision): string {
  switch (decision.kind) {
    case "selected":
      return `number ${decision.number}${decision.isVanished ? ", vanished from its list" : ""}`;
    case "below":
      return `below the minimum: ${decision.upvotes} of ${decision.minimum} upvotes`;
    case "withdrawn":
      return `withdrawn on ${decision.at.toISOString().slice(0, 10)}`;
    case "filtered":
      return `filtered: does not match ${decision.conditions.join(", ")}`;
    case "outranked":
      return "outranked by the papers above";
    case "open":
      return "passes, but is not in this digest";
  }
}
