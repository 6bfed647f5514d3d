import { MINUTE_MS } from "../../../lib/durations.ts";

/** Discord bans an address for a while after 10,000 requests that it refused with 401, 403 or 429 in ten minutes: docs.discord.com/developers/topics/rate-limits */
const WINDOW_MS = 10 * MINUTE_MS;
/** Other processes may share the address. */
const MOST = 4000;
const SLOT_MS = MINUTE_MS / 2;
const SLOTS = WINDOW_MS / SLOT_MS;

export interface RefusalBudget {
  /** Counts a refused request; returns the milliseconds until the next may be sent, mostly 0. */
  spend(): number;
}

export function createRefusalBudget(now: () => number = () => performance.now()): RefusalBudget {
  let slots: { readonly at: number; count: number }[] = [];

  return {
    spend() {
      const at = Math.floor(now() / SLOT_MS);
      slots = slots.filter((slot) => slot.at > at - SLOTS);
      const last = slots.at(-1);
      if (last?.at === at) last.count += 1;
      else slots.push({ at, count: 1 });
      const spent = slots.reduce((sum, { count }) => sum + count, 0);
      if (spent < MOST) return 0;
      return ((slots[0]?.at ?? at) + SLOTS + 1) * SLOT_MS - now();
    },
  };
}
