import { saveSubscription } from "../../db/channels/subscriptions.ts";
import { startReplay, type Replay } from "../judge/support/replay.ts";
import type { Random } from "./seeded-random.ts";
import { startChatServer, type ChatServer } from "./chat-servers.ts";
import type { Fault, Strategy } from "./combinations.ts";
import { startBotProcesses, type BotProcesses } from "./bot-processes.ts";
import { MIN_UPVOTES, morningList, papersFor } from "./paper-lists.ts";
import { newTraffic, startLossyProxy, type LossyProxy, type Traffic } from "./lossy-proxy.ts";
import { openStore, type BrokenStore } from "./stores.ts";
import { LEASE_SECONDS } from "./inject-faults.ts";

/** A platform, a source, a store and the bot between them, with channels that wait for their digest. */
export interface Environment {
  readonly chat: ChatServer;
  readonly replay: Replay;
  readonly store: BrokenStore;
  readonly traffic: Traffic;
  readonly fleet: BotProcesses;
  /** Every channel with the papers it must have got in the end. */
  readonly wanted: ReadonlyMap<string, readonly string[]>;
  /** The channels that get the week's best instead of the day's list. */
  readonly weekly: readonly string[];
  /** The channels that vote. */
  readonly voting: readonly string[];
  /** The messages that there must be in the end. */
  readonly posts: number;
  /** Stops the bot, and everything else; the answer is how long the bot took. */
  end(): Promise<number>;
}

const VOTING = 3;
const WEEKLY = 2;
/** Some of every kind. */
const LEAST = 10;
const MINUTE_MS = 60_000;
/** What must not be in any log either. */
export const CANARY = "hf_canary0123456789";

export async function startEnvironment(
  strategy: Strategy,
  fault: Fault,
  { posts, chance }: { readonly posts: number; readonly chance: Random },
): Promise<Environment> {
  const channels = Math.max(LEAST, Math.ceil((posts - VOTING) / (1 + papersFor(false).length)));
  const chat = await startChatServer(strategy.platform, channels);
  const replay = await startReplay(morningList);
  const store = await openStore(strategy.store);
  const voting = chat.channels.slice(-VOTING);
  const first = chat.forums.length;
  const weekly = chat.channels.slice(first, first + WEEKLY);
  await subscribe(store, strategy, chat, { voting, weekly });
  const traffic = newTraffic(chat.target, fault.weather, chance);
  const roads: LossyProxy[] = [];
  for (let slot = 0; slot < strategy.processes; slot += 1)
    roads.push(await startLossyProxy(traffic, slot));
  const fleet = startBotProcesses(
    roads.map(({ host }) => ({
      ...chat.env(host),
      DATABASE_URL: store.url,
      HF_API_URL: replay.url,
      ARCHIVE: "no",
      HF_TOKEN: CANARY,
      HTTP_PORT: "0",
      LEASE_SECONDS: String(LEASE_SECONDS),
      LOG_LEVEL: "trace",
    })),
  );
  const wanted = new Map(chat.channels.map((one) => [one, papersFor(voting.includes(one))]));
  return {
    chat,
    replay,
    store,
    traffic,
    fleet,
    wanted,
    weekly,
    voting,
    posts: [...wanted.values()].reduce((sum, papers) => sum + 1 + papers.length, 0),
    async end() {
      const ms = await fleet.stop();
      await Promise.all([...roads.map((road) => road.stop()), replay.stop(), chat.stop()]);
      await store.remove();
      return ms;
    },
  };
}

/** Half of the channels are due now, the others and those that vote at the next minute. */
async function subscribe(
  { database }: BrokenStore,
  { platform }: Strategy,
  { workspace, channels, forums }: ChatServer,
  { voting, weekly }: Pick<Environment, "voting" | "weekly">,
): Promise<void> {
  const now = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);
  const next = new Date(now.getTime() + MINUTE_MS);
  for (const [index, channel] of channels.entries()) {
    const nextRunAt = index < channels.length / 2 ? now : next;
    await saveSubscription(database, {
      id: `s${index}`,
      platform,
      workspace,
      channel,
      name: "daily",
      nextRunAt,
      hour: nextRunAt.getUTCHours(),
      minute: nextRunAt.getUTCMinutes(),
      weekdays: weekly.includes(channel) ? [isoWeekday(nextRunAt)] : [1, 2, 3, 4, 5, 6, 7],
      cadence: weekly.includes(channel) ? "week" : "day",
      layout: forums.includes(channel) ? "forum" : "digest",
      timezone: "UTC",
      papers: 10,
      minUpvotes: voting.includes(channel) ? 0 : MIN_UPVOTES,
      createdBy: `${platform}:chaos`,
      createdAt: now,
    });
  }
}

function isoWeekday(date: Date): number {
  return date.getUTCDay() || 7;
}
