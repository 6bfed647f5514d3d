import type { Clock } from "../../lib/clock.ts";

/** How far the clocks of servers are from ours, by the Date of their answers. */
export interface ServerClocks {
  /** Milliseconds that the server is ahead; 0 before its first answer. */
  aheadMs(address: string): number;
  /** The moment by the server's clock. */
  now(address: string): Date;
  learn(address: string, answer: Answer, askedAt: Date): void;
}

interface Answer {
  readonly headers: { get(name: string): string | null };
}

/** The header has whole seconds. */
const HALF_SECOND_MS = 500;

export function createServerClocks(clock: Clock): ServerClocks {
  const ahead = new Map<string, number>();
  const aheadMs = (address: string): number => ahead.get(new URL(address).origin) ?? 0;

  return {
    aheadMs,
    now: (address) => new Date(clock.now().getTime() + aheadMs(address)),
    learn(address, { headers }, askedAt) {
      const date = Date.parse(headers.get("date") ?? "");
      if (Number.isNaN(date)) return;
      const between = (askedAt.getTime() + clock.now().getTime()) / 2;
      ahead.set(new URL(address).origin, Math.round(date + HALF_SECOND_MS - between));
    },
  };
}
