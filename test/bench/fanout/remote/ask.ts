import { randomUUID } from "node:crypto";
import type { Counts } from "./serve.ts";

/** What people ask meanwhile, in turn. */
export const QUESTIONS: readonly (readonly [command: string, values: Record<string, unknown>])[] = [
  ["search", { query: "reasoning models" }],
  ["today", {}],
  ["top", { days: 30 }],
  ["status", {}],
];

/** Asks slash commands and notes how long each waits for its acknowledgement. */
export interface Asker {
  every(ms: number): void;
  /** The command with this id was acknowledged. */
  acknowledged(id: string): void;
}

export function createAsker(
  counts: Counts,
  ask: (id: string, question: (typeof QUESTIONS)[number], index: number) => void,
): Asker {
  const askedAt = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let asked = 0;

  function askOne(): void {
    const id = randomUUID();
    const question = QUESTIONS[asked % QUESTIONS.length] ?? ["today", {}];
    asked += 1;
    counts.waiting += 1;
    askedAt.set(id, performance.now());
    ask(id, question, asked);
  }

  return {
    every(ms) {
      clearInterval(timer);
      if (ms > 0) timer = setInterval(askOne, ms);
    },
    acknowledged(id) {
      const at = askedAt.get(id);
      if (at === undefined || !askedAt.delete(id)) return;
      counts.waiting -= 1;
      counts.acknowledged.push(performance.now() - at);
    },
  };
}
