import { ZodError } from "zod";
import { reasonOf } from "../domain/errors.ts";
import type { PlatformName } from "../domain/place.ts";
import type { Log } from "../lib/log.ts";

/** Counts an event that could not be used, by its type; the first of each type is logged. */
export type DropEvent = (kind: string, error: unknown) => void;

/** Invented types must fill neither the log nor the metrics. */
const MOST_KINDS = 200;
const OTHERS = "other";

export function createDropEvent(parts: {
  readonly platform: PlatformName;
  readonly log: Log;
  readonly count: (platform: PlatformName, kind: string) => void;
}): DropEvent {
  const { platform, log, count } = parts;
  const known = new Set<string>();

  return (name, error) => {
    const kind = known.has(name) || known.size < MOST_KINDS ? name : OTHERS;
    count(platform, kind);
    if (known.has(kind)) return;
    known.add(kind);
    log.warn({ platform, kind, reason: shortReason(error) }, "event dropped");
  };
}

/** Names the fields at fault, never their values. */
function shortReason(error: unknown): string {
  if (!(error instanceof ZodError)) return reasonOf(error);
  return error.issues.map(({ path, code }) => `${path.join(".")}: ${code}`).join(", ");
}
