import { setTimeout as sleep } from "node:timers/promises";
import type { REST } from "discord.js";
import type { AnyCommand } from "../../../../commands/core/define.ts";
import type { Clock } from "../../../lib/clock.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";
import type { Log } from "../../../lib/log.ts";
import { englishFailure } from "../../../messages/failures.ts";
import type { Report } from "../../port.ts";
import { deliveryErrorOf } from "../api/errors.ts";
import { commandIdOf, registerCommands } from "./register-when-changed.ts";

const FIRST_PAUSE_MS = 1000;
/** Discord takes 200 new commands a day. */
const LONGEST_PAUSE_MS = 10 * MINUTE_MS;
/** A moment's outage is not worth an alert. */
const REPORTED_AFTER = 3;

export interface CommandRegistration {
  /** Tries until it works; a second call ends the first. Never rejects. */
  register(applicationId: string): Promise<void>;
  /** Why people have no commands, or old ones. */
  problem(): string | null;
  stop(): void;
}

export function createCommandRegistration(parts: {
  readonly rest: Pick<REST, "get" | "put">;
  readonly commands: readonly AnyCommand[];
  readonly clock: Clock;
  readonly log: Log;
  readonly report: Report;
  readonly onRegistered: (commandId: string | undefined) => void;
}): CommandRegistration {
  const { rest, commands, clock, log, report } = parts;
  let trying = new AbortController();
  let problem: string | null = null;

  async function attempt(applicationId: string): Promise<boolean> {
    try {
      const outcome = await registerCommands({ rest, applicationId, commands });
      log.info({ outcome }, "discord commands");
      problem = null;
      parts.onRegistered(await commandIdOf(rest, applicationId));
      return true;
    } catch (error) {
      const reason = englishFailure(deliveryErrorOf(error).failure);
      problem = `Discord has not taken the slash commands yet; Paperboy keeps trying. ${reason}`;
      log.warn({ reason }, "discord commands not registered");
      return false;
    }
  }

  return {
    problem: () => problem,
    stop: () => trying.abort(),
    async register(applicationId) {
      trying.abort();
      trying = new AbortController();
      const { signal } = trying;
      const key = `commands ${clock.now().toISOString()}`;
      for (let failures = 0; !signal.aborted;) {
        if (await attempt(applicationId)) return;
        failures += 1;
        if (failures === REPORTED_AFTER && problem !== null) report(key, problem);
        const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
    },
  };
}
