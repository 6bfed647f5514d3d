import { SourceError } from "../../domain/errors.ts";
import { createBreaker } from "../../lib/breaker.ts";
import type { Log } from "../../lib/log.ts";
import { StatusError } from "./attempt.ts";

/** arXiv also throttles with 406, and with 200 and a sentence. */
const THROTTLING: ReadonlySet<number> = new Set([406, 429]);

/** A refusal to answer for now, in a successful answer. */
export class ThrottledError extends SourceError {}

export type Throttle = <Answer>(request: () => Promise<Answer>) => Promise<Answer>;

/** One for all who ask a host: after a refusal nobody asks until the wait is over, longer each time. */
export function createThrottle({
  host,
  log,
  now,
}: {
  readonly host: string;
  readonly log: Log;
  readonly now?: () => number;
}): Throttle {
  const breaker = createBreaker({
    onOpen: (waitMs) => log.warn({ host, seconds: waitMs / 1000 }, "requests refused, waiting"),
    onClose: () => log.info({ host }, "requests accepted again"),
    ...(now !== undefined && { now }),
  });

  function refusal(waitMs: number, cause?: unknown): SourceError {
    const seconds = Math.ceil(waitMs / 1000);
    return new SourceError(
      { code: "source_throttled", host, seconds },
      { retryAfterMs: waitMs, cause },
    );
  }

  return async (request) => {
    const waitMs = breaker.admit();
    if (waitMs > 0) throw refusal(waitMs);
    try {
      const answer = await request();
      breaker.answered();
      return answer;
    } catch (error) {
      if (!isThrottling(error)) {
        if (isAnswer(error)) breaker.answered();
        throw error;
      }
      throw refusal(breaker.refused(error.retryAfterMs), error);
    }
  };
}

const SILENCES: ReadonlySet<string> = new Set([
  "source_unreachable",
  "source_slow",
  "source_cancelled",
]);

/** Whatever a host answers, it answers again. */
function isAnswer(error: unknown): boolean {
  return error instanceof SourceError && !SILENCES.has(error.failure.code);
}

function isThrottling(error: unknown): error is SourceError {
  if (error instanceof ThrottledError) return true;
  return error instanceof StatusError && THROTTLING.has(error.status);
}
