import type { Config } from "../config/config.ts";

export function isPlayground({ discord, slack }: Pick<Config, "discord" | "slack">): boolean {
  return discord === null && slack === null;
}

function withKey(url: URL, { accessKey }: Pick<Config, "accessKey">): string {
  return accessKey === null ? url.href : `${url.href}?key=${encodeURIComponent(accessKey)}`;
}

/** Where to look and what to do next, with a line about the papers between them. */
export function greeting(
  config: Pick<Config, "discord" | "slack" | "accessKey">,
  url: URL,
): { readonly where: string; readonly next: string } {
  if (isPlayground(config))
    return {
      where: `The playground is open at ${withKey(url, config)}`,
      next: "Next: vote, or type /papers there. The README shows how to connect Slack or Discord. Ctrl-C stops Paperboy.",
    };
  const names = [
    ...(config.discord === null ? [] : ["Discord"]),
    ...(config.slack === null ? [] : ["Slack"]),
  ];
  return {
    where: `Connected to ${names.join(" and ")}. Health and metrics: ${url.href}`,
    next: "Next: type /papers setup in a channel. Ctrl-C stops Paperboy.",
  };
}
