import { LRUCache } from "lru-cache";
import { DeliveryError } from "../../../domain/errors.ts";
import type { Clock } from "../../../lib/clock.ts";
import type { Place, PostRef } from "../../../domain/place.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";
import type { PostLookup } from "../../port.ts";
import { scopeRemedy, slackCode } from "./errors.ts";
import type { ChatMessage, History } from "./history.ts";
import type { Identity } from "./identity.ts";
import { parentGone, takeBack } from "./stray-replies.ts";
import type { CallMethod } from "./web-api-call.ts";

/** Allowed difference between Slack's clock and what is known of it. */
const SKEW_MS = MINUTE_MS;
/** A channel with more messages since the attempt is not read to its end. */
const MOST_READ = 2000;
/** Look-ups that wait for their turn. */
const MOST_WAITING = 1000;

export interface PostFinder {
  /** The message of an earlier attempt; throws a DeliveryError when it cannot be looked up. */
  find(lookup: PostLookup, since: Date): Promise<PostRef | null>;
}

interface Search {
  readonly method: "conversations.history" | "conversations.replies";
  readonly where: Readonly<Record<string, string>>;
  readonly key: string;
  /** By Slack's clock, in milliseconds. */
  readonly from: number;
}

interface Reading {
  readonly cursor: string | undefined;
  readonly read: number;
  /** By Slack's clock, in milliseconds. */
  readonly startedAt: number;
}

export function createPostFinder(parts: {
  readonly call: CallMethod;
  readonly history: History;
  readonly identity: () => Promise<Identity>;
  readonly clock: Clock;
  /** Milliseconds that Slack's clock is ahead of ours. */
  readonly aheadMs: () => number;
}): PostFinder {
  const { call, history, identity, clock, aheadMs } = parts;
  /** A look-up that waited goes on where it was. */
  const readings = new LRUCache<string, Reading>({ max: MOST_WAITING });
  /** Until when a look-up found nothing: the next one, whose post came too late, reads from there. */
  const searchedUntil = new LRUCache<string, number>({ max: MOST_WAITING });

  const slackNow = (): number => clock.now().getTime() + aheadMs();

  /** Newest first in a channel, oldest first in a thread. */
  async function search({ method, where, key, from }: Search): Promise<ChatMessage | undefined> {
    const reader = `${key} ${method}`;
    const me = await identity();
    const start = Math.max(from, searchedUntil.get(reader) ?? 0) - SKEW_MS;
    const oldest = (start / 1000).toFixed(6);
    for (;;) {
      const reading = readings.get(reader) ?? { cursor: undefined, read: 0, startedAt: slackNow() };
      const { cursor, read } = reading;
      const args = { ...where, oldest, include_all_metadata: true, ...(cursor && { cursor }) };
      const page = await history.read(reader, method, args).catch(explain);
      const found = page.messages.find((message) => isOurs(message, me) && hasKey(message, key));
      const total = read + page.messages.length;
      if (found === undefined && page.next !== undefined && total < MOST_READ) {
        readings.set(reader, { ...reading, cursor: page.next, read: total });
        continue;
      }
      readings.delete(reader);
      if (found !== undefined) return found;
      if (page.next !== undefined)
        throw new DeliveryError("unknown", { code: "too_many_to_look_up" });
      searchedUntil.set(reader, reading.startedAt);
      return undefined;
    }
  }

  return {
    async find({ place, thread, key }, since) {
      const { channel } = place;
      const from = since.getTime() + Math.min(0, aheadMs());
      const inChannel = { method: "conversations.history", where: { channel }, key, from } as const;
      if (thread === null) return refOf(place, await search(inChannel));
      const where = { channel, ts: thread.messageId };
      try {
        return refOf(place, await search({ method: "conversations.replies", where, key, from }));
      } catch (error) {
        if (slackCode(error) !== "thread_not_found") throw error;
        const stray = await search(inChannel);
        if (stray !== undefined) await takeBack(call, channel, stray.ts);
        throw parentGone();
      }
    },
  };
}

function refOf(place: Place, message: ChatMessage | undefined): PostRef | null {
  return message === undefined ? null : { ...place, messageId: message.ts };
}

function isOurs({ user, bot_id }: ChatMessage, me: Identity): boolean {
  return user === me.userId || bot_id === me.botId;
}

/** Metadata survives our edits, the block id survives apps that strip metadata. */
function hasKey({ metadata, blocks }: ChatMessage, key: string): boolean {
  return metadata?.event_payload?.["key"] === key || blocks?.[0]?.block_id === key;
}

/** Without the right to read history the outcome of the earlier attempt is unknown. */
function explain(error: unknown): never {
  if (slackCode(error) !== "missing_scope") throw error;
  const failure = { code: "scope_to_look_up", remedy: scopeRemedy(error) } as const;
  throw new DeliveryError("unknown", failure, { cause: error });
}
