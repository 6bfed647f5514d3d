import { startFakeDiscord } from "../support/fake-discord.ts";
import type { LocalServer } from "../support/local-server.ts";
import { startFakeSlack } from "../support/fake-slack.ts";

type Local = LocalServer & { readonly env: Readonly<Record<string, string>> };

/** What the bot can be connected to; without any platform it is the playground. */
export const CONNECTIONS: readonly {
  readonly name: string;
  readonly platforms: readonly (() => Promise<Local>)[];
}[] = [
  { name: "playground", platforms: [] },
  { name: "Discord", platforms: [startFakeDiscord] },
  { name: "Slack", platforms: [startFakeSlack] },
  { name: "Discord and Slack", platforms: [startFakeDiscord, startFakeSlack] },
];

/** Runs something for every connection, with its platforms on this machine up meanwhile. */
export async function forEachConnection<Result>(
  run: (name: string, env: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, platforms } of CONNECTIONS) {
    const local = await Promise.all(platforms.map((start) => start()));
    try {
      const env = Object.fromEntries(local.flatMap((one) => Object.entries(one.env)));
      results.push(await run(name, env));
    } finally {
      await Promise.all(local.map((one) => one.stop()));
    }
  }
  return results;
}
