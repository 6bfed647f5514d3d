import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { DeliveryError } from "../../../domain/errors.ts";
import { slackCode, toDeliveryError } from "./errors.ts";
import type { CallMethod } from "./web-api-call.ts";

export const Posted = z.object({
  ts: z.string(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
});

const ATTEMPTS = 3;
const AGAIN_MS = 1000;
const LONGEST_WAIT_MS = 15_000;

/** Where the first message of a thread is gone, Slack posts the reply in the channel and reports success. */
export async function keepInThread(
  call: CallMethod,
  where: { readonly channel: string; readonly thread_ts?: string | undefined },
  { ts, message }: z.output<typeof Posted>,
): Promise<string> {
  const { channel, thread_ts: thread } = where;
  if (thread === undefined || message === undefined || message.thread_ts === thread) return ts;
  await takeBack(call, channel, ts);
  throw parentGone();
}

export function parentGone(): DeliveryError {
  return new DeliveryError("deleted", { code: "parent_gone" });
}

/** What fails here is taken back by the look-up before the next attempt. */
export async function takeBack(call: CallMethod, channel: string, ts: string): Promise<void> {
  try {
    await persistently(() => call("chat.delete", { channel, ts }, z.object({}), "digest"));
  } catch (error) {
    if (slackCode(error) === "message_not_found") return;
    throw new DeliveryError("unknown", { code: "parent_gone" }, { cause: error });
  }
}

/** Repeats what is not in the ledger and certainly did not arrive. */
export async function persistently<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      const { kind, retryAfterMs = AGAIN_MS } = toDeliveryError(error);
      if (kind !== "retry" || attempt === ATTEMPTS || retryAfterMs > LONGEST_WAIT_MS) throw error;
      await sleep(retryAfterMs);
    }
  }
}
