import { systemClock } from "../../../src/lib/clock.ts";
import type { Bench } from "../bench.ts";
import { startBot } from "../bot-process.ts";
import { startPlain, startRemote } from "./processes.ts";
import { channelId, guildOf } from "./remote/discord-world.ts";
import { morningAfter, subscribe } from "./subscribe.ts";
import { watch, type FanOut } from "./watch.ts";

const PER_SECOND = 50;
const LIMIT = { perSecond: PER_SECOND, each: "bot" } as const;
const ASK_EVERY_MS = 100;

export interface DiscordFanOut {
  readonly rows: readonly FanOut[];
  /** A digest's body as it was sent. */
  readonly sample: string;
}

/** The bot's day: every channel is due at once; then, while the replies of their threads go out, a tenth as many more. */
export async function fanOutOnDiscord(
  bench: Bench,
  channels: number,
  flags: readonly string[],
): Promise<DiscordFanOut> {
  const { url } = await bench.library();
  const morning = morningAfter(systemClock.now().getTime());
  const more = Math.ceil(channels / 10);
  const later = morningAfter(morning.getTime() + (channels / PER_SECOND) * 1000);
  const places = Array.from({ length: channels + more }, (_, index) => {
    const channel = channelId(index);
    const due = index < channels ? morning : later;
    return { platform: "discord", workspace: guildOf(channel), channel, due } as const;
  });
  await subscribe(url, places);
  const remote = await startRemote("discord", channels + more);
  const env = {
    DISCORD_TOKEN: "local.discord.token",
    DISCORD_API_URL: `http://${remote.host}/api`,
  };
  const bot = await startBot(bench.surroundings(url, env), flags);
  try {
    const watched = { remote, usage: () => bot.usage(), askEveryMs: ASK_EVERY_MS, limit: LIMIT };
    const first = await watch({
      ...watched,
      what: "Paperboy, Discord",
      messages: channels,
      due: morning,
    });
    const second = await watch({
      ...watched,
      what: "… the next, amid replies",
      messages: more,
      after: channels,
      due: later,
    });
    return { rows: [first.row, second.row], sample: first.counts.sample ?? "" };
  } finally {
    await bot.stop();
    remote.stop();
  }
}

/** The same digest to the same channels by discord.js as it is. */
export async function plainOnDiscord(sample: string, channels: number): Promise<FanOut> {
  const remote = await startRemote("discord", channels);
  const plain = await startPlain("plain/discord.ts", [
    `http://${remote.host}/api`,
    String(channels),
  ]);
  try {
    const posted = plain.post(sample);
    const { row } = await watch({
      what: "discord.js alone",
      remote,
      usage: () => plain.usage(),
      messages: channels,
      askEveryMs: ASK_EVERY_MS,
      limit: LIMIT,
    });
    await posted;
    return row;
  } finally {
    plain.stop();
    remote.stop();
  }
}
