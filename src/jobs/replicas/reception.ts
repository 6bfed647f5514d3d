import { FatalError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { PlatformName } from "../../papers/place.ts";
import type { Handlers, Platform } from "../../platforms/platform.ts";
import type { Leases } from "./leases.ts";

/** Connects the platforms, and moves this process in and out of receiving as its leases come and go. */
export interface Reception {
  /** Resolves when all are connected; rejects with a FatalError when a person has to do something first. */
  start(handlers: Handlers): Promise<void>;
  /** Receives from a platform, or stops to, as the lease says now. */
  follow(platform: PlatformName): void;
  stop(): Promise<void>;
}

export function createReception(parts: {
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly leases: Pick<Leases, "holds">;
  readonly log: Log;
}): Reception {
  const { platforms, leases, log } = parts;
  const receiving = new Map<PlatformName, boolean>();
  let handlers: Handlers | null = null;
  let moving: Promise<void> = Promise.resolve();

  async function connect(platform: Platform, given: Handlers): Promise<void> {
    const receives = leases.holds(`${platform.name} gateway`);
    receiving.set(platform.name, receives);
    await platform.start(receives ? given : null);
  }

  async function move(platform: Platform): Promise<void> {
    const isRight = receiving.get(platform.name) === leases.holds(`${platform.name} gateway`);
    if (handlers === null || isRight) return;
    await platform.stop();
    await connect(platform, handlers);
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
      if (platform === undefined) return;
      moving = moving
        .then(() => move(platform))
        .catch((error: unknown) => {
          log.error({ err: error, platform: name }, "platform could not be connected again");
          handlers?.fatal(error instanceof Error ? error : new FatalError(String(error)));
        });
    },
    async stop() {
      handlers = null;
      await Promise.all([...platforms.values()].map((platform) => platform.stop()));
    },
  };
}
