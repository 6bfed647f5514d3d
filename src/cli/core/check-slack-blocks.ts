import { allSubscriptions } from "../../../db/channels/subscriptions.ts";
import { DEFAULTS } from "../../../commands/subscribe.ts";
import type { Parts } from "../../app/create-parts.ts";
import { englishFailure } from "../../messages/failures.ts";
import type { Message } from "../../messages/core/message.ts";
import { boltLog } from "../../platforms/slack/api/client.ts";
import { validateBlocks } from "../../platforms/slack/api/validate-blocks.ts";
import { renderMessage } from "../../platforms/slack/blocks/render.ts";

/** Sends today's digest, drawn for Slack, to Slack's own check; posts nothing. Throws what is wrong with it. */
export async function checkSlackBlocks(parts: Parts): Promise<string> {
  const { config, outbound, log } = parts;
  const [botToken] = config.slack?.botTokens ?? [];
  if (config.slack === null || botToken === undefined)
    return "not checked: only Slack checks its blocks, and SLACK_BOT_TOKEN is not set";
  const message = await digestForSlack(parts);
  const { blocks } = renderMessage(message, { key: "doctor" });
  const client = { apiUrl: config.slack.apiUrl, fetch: outbound.fetch, logger: boltLog(log) };
  const problems = await validateBlocks(botToken, client, blocks);
  const what = `the ${blocks.length} blocks of “${message.title}”`;
  if (problems.length === 0) return `Slack accepts ${what}`;
  throw new Error(`Slack refuses ${what}: ${problems.join("; ")}`);
}

/** As the first subscription on Slack wants it; with a day's defaults where there is none. */
async function digestForSlack({ database, services }: Parts): Promise<Message> {
  const subscriptions = await allSubscriptions(database);
  const own = subscriptions.find(({ platform }) => platform === "slack");
  const place = own ?? ({ platform: "slack", workspace: "doctor", channel: "doctor" } as const);
  const preview = await services.preview(place, own ?? { ...DEFAULTS, timezone: "UTC" });
  if ("message" in preview) return preview.message;
  throw new Error(`no digest could be drawn: ${englishFailure(preview.reason)}`);
}
