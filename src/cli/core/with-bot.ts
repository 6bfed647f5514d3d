import { createParts, type Parts } from "../../app/create-parts.ts";
import type { Clock } from "../../lib/clock.ts";
import { senderLeases } from "../../app/leader-election.ts";
import type { Session } from "./verb.ts";

/** Runs a verb with a bot that posts but receives no events, so that a running bot keeps its own. */
export async function withBot<Result>(
  { config, log }: Session,
  clock: Clock,
  use: (parts: Parts) => Promise<Result>,
): Promise<Result> {
  const parts = await createParts({ config, clock, log });
  try {
    await parts.leases.start(senderLeases(parts.leases), () => {});
    for (const platform of parts.platforms.values()) await platform.start(null);
    return await use(parts);
  } finally {
    await parts.worker.stop();
    for (const platform of parts.platforms.values()) await platform.stop();
    await parts.leases.stop();
    await parts.search.close();
    await parts.outbound.close();
    await parts.database.close();
  }
}
