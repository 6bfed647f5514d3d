import type { Database } from "../../../db/client/database.ts";
import { playgroundMessage, playgroundStamp } from "../../../db/playground/messages.ts";
import type { Log } from "../../lib/log.ts";
import { entriesOf, type Entry } from "./message-views.ts";

export interface Listener {
  entry(entry: Entry): void;
  /** Something changed that `entry` did not cover: read everything again. */
  changed(): void;
  beat(): void;
  end(): void;
}

/** Events are a shortcut; the store holds the truth. */
export interface Live {
  /** Every message is drawn for every page that is open, so that not too many may be. */
  isFull(): boolean;
  /** Returns a function that removes the listener. */
  join(channel: string, listener: Listener): () => void;
  /** Reads the message again and sends it to every page; never throws. */
  publish(seq: number): void;
  start(): void;
  stop(): Promise<void>;
}

export interface LiveOptions {
  readonly database: Database;
  readonly log: Log;
  /** Milliseconds between heartbeats and looks for changes by other processes. */
  readonly beatMs: number;
}

const MOST_LISTENERS = 200;

export function createLive({ database, log, beatMs }: LiveOptions): Live {
  const listeners = new Map<Listener, string>();
  let queue = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const stamps = new Map<string, string>();

  async function announce(seq: number): Promise<void> {
    const message = await playgroundMessage(database, seq);
    if (message === undefined) return;
    const [entry] = await entriesOf(database, [message]);
    if (entry === undefined) return;
    for (const [listener, channel] of listeners)
      if (channel === message.channel) listener.entry(entry);
  }

  async function beat(): Promise<void> {
    for (const channel of new Set(listeners.values())) {
      const newest = await playgroundStamp(database, channel);
      // Also after our own messages: another read repairs any event that a page lost.
      const moved = stamps.get(channel) !== newest;
      stamps.set(channel, newest);
      for (const [listener, shown] of listeners) {
        if (shown !== channel) continue;
        if (moved) listener.changed();
        else listener.beat();
      }
    }
  }

  /** In order, so that a page never gets an older state of a message last. */
  function enqueue(work: () => Promise<void>): void {
    queue = queue.then(work).catch((error: unknown) => {
      log.warn({ err: error }, "playground event lost");
    });
  }

  return {
    isFull: () => listeners.size >= MOST_LISTENERS,
    join(channel, listener) {
      listeners.set(listener, channel);
      return () => void listeners.delete(listener);
    },
    publish: (seq) => enqueue(() => announce(seq)),
    start() {
      timer = setInterval(() => enqueue(beat), beatMs).unref();
    },
    async stop() {
      clearInterval(timer);
      for (const listener of listeners.keys()) listener.end();
      listeners.clear();
      await queue;
    },
  };
}
