import { z } from "zod";
import { DeliveryError } from "../../../domain/errors.ts";
import type { PostRef } from "../../../domain/place.ts";
import type { PostLookup } from "../../port.ts";
import type { CallMethod } from "./web-api-call.ts";
import { scopeRemedy, slackCode } from "./errors.ts";
import type { Identity } from "./identity.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";

const ChatMessage = z.object({
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  metadata: z.object({ event_payload: z.record(z.string(), z.unknown()).optional() }).optional(),
  blocks: z.array(z.object({ block_id: z.string().optional() })).optional(),
});
type ChatMessage = z.output<typeof ChatMessage>;

const Page = z.object({
  messages: z.array(ChatMessage).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** The clocks of Slack and of this machine may differ by so much. */
const SKEW_MS = MINUTE_MS;
const PAGE_SIZE = 200;
/** A channel with more messages than this since the attempt is not read to its end. */
const MAX_PAGES = 10;

/**
 * The message an earlier attempt left in the channel or thread, by its key. What cannot be looked up stays
 * unknown: then a DeliveryError says why, so that nobody guesses.
 */
export async function findPost(
  call: CallMethod,
  me: Identity,
  { place, thread, key }: PostLookup,
  since: Date,
): Promise<PostRef | null> {
  const oldest = ((since.getTime() - SKEW_MS) / 1000).toFixed(6);
  const where = { channel: place.channel, oldest, limit: PAGE_SIZE, include_all_metadata: true };
  const read = (cursor: string | undefined): Promise<z.output<typeof Page>> => {
    const page = { ...where, ...(cursor !== undefined && { cursor }) };
    return thread === null
      ? call("conversations.history", page, Page)
      : call("conversations.replies", { ...page, ts: thread.messageId }, Page);
  };
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await read(cursor).catch(explain);
    const found = page.messages.find((message) => isOurs(message, me) && hasKey(message, key));
    if (found !== undefined) return { ...place, messageId: found.ts };
    cursor = page.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === "") return null;
  }
  throw new DeliveryError("unknown", { code: "too_many_to_look_up" });
}

function isOurs({ user, bot_id }: ChatMessage, me: Identity): boolean {
  return user === me.userId || bot_id === me.botId;
}

/** Metadata survives an edit by us, the block id survives an app that strips metadata: either will do. */
function hasKey({ metadata, blocks }: ChatMessage, key: string): boolean {
  return metadata?.event_payload?.["key"] === key || blocks?.[0]?.block_id === key;
}

/** Without the right to read history nobody can tell whether the earlier attempt arrived. */
function explain(error: unknown): never {
  if (slackCode(error) !== "missing_scope") throw error;
  const failure = { code: "scope_to_look_up", remedy: scopeRemedy(error) } as const;
  throw new DeliveryError("unknown", failure, { cause: error });
}
