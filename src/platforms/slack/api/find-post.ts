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

/** Allowed difference between this machine's clock and Slack's. */
const SKEW_MS = MINUTE_MS;
const PAGE_SIZE = 200;
/** A channel with more pages since the attempt is not read to its end. */
const MAX_PAGES = 10;

/** The message of an earlier attempt; throws a DeliveryError when it cannot be looked up. */
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
