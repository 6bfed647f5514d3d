import { setTimeout as sleep } from "node:timers/promises";
import { launch, type Bot } from "../judge/support/bot.ts";

/** A place for one process of the bot: whenever the one in it ends, another follows. */
export interface Slot {
  readonly index: number;
  bot: Bot;
  isSuspended: boolean;
  /** When suspended processes of this slot went on, by `performance.now()`. */
  readonly wentOn: number[];
}

/** The processes of one bot, and what is done to them. */
export interface BotProcesses {
  readonly slots: readonly Slot[];
  /** How often a process ended that nobody had killed. */
  readonly crashes: readonly string[];
  kill(slot: Slot): Promise<void>;
  /** Stops a process in good order; the answer says what was wrong with that. */
  dismiss(slot: Slot): Promise<string | undefined>;
  /** Suspends a process for so long. */
  suspend(slot: Slot, ms: number): Promise<void>;
  /** Everything that all processes printed. */
  printed(): string;
  /** Stops them in good order; the answer is the longest that one took. */
  stop(): Promise<number>;
}

/** A manager of processes is not hasty. */
const RESTART_MS = 200;
/** What the README promises of a stop. */
export const STOPS_WITHIN_MS = 10_000;
const STARTED = /"msg":"(?:playground )?ready"/;

export function startBotProcesses(envs: readonly Readonly<Record<string, string>>[]): BotProcesses {
  const printed: string[] = [];
  const crashes: string[] = [];
  const dismissed = new Set<Bot>();
  const over = new AbortController();
  const isOver = (): boolean => over.signal.aborted;

  function start(index: number): Bot {
    const bot = launch(["dist/src/main.js"], envs[index]!);
    const follow = async (code: number | null): Promise<void> => {
      printed.push(bot.output());
      if (isOver()) return;
      if (code !== null && !dismissed.has(bot))
        crashes.push(`exit ${code}: ${bot.output().slice(-500)}`);
      await sleep(RESTART_MS);
      if (!isOver()) slots[index]!.bot = start(index);
    };
    void bot.exited.then(follow);
    return bot;
  }

  const slots: Slot[] = [];
  for (const index of envs.keys())
    slots.push({ index, bot: start(index), isSuspended: false, wentOn: [] });

  /** The next one stands in its place before anybody looks for it. */
  async function replaced(index: number, bot: Bot): Promise<void> {
    while (!isOver() && slots[index]!.bot === bot) await sleep(RESTART_MS / 4);
  }

  const end = (): void => {
    for (const { bot } of slots) signal(bot, "SIGKILL");
  };
  process.once("exit", end);

  return {
    slots,
    crashes,
    async kill({ bot, index }) {
      await bot.kill();
      await replaced(index, bot);
    },
    async dismiss({ bot, index }) {
      dismissed.add(bot);
      const asked = performance.now();
      const code = await bot.stop();
      const ms = Math.round(performance.now() - asked);
      await replaced(index, bot);
      if (code === 0 && ms <= STOPS_WITHIN_MS) return undefined;
      return `stopped after ${ms} ms with ${code}`;
    },
    async suspend(slot, ms) {
      const { bot } = slot;
      slot.isSuspended = true;
      signal(bot, "SIGSTOP");
      await sleep(ms);
      signal(bot, "SIGCONT");
      slot.wentOn.push(performance.now());
      slot.isSuspended = false;
    },
    printed: () => [...printed, ...slots.map(({ bot }) => bot.output())].join("\n"),
    async stop() {
      over.abort();
      const asked = performance.now();
      await Promise.all(slots.map(({ bot }) => bot.stop()));
      process.off("exit", end);
      return performance.now() - asked;
    },
  };
}

/** Whether the process says that it is up. */
export function isUp({ bot, isSuspended }: Slot): boolean {
  return !isSuspended && STARTED.test(bot.output());
}

function signal({ pid }: Bot, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}
