import { z } from "zod";
import { isTimezone } from "../../domain/schedule/timezone.ts";
import { CHANNELS } from "./channels.ts";
import { seqOf } from "./message-views.ts";

const REFUSALS = [
  "page.error.noMessage",
  "page.error.noCommand",
  "page.error.longCommand",
  "page.error.noReply",
  "page.error.longReply",
] as const;
type Refusal = (typeof REFUSALS)[number];

const refusal = (id: Refusal): Refusal => id;

export function refusalOf(message: string | undefined): Refusal | "page.error.invalid" {
  return REFUSALS.find((id) => id === message) ?? "page.error.invalid";
}

const Timezone = z
  .string()
  .max(64)
  .nullish()
  .transform((name) => (name != null && isTimezone(name) ? name : null));

const MessageId = z.string().transform((id, context) => {
  const seq = seqOf(id);
  if (seq !== undefined) return seq;
  context.addIssue(refusal("page.error.noMessage"));
  return z.NEVER;
});

const channel = z.enum(CHANNELS).default("daily-papers");

export const Asked = {
  messages: z.object({ channel, thread: MessageId.optional() }),
  events: z.object({ channel }),
  command: z.object({
    channel,
    text: z
      .string()
      .trim()
      .min(1, refusal("page.error.noCommand"))
      .max(2000, refusal("page.error.longCommand")),
    timezone: Timezone,
  }),
  react: z.object({ messageId: MessageId, emoji: z.string().min(1).max(32) }),
  reply: z.object({
    messageId: MessageId,
    text: z
      .string()
      .trim()
      .min(1, refusal("page.error.noReply"))
      .max(2000, refusal("page.error.longReply")),
  }),
  press: z.object({
    channel,
    action: z.string().max(200),
    message: MessageId.optional(),
    timezone: Timezone,
  }),
  submit: z.object({
    channel,
    action: z.string().max(200),
    values: z.record(z.string().max(32), z.string().max(2000)),
    timezone: Timezone,
  }),
  suggest: z.object({
    command: z.string().max(32),
    option: z.string().max(32),
    typed: z.string().max(200),
  }),
};
