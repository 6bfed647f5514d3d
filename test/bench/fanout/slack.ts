import { systemClock } from "../../../src/lib/clock.ts";
import type { Bench } from "../bench.ts";
import { startBot } from "../bot-process.ts";
import { startPlain, startRemote } from "./processes.ts";
import { PER_MINUTE, slackChannel, teamOf, tokenOf } from "./remote/slack.ts";
import { morningAfter, subscribe } from "./subscribe.ts";
import { watch, type FanOut } from "./watch.ts";

const LIMIT = { perSecond: PER_MINUTE / 60, each: "workspace" } as const;
const ASK_EVERY_MS = 100;

export interface SlackSize {
  readonly workspaces: number;
  /** In each workspace. */
  readonly channels: number;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The bot's day: every channel of every workspace is due at once. */
export async function fanOutOnSlack(
  bench: Bench,
  { workspaces, channels }: SlackSize,
): Promise<{ readonly rows: readonly FanOut[]; readonly sample: string }> {
  const { url } = await bench.library();
  const due = morningAfter(systemClock.now().getTime());
  const places = upTo(workspaces).flatMap((workspace) =>
    upTo(channels).map((index) => {
      const channel = slackChannel(workspace, index);
      return { platform: "slack", workspace: teamOf(workspace), channel, due } as const;
    }),
  );
  await subscribe(url, places);
  const remote = await startRemote("slack", channels);
  const env = {
    SLACK_BOT_TOKEN: upTo(workspaces).map(tokenOf).join(),
    SLACK_APP_TOKEN: "xapp-local",
    SLACK_API_URL: `http://${remote.host}/api/`,
  };
  const bot = await startBot(bench.surroundings(url, env));
  try {
    const { row, counts } = await watch({
      what: `Paperboy, ${workspaces} Slack workspaces`,
      remote,
      usage: () => bot.usage(),
      messages: workspaces * channels,
      due,
      askEveryMs: ASK_EVERY_MS,
      limit: LIMIT,
    });
    return { rows: [row], sample: counts.sample ?? "" };
  } finally {
    await bot.stop();
    remote.stop();
  }
}

/** The same digest to the same channels by Slack's WebClient as it is, one for each workspace. */
export async function plainOnSlack(
  sample: string,
  { workspaces, channels }: SlackSize,
): Promise<FanOut> {
  const remote = await startRemote("slack", channels);
  const args = [`http://${remote.host}/api/`, String(channels), String(workspaces)];
  const plain = await startPlain("plain/slack.ts", args);
  try {
    const posted = plain.post(sample);
    const { row } = await watch({
      what: "WebClient alone",
      remote,
      usage: () => plain.usage(),
      messages: workspaces * channels,
      askEveryMs: 0,
      limit: LIMIT,
    });
    await posted;
    return row;
  } finally {
    plain.stop();
    remote.stop();
  }
}
