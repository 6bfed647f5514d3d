import { WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import type { z } from "zod";
import { createRateLimiter, type Priority, type RateLimiter } from "../../http/rate-limiter.ts";
import { DeliveryError } from "../../../domain/errors.ts";
import type { Breaker } from "../../../lib/breaker.ts";
import { isRateLimited, slackCode } from "./errors.ts";
import { setTimeout as sleep } from "node:timers/promises";

interface Rate {
  readonly perMinute: number;
  readonly burst: number;
}

/** Tiers 3 and 4 allow 50 and 100 a minute (docs.slack.dev/apis/web-api/rate-limits); here at most 48 and 95. */
const TIER_3: Rate = { perMinute: 40, burst: 8 };
const TIER_4: Rate = { perMinute: 80, burst: 15 };
/** "Several hundred messages a minute" for a workspace: 97 % of 300. */
const MESSAGES: Rate = { perMinute: 291, burst: 1 };

const RATES = {
  "auth.test": TIER_4,
  "chat.postEphemeral": MESSAGES,
  "chat.delete": TIER_3,
  "chat.postMessage": MESSAGES,
  "chat.unfurl": TIER_3,
  "chat.update": TIER_3,
  "conversations.history": TIER_3,
  "conversations.info": TIER_3,
  "conversations.members": TIER_4,
  "conversations.open": TIER_3,
  "conversations.replies": TIER_3,
  "files.completeUploadExternal": TIER_4,
  "files.getUploadURLExternal": TIER_4,
  "reactions.get": TIER_3,
  "users.info": TIER_4,
  "views.open": TIER_4,
  "views.publish": TIER_4,
  "views.update": TIER_4,
} as const satisfies Readonly<Record<string, Rate>>;

export type Method = keyof typeof RATES;

/** Calls a Web API method at its allowed rate and parses the answer; errors pass unchanged. */
export type CallMethod = <T>(
  method: Method,
  args: Readonly<Record<string, unknown>>,
  answer: z.ZodType<T>,
  priority?: Priority,
) => Promise<T>;

export interface CallsParts {
  readonly client: WebClient;
  readonly messages: RateLimiter;
  readonly breaker: Breaker;
  /** Aborted with a DeliveryError when the bot stops, which ends waiting calls. */
  readonly signal: AbortSignal;
  /** Called with the code of every refusal, since one may mean that the token is revoked. */
  readonly onRefusal: (code: string) => void;
}

export function createMessageRateLimiter(): RateLimiter {
  return createMethodRateLimiter(MESSAGES);
}

function createMethodRateLimiter({ perMinute, burst }: Rate): RateLimiter {
  const perSecond = perMinute / 60;
  return createRateLimiter({
    perSecond,
    ...(burst > 1 && { toleranceMs: ((burst - 1) * 1000) / perSecond }),
  });
}

export function createCall(parts: CallsParts): CallMethod {
  const { client, messages, breaker, signal, onRefusal } = parts;
  const pacers = new Map<Method, RateLimiter>([["chat.postMessage", messages]]);
  const inTurn = createChannelPace();

  function pacerOf(method: Method): RateLimiter {
    const known = pacers.get(method);
    if (known !== undefined) return known;
    const pacer = createMethodRateLimiter(RATES[method]);
    pacers.set(method, pacer);
    return pacer;
  }

  const callNow: CallMethod = async (method, args, answer, priority = "background") => {
    const pacer = pacerOf(method);
    refuseWhileOpen(breaker.wait());
    await pacer.acquire(priority, signal);
    refuseWhileOpen(breaker.admit());
    try {
      return answer.parse(await client.apiCall(method, args));
    } catch (error) {
      if (error instanceof WebAPIRateLimitedError) pacer.penalise(error.retryAfter * 1000);
      const code = slackCode(error);
      if (code !== undefined) onRefusal(code);
      if (isRateLimited(code)) throw busy({ retryAfterMs: breaker.refused(), cause: error }, code);
      throw error;
    }
  };

  return (method, args, answer, priority) => {
    if (method !== "chat.postMessage") return callNow(method, args, answer, priority);
    const channel = String(args["channel"]);
    return inTurn(channel, signal, () => callNow(method, args, answer, priority));
  };
}

function refuseWhileOpen(waitMs: number): void {
  if (waitMs > 0) throw busy({ retryAfterMs: waitMs, untried: true });
}

function busy(
  details: ConstructorParameters<typeof DeliveryError>[2],
  said?: string,
): DeliveryError {
  const failure = { code: "platform_busy", platform: "Slack", said } as const;
  return new DeliveryError("retry", failure, details);
}

/** Slack takes about one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). */
const CHANNEL_GAP_MS = 1000;

/** Rejects with the signal's reason when it is aborted first. */
export type RunInChannelOrder = <T>(
  channel: string,
  signal: AbortSignal,
  work: () => Promise<T>,
) => Promise<T>;

/** The second begins with the answer, when Slack has certainly counted the message before. */
export function createChannelPace(): RunInChannelOrder {
  /** Each channel's last turn, until its second is over. */
  const last = new Map<string, Turn>();

  async function rest(channel: string, turn: Turn, signal: AbortSignal): Promise<void> {
    await sleep(CHANNEL_GAP_MS, undefined, { signal }).catch(() => undefined);
    if (last.get(channel) === turn) last.delete(channel);
    turn.end();
  }

  return async (channel, signal, work) => {
    const before = last.get(channel);
    const turn = newTurn();
    last.set(channel, turn);
    try {
      await before?.over;
      signal.throwIfAborted();
      return await work();
    } finally {
      void rest(channel, turn, signal);
    }
  };
}

interface Turn {
  readonly over: Promise<void>;
  end(): void;
}

function newTurn(): Turn {
  let end = (): void => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { over, end };
}
