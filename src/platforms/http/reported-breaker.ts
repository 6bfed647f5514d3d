import { type Breaker, createBreaker } from "../../lib/breaker.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Report } from "../port.ts";

/** A breaker whose openings are logged and reach the operator. */
export function createReportedBreaker(parts: {
  /** Such as `Discord`. */
  readonly service: string;
  readonly log: Log;
  readonly report: Report;
  readonly clock: Clock;
}): Breaker {
  const { service, log, report, clock } = parts;
  let since = "";

  return createBreaker({
    onOpen(waitMs) {
      const seconds = Math.ceil(waitMs / 1000);
      if (since === "") since = clock.now().toISOString();
      log.warn({ service, seconds }, "requests refused, waiting");
      report(
        `throttled ${service} ${since}`,
        `${service} refuses requests (HTTP 429). Paperboy waits ${seconds} seconds, then tries one; posts stay in the queue.`,
      );
    },
    onClose() {
      since = "";
      log.info({ service }, "requests accepted again");
    },
  });
}
