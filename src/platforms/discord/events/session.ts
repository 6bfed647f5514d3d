import { setTimeout as sleep } from "node:timers/promises";
import { Events, type Client } from "discord.js";
import { type FatalError, reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import { closeFault, isUnauthorized, tokenFault } from "../api/errors.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";

/** A slower start continues in the background, so that the rest of the bot does not wait. */
const PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = MINUTE_MS;

export interface SessionParts {
  readonly token: string;
  /** A new client with its listeners; a client that failed to log in cannot be used again. */
  readonly newClient: () => Client;
  readonly onReady: (client: Client<true>) => void;
  /** Called when the session was open and no retry can help. */
  readonly onFault: (error: FatalError) => void;
  readonly log: Log;
}

export interface Session {
  /** Resolves when connected or after PATIENCE_MS; rejects when no retry can help. */
  open(): Promise<void>;
  close(): Promise<void>;
  isOpen(): boolean;
}

export function createSession({ token, newClient, onReady, onFault, log }: SessionParts): Session {
  const closing = new AbortController();
  const { signal } = closing;
  const shards = new Set<number>();
  let client: Client | undefined;
  let report = onFault;

  function end(error: FatalError): void {
    if (signal.aborted) return;
    report(error);
    closing.abort();
  }

  function warn(error: unknown, words: string): void {
    log.warn({ reason: reasonOf(error) }, words);
  }

  function watch(watched: Client): void {
    watched.on(Events.ShardReady, (id) => void shards.add(id));
    watched.on(Events.ShardResume, (id) => void shards.add(id));
    watched.on(Events.ShardReconnecting, (id) => void shards.delete(id));
    watched.on(Events.ShardDisconnect, ({ code }) => end(closeFault(code)));
    // Without these two listeners a connection error would end the process.
    watched.on(Events.ShardError, (error) => warn(error, "discord connection failed"));
    watched.on(Events.Error, (error) => warn(error, "discord client failed"));
    watched.once(Events.ClientReady, onReady);
  }

  async function connect(opened: () => void): Promise<void> {
    for (
      let pause = FIRST_PAUSE_MS;
      !signal.aborted;
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
    ) {
      client = newClient();
      watch(client);
      client.once(Events.ClientReady, opened);
      try {
        await client.login(token);
        return;
      } catch (error) {
        if (isUnauthorized(error)) return end(tokenFault());
        warn(error, "discord not reached");
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  return {
    async open() {
      let late: NodeJS.Timeout | undefined;
      try {
        await new Promise<void>((resolve, reject) => {
          report = reject;
          late = setTimeout(() => {
            log.warn("discord not connected yet; still trying");
            resolve();
          }, PATIENCE_MS);
          signal.addEventListener("abort", () => resolve(), { once: true });
          void connect(resolve);
        });
      } finally {
        clearTimeout(late);
        report = onFault;
      }
    },
    async close() {
      closing.abort();
      await client?.destroy();
    },
    isOpen() {
      if (signal.aborted || client === undefined || !client.isReady()) return false;
      return shards.size > 0 && shards.size === client.ws.shards.size;
    },
  };
}
