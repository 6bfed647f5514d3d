/** Control characters but line feed, bidirectional overrides and tag characters: they hide or reorder what is read. */
const INVISIBLE = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu;

const FORMATTING = /[*_~`]|:[^\s:]+:|^\s*>/m;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A stranger's text as readable characters: well-formed, and nothing invisible that changes how the rest is read. */
export function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
    .replaceAll(INVISIBLE, "");
}

/** The same on one line. */
export function oneLine(text: string): string {
  return clean(text.replaceAll(/\s+/g, " ")).trim();
}

/** Slack's three escapes (docs.slack.dev/messaging/formatting-message-text): afterwards nothing is a link or a mention. */
export function escape(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Whether mrkdwn could take part of this text for formatting or an emoji; it has no escape for those. */
export function looksFormatted(text: string): boolean {
  return FORMATTING.test(text);
}

/** An address Slack takes as a link, with the two characters encoded that end one in mrkdwn; undefined for anything else. */
export function webUrl(url: string, maxLength: number): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  const safe = href.replaceAll("|", "%7C").replaceAll(">", "%3E");
  return safe.length <= maxLength ? safe : undefined;
}
