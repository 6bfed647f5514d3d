import { assemble, type Parts } from "../assemble.ts";
import type { Clock } from "../clock.ts";
import { senders } from "../duties.ts";
import type { Session } from "./verb.ts";

/** The bot for the time of a verb: it can post, but it receives nothing, so a running bot keeps its events. */
export async function withBot<Result>(
  { config, log }: Session,
  clock: Clock,
  use: (parts: Parts) => Promise<Result>,
): Promise<Result> {
  const parts = await assemble({ config, clock, log });
  try {
    await parts.leases.start(senders(parts.leases), () => {});
    for (const platform of parts.platforms.values()) await platform.start(null);
    return await use(parts);
  } finally {
    await parts.courier.stop();
    for (const platform of parts.platforms.values()) await platform.stop();
    await parts.leases.stop();
    await parts.search.close();
    await parts.outbound.close();
    await parts.database.close();
  }
}
