import { setTimeout as sleep } from "node:timers/promises";

/** Slack takes about one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). */
const GAP_MS = 1000;

/** Runs the work when its channel may take another message; rejects with the signal's reason when it is aborted first. */
export type InTurn = <T>(
  channel: string,
  signal: AbortSignal,
  work: () => Promise<T>,
) => Promise<T>;

/**
 * Keeps messages of one channel a second apart, whoever sends them. The second begins with the answer: only then is it
 * certain that Slack has counted the one before.
 */
export function createTurns(): InTurn {
  /** Each channel's last turn, until its second is over. */
  const last = new Map<string, Turn>();

  async function rest(channel: string, turn: Turn, signal: AbortSignal): Promise<void> {
    await sleep(GAP_MS, undefined, { signal }).catch(() => undefined);
    if (last.get(channel) === turn) last.delete(channel);
    turn.end();
  }

  return async (channel, signal, work) => {
    const before = last.get(channel);
    const turn = newTurn();
    last.set(channel, turn);
    try {
      await before?.over;
      signal.throwIfAborted();
      return await work();
    } finally {
      void rest(channel, turn, signal);
    }
  };
}

interface Turn {
  readonly over: Promise<void>;
  end(): void;
}

function newTurn(): Turn {
  let end = (): void => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { over, end };
}
