import type { App } from "@slack/bolt";
import { z } from "zod";
import type { ReplyEvent } from "../../port.ts";
import type { ListenerParts } from "./listener-parts.ts";

/** The text of messages is dropped here. */
const Written = z.object({
  ts: z.string(),
  thread_ts: z.string(),
  subtype: z.enum(["file_share", "me_message", "thread_broadcast"]).optional(),
  bot_id: z.undefined().optional(),
});

const Deleted = z.object({
  subtype: z.literal("message_deleted"),
  deleted_ts: z.string(),
  previous_message: z.object({ thread_ts: z.string().optional() }).optional(),
});

export function listenToReplies(app: App, { handlers }: ListenerParts): void {
  app.event("message", async ({ event }) => {
    const reply = replyOf(event);
    if (reply !== undefined) await handlers.threadReply(reply);
  });
}

function replyOf(event: unknown): ReplyEvent | undefined {
  const written = Written.safeParse(event);
  if (written.success) {
    const { ts, thread_ts: threadId } = written.data;
    const isReply = ts !== threadId;
    return isReply ? { ...change(ts, threadId), added: true } : undefined;
  }
  const deleted = Deleted.safeParse(event);
  if (!deleted.success) return undefined;
  const { deleted_ts: ts, previous_message: previous } = deleted.data;
  return { ...change(ts, previous?.thread_ts ?? ts), added: false };
}

/** A Slack message's id is its time in seconds. */
function change(messageId: string, threadId: string): Omit<ReplyEvent, "added"> {
  return { platform: "slack", messageId, threadId, at: new Date(Number(messageId) * 1000) };
}
