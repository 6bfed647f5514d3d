import type { App } from "@slack/bolt";
import { z } from "zod";
import type { ReplyEvent } from "../../port.ts";
import { readEvent, type ListenerParts } from "./listener-parts.ts";

const Ts = z.string();
/** The text of messages is dropped here. */
const Message = z
  .object({
    ts: Ts.nullish(),
    thread_ts: Ts.nullish(),
    subtype: z.string().nullish(),
    bot_id: z.string().nullish(),
    deleted_ts: Ts.nullish(),
    previous_message: z.object({ ts: Ts.nullish(), thread_ts: Ts.nullish() }).nullish(),
  })
  .refine((message) => (message.ts ?? message.deleted_ts) != null, { path: ["ts"] });
type Message = z.output<typeof Message>;

const OF_PEOPLE: ReadonlySet<string> = new Set(["file_share", "me_message", "thread_broadcast"]);

export function listenToReplies(app: App, { handlers, drop }: ListenerParts): void {
  app.event("message", async ({ event }) => {
    const message = readEvent(Message, event, drop);
    const reply = message && (message.subtype === "message_deleted" ? deleted : written)(message);
    if (reply !== undefined) await handlers.threadReply(reply);
  });
}

function written({ ts, thread_ts: threadId, subtype, bot_id }: Message): ReplyEvent | undefined {
  const isOfPerson = bot_id == null && (subtype == null || OF_PEOPLE.has(subtype));
  if (!isOfPerson || ts == null || threadId == null || ts === threadId) return undefined;
  return { ...change(ts, threadId), added: true };
}

function deleted({ deleted_ts, previous_message: previous }: Message): ReplyEvent | undefined {
  const ts = deleted_ts ?? previous?.ts;
  return ts == null ? undefined : { ...change(ts, previous?.thread_ts ?? ts), added: false };
}

/** A Slack message's id is its time in seconds. */
function change(messageId: string, threadId: string): Omit<ReplyEvent, "added"> {
  return { platform: "slack", messageId, threadId, at: new Date(Number(messageId) * 1000) };
}
