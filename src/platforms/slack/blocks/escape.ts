import { parseWebUrl } from "../../../domain/paper/urls.ts";
import { LIMITS } from "../limits.ts";

const FORMATTING = /[*_~`]|:[^\s:]+:|^\s*>/m;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Slack's three escapes (docs.slack.dev/messaging/formatting-message-text): afterwards nothing is a link or a mention. */
export function escape(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Whether mrkdwn could take part of this text for formatting or an emoji; it has no escape for those. */
export function looksFormatted(text: string): boolean {
  return FORMATTING.test(text);
}

/** An address Slack takes as a link, with the two characters encoded that end one in mrkdwn; undefined for anything else. */
export function slackUrl(url: string): string | undefined {
  const safe = parseWebUrl(url)?.replaceAll("|", "%7C").replaceAll(">", "%3E");
  return safe === undefined || safe.length > LIMITS.url ? undefined : safe;
}
