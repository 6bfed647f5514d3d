import type { JudgeDiscord, JudgeInteraction } from "../support/judge-discord.ts";
import { judgeAvailable, startDiscord } from "../support/judge.ts";
import { LIBRARY_SIZE, type Bench } from "./bench.ts";
import { NotHere, startBot } from "./bot-process.ts";
import { figureOf, type Figure } from "./figure.ts";

const CHANNEL = "general";
const PAPERS = `${LIBRARY_SIZE.toLocaleString("en")} papers`;
/** Titles that are typed, and how much of each. */
const TITLES = 40;
const LETTERS = 16;
const START_MS = 10_000;
const COLD_STARTS = 5;
const SOON = { of: "p99", below: 100 } as const;
/** Discord shows nothing after three seconds; people wait for the first list no longer than for a page. */
const FIRST = { of: "median", below: 1000 } as const;

/**
 * From a keystroke's arrival at Discord's gateway to the list of what it may become: the first one while the search
 * is at rest, and every later one.
 */
export async function measureTyping(bench: Bench): Promise<readonly Figure[]> {
  if (!judgeAvailable) throw new NotHere("it needs ../shared/judge");
  const titles = bench.papers.slice(0, TITLES).map(({ title }) => title.slice(0, LETTERS));
  const first: number[] = [];
  const later: number[] = [];
  for (let start = 0; start < COLD_STARTS; start += 1)
    await whileConnected(bench, async (discord) => {
      first.push(waited(await type(discord, titles[start]?.slice(0, 3) ?? "")));
      if (start > 0) return;
      for (const title of titles)
        for (let length = 1; length <= title.length; length += 1)
          later.push(waited(await type(discord, title.slice(0, length))));
    });
  return [
    figureOf({ what: `keystroke to suggestions, ${PAPERS}`, unit: "ms", reach: SOON }, later),
    figureOf({ what: "the first one while search rests", unit: "ms", reach: FIRST }, first),
  ];
}

async function whileConnected(
  bench: Bench,
  work: (discord: JudgeDiscord) => Promise<void>,
): Promise<void> {
  const discord = await startDiscord({ guilds: [{ name: "Readers", channels: [CHANNEL] }] });
  try {
    const { url } = await bench.library();
    const tokens = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    const bot = await startBot(bench.surroundings(url, tokens));
    try {
      await discord.until(() => isRegistered(discord), START_MS);
      await work(discord);
    } finally {
      await bot.stop();
    }
  } finally {
    await discord.stop();
  }
}

function isRegistered({ commands }: JudgeDiscord): boolean {
  return [...commands.values()].flat().some(({ name }) => name === "papers");
}

function type(discord: JudgeDiscord, query: string): Promise<JudgeInteraction> {
  const { id } = discord.channel(CHANNEL);
  return discord.autocomplete("reader", id, "papers search", { query }, "query");
}

/** A list that never came, or came empty for the beginning of a title, was waited for in vain. */
function waited({ ackMs, choices }: JudgeInteraction): number {
  return ackMs === null || choices?.length === 0 ? Number.POSITIVE_INFINITY : ackMs;
}
