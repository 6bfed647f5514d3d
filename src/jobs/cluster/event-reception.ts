import { FatalError, reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { PlatformName } from "../../domain/place.ts";
import type { Handlers, Platform } from "../../platforms/port.ts";
import type { Leases } from "./leases.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

export interface EventReception {
  /** Rejects with a FatalError when a person has to act first. */
  start(handlers: Handlers): Promise<void>;
  follow(platform: PlatformName): void;
  /** Platforms that need a person before they can reconnect, each with the required action. */
  resting(): ReadonlyMap<PlatformName, string>;
  stop(): Promise<void>;
}

/** A repaired token works only after a new attempt, which costs at most one refused request. */
const TRIED_EVERY_MS = 10 * MINUTE_MS;

export function createEventReception(parts: {
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly leases: Pick<Leases, "holds">;
  readonly log: Log;
  /** Receives the required action when a platform stops, and null when it is back. */
  readonly rested?: (platform: PlatformName, because: string | null) => void;
  readonly tryEveryMs?: number;
}): EventReception {
  const { platforms, leases, log, rested, tryEveryMs = TRIED_EVERY_MS } = parts;
  const receiving = new Map<PlatformName, boolean>();
  const resting = new Map<PlatformName, string>();
  let handlers: Handlers | null = null;
  let moving: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function connect(platform: Platform, given: Handlers): Promise<void> {
    const { name } = platform;
    const receives = leases.holds(`${name} gateway`);
    receiving.set(name, receives);
    const fatal = (error: Error): void => fall(platform, error);
    await platform.start(receives ? { ...given, fatal } : null);
  }

  async function move(platform: Platform): Promise<void> {
    const isRight = receiving.get(platform.name) === leases.holds(`${platform.name} gateway`);
    if (handlers === null || isRight || resting.has(platform.name)) return;
    await platform.stop();
    await connect(platform, handlers);
  }

  /** Runs a platform's steps in order; a failure affects only that platform. */
  function then(platform: Platform, work: () => Promise<void>): void {
    moving = moving
      .then(work)
      .catch((error: unknown) =>
        fall(platform, error instanceof Error ? error : new FatalError(String(error))),
      );
  }

  function fall(platform: Platform, error: Error): void {
    const { name } = platform;
    if (handlers === null || resting.has(name)) return;
    resting.set(name, reasonOf(error));
    if (resting.size === platforms.size) return handlers.fatal(error);
    log.error({ err: error, platform: name }, "platform stopped");
    rested?.(name, reasonOf(error));
    then(platform, () => platform.stop());
    timer ??= setInterval(tryAgain, tryEveryMs).unref();
  }

  function tryAgain(): void {
    for (const name of resting.keys()) {
      const platform = platforms.get(name);
      if (platform !== undefined) moving = moving.then(() => raise(platform));
    }
  }

  async function raise(platform: Platform): Promise<void> {
    const { name } = platform;
    if (handlers === null || !resting.has(name)) return;
    try {
      await connect(platform, handlers);
      resting.delete(name);
      log.info({ platform: name }, "platform is back");
      rested?.(name, null);
    } catch (error) {
      log.warn({ platform: name, reason: reasonOf(error) }, "platform is still stopped");
      await platform.stop().catch(() => {});
    }
  }

  return {
    async start(given) {
      handlers = given;
      const connected = [...platforms.values()].map((platform) => connect(platform, given));
      moving = Promise.allSettled(connected).then(() => undefined);
      await Promise.all(connected);
    },
    follow(name) {
      const platform = platforms.get(name);
      if (platform !== undefined) then(platform, () => move(platform));
    },
    resting: () => resting,
    async stop() {
      handlers = null;
      clearInterval(timer);
      await Promise.all([...platforms.values()].map((platform) => platform.stop()));
    },
  };
}
