import type { Config } from "../config/config.ts";

type Platforms = Pick<Config, "discord" | "slack">;

/** Where to look, where the papers come from, and what to do next. */
export type Greeting = readonly [where: string, papers: string | Promise<string>, next: string];

export function isPlayground({ discord, slack }: Platforms): boolean {
  return discord === null && slack === null;
}

export function whereToLook({ accessKey }: Pick<Config, "accessKey">, { href }: URL): string {
  const key = accessKey === null ? "" : `?key=${encodeURIComponent(accessKey)}`;
  return `The playground is open at ${href}${key}`;
}

export function playgroundGreeting(where: string, papers: Promise<string>): Greeting {
  return [
    where,
    papers,
    "Next: vote, or type /papers there. The README shows how to connect Slack or Discord. Ctrl-C stops Paperboy.",
  ];
}

export function connectedGreeting({ discord, slack }: Platforms, url: URL): Greeting {
  const names = [...(discord === null ? [] : ["Discord"]), ...(slack === null ? [] : ["Slack"])];
  return [
    `Connected to ${names.join(" and ")}; health and metrics are at ${url.href}`,
    "Papers come from Hugging Face Daily Papers, and from arXiv where a channel wants it.",
    "Next: type /papers setup in a channel. Ctrl-C stops Paperboy.",
  ];
}
