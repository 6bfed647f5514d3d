import { FatalError, reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { PlatformName } from "../../domain/place.ts";
import type { Handlers, Platform } from "../../platforms/port.ts";
import type { Leases } from "./leases.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

/** Connects the platforms, and moves this process in and out of receiving as its leases come and go. */
export interface EventReception {
  /** Resolves when all are connected; rejects with a FatalError when a person has to do something first. */
  start(handlers: Handlers): Promise<void>;
  /** Receives from a platform, or stops to, as the lease says now. */
  follow(platform: PlatformName): void;
  /** Platforms that do not come back without a person while others go on, each with what that person must do. */
  resting(): ReadonlyMap<PlatformName, string>;
  stop(): Promise<void>;
}

/** A platform at rest is tried again this often: its token may be good again, and asking costs a refusal. */
const TRIED_EVERY_MS = 10 * MINUTE_MS;

export function createEventReception(parts: {
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly leases: Pick<Leases, "holds">;
  readonly log: Log;
  /** Hears of a platform that went to rest, with what a person must do, and of one that came back, with null. */
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

  /** One after the other; what goes wrong with a platform is its own affair. */
  function then(platform: Platform, work: () => Promise<void>): void {
    moving = moving
      .then(work)
      .catch((error: unknown) =>
        fall(platform, error instanceof Error ? error : new FatalError(String(error))),
      );
  }

  /** What a person has to mend on one platform takes none of the others down. */
  function fall(platform: Platform, error: Error): void {
    const { name } = platform;
    if (handlers === null || resting.has(name)) return;
    resting.set(name, reasonOf(error));
    if (resting.size === platforms.size) return handlers.fatal(error);
    log.error({ err: error, platform: name }, "platform is at rest");
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
      log.warn({ platform: name, reason: reasonOf(error) }, "platform is still at rest");
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
