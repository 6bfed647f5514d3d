import { WebAPIRateLimitedError } from "@slack/web-api";
import { z } from "zod";
import { DeliveryError } from "../../../domain/errors.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";
import type { Log } from "../../../lib/log.ts";
import type { CallMethod } from "./web-api-call.ts";

/** What Slack allows of conversations.history and conversations.replies. */
export interface HistoryLimit {
  readonly perMinute: number;
  /** Messages in an answer. */
  readonly items: number;
}

const ChatMessage = z.object({
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  thread_ts: z.string().optional(),
  metadata: z.object({ event_payload: z.record(z.string(), z.unknown()).optional() }).optional(),
  blocks: z.array(z.object({ block_id: z.string().optional() })).optional(),
});
export type ChatMessage = z.output<typeof ChatMessage>;

const Page = z.object({
  messages: z.array(ChatMessage).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

export interface HistoryPage {
  readonly messages: readonly ChatMessage[];
  /** Undefined after the last page. */
  readonly next: string | undefined;
}

export interface History {
  /** Whether a look-up takes minutes. */
  isScarce(): boolean;
  /** Rejects with a DeliveryError that says when the reader's turn is: waiting for it must not use up a lease. */
  read(
    reader: string,
    method: "conversations.history" | "conversations.replies",
    args: Readonly<Record<string, unknown>>,
  ): Promise<HistoryPage>;
}

/** Of apps that are distributed outside the Marketplace: docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps */
const OF_DISTRIBUTED_APPS: HistoryLimit = { perMinute: 1, items: 15 };
const PAGE_SIZE = 200;
/** With the usual limit a refusal follows dozens of answers. */
const FEW_ANSWERS = 5;
/** A reader that does not come any more. */
const MISSED_MS = 10 * MINUTE_MS;

/** Finds out by itself that an app has the low limit. */
export function createHistory(parts: {
  readonly call: CallMethod;
  /** Undefined when the operator does not say. */
  readonly limit: HistoryLimit | undefined;
  readonly log: Log;
  readonly now?: () => number;
}): History {
  const { call, log, now = () => performance.now() } = parts;
  const turns = new Map<string, number>();
  let answers: number[] = [];
  let limit = parts.limit;
  let nextTurn = 0;

  const intervalMs = (): number => MINUTE_MS / (limit?.perMinute ?? Infinity);

  /** Each reader has one turn, in the order of coming. */
  function takeTurn(reader: string): void {
    for (const [other, at] of turns) if (at < now() - MISSED_MS) turns.delete(other);
    const booked = turns.get(reader);
    const at = booked ?? Math.max(now(), nextTurn);
    if (booked === undefined) nextTurn = at + intervalMs();
    if (at <= now()) return void turns.delete(reader);
    turns.set(reader, at);
    throw later(at - now());
  }

  function lower(): void {
    if (limit !== undefined) return;
    limit = OF_DISTRIBUTED_APPS;
    log.info({ limit }, "slack limits the reading of history");
  }

  function refused(reader: string, waitMs: number, error: unknown): never {
    answers = answers.filter((at) => at > now() - MINUTE_MS);
    if (answers.length <= FEW_ANSWERS) lower();
    if (limit === undefined) throw error;
    nextTurn = Math.max(nextTurn, now() + waitMs);
    takeTurn(reader);
    throw error;
  }

  return {
    isScarce: () => limit !== undefined,
    async read(reader, method, args) {
      if (limit !== undefined) takeTurn(reader);
      const asked = limit?.items ?? PAGE_SIZE;
      try {
        const answer = await call(method, { ...args, limit: asked }, Page);
        if (limit === undefined) answers.push(now());
        const { messages, response_metadata: more } = answer;
        const next = more?.next_cursor === "" ? undefined : more?.next_cursor;
        if (next !== undefined && messages.length <= OF_DISTRIBUTED_APPS.items) lower();
        return { messages, next };
      } catch (error) {
        if (error instanceof WebAPIRateLimitedError)
          return refused(reader, error.retryAfter * 1000, error);
        throw error;
      }
    },
  };
}

function later(retryAfterMs: number): DeliveryError {
  const failure = { code: "platform_busy", platform: "Slack" } as const;
  return new DeliveryError("retry", failure, { retryAfterMs, untried: true });
}
