import { parseWebUrl } from "../../../domain/paper/urls.ts";
import { LIMITS } from "../limits.ts";

const FORMATTING = /[*_~`]|:[^\s:]+:|^\s*>/m;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Slack's three escapes: docs.slack.dev/messaging/formatting-message-text */
export function escape(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** mrkdwn has no escape for formatting and emoji. */
export function looksFormatted(text: string): boolean {
  return FORMATTING.test(text);
}

/** Encodes the two characters that end a link in mrkdwn; undefined when Slack would not take the address. */
export function slackUrl(url: string): string | undefined {
  const safe = parseWebUrl(url)?.replaceAll("|", "%7C").replaceAll(">", "%3E");
  return safe === undefined || safe.length > LIMITS.url ? undefined : safe;
}
