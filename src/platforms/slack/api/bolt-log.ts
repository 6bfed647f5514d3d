import { LogLevel, type Logger } from "@slack/bolt";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";

/** Our log as Slack's libraries want one. What they say at debug level holds whole payloads, so it is left out. */
export function boltLog(log: Log): Logger {
  return {
    debug: () => {},
    info: (...parts: unknown[]) => log.debug(words(parts), "slack library"),
    warn: (...parts: unknown[]) => log.warn(words(parts), "slack library"),
    error: (...parts: unknown[]) => log.error(words(parts), "slack library"),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function words(parts: readonly unknown[]): { readonly detail: string } {
  return { detail: parts.map(reasonOf).join(" ") };
}
