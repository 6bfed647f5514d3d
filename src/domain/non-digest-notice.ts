import { z } from "zod";
import { failureSchema } from "./failure.ts";

const decision = z.object({ state: z.enum(["accepted", "declined"]), by: z.string().nullable() });

export const noticeSchema = z.discriminatedUnion("kind", [
  /** `returns`: it resumes by itself once the obstacle is gone. */
  z.object({
    kind: z.literal("stopped"),
    channel: z.string(),
    reason: failureSchema,
    returns: z.boolean(),
  }),
  /** `next` is in milliseconds since 1970. */
  z.object({ kind: z.literal("resumed"), channel: z.string(), next: z.number() }),
  z.object({
    kind: z.enum(["dead", "unknown", "late", "unplanned"]),
    channel: z.string(),
    edition: z.string(),
    day: z.string().nullable(),
    reason: failureSchema,
  }),
  /** The rest of a digest's thread waits for a right. */
  z.object({
    kind: z.literal("thread"),
    channel: z.string(),
    edition: z.string(),
    reason: failureSchema,
  }),
  /** `by` is null when the name is unknown. */
  /** The code itself follows from the address when it is sent. */
  z.object({ kind: z.literal("code"), language: z.string().nullable() }),
  z.object({ kind: z.literal("personalStarted"), language: z.string().nullable() }),
  z.object({
    kind: z.literal("personalStopped"),
    reason: failureSchema,
    language: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("submitted"),
    paperId: z.string(),
    title: z.string(),
    by: z.string().nullable(),
    note: z.string().nullable(),
    decision: decision.exactOptional(),
  }),
  z.object({
    kind: z.literal("decided"),
    channel: z.string(),
    title: z.string(),
    ...decision.shape,
  }),
  /** `more` counts the alerts that do not fit into `lines`. */
  z.object({ kind: z.literal("alert"), lines: z.array(z.string()).readonly(), more: z.int() }),
]);

export type Notice = Readonly<z.output<typeof noticeSchema>>;
export type Decision = Readonly<z.output<typeof decision>>;

/** The same topic is sent once to the same place. */
export type NoticeTopic =
  | {
      readonly kind: "stopped" | "resumed";
      readonly subscription: string;
      readonly stoppedAt: Date | null;
    }
  | { readonly kind: "missing"; readonly subscription: string; readonly plannedAt: Date }
  | { readonly kind: "unplanned"; readonly subscription: string; readonly edition: string }
  | { readonly kind: "thread"; readonly digest: string }
  | { readonly kind: "submitted"; readonly paperId: string }
  | { readonly kind: "decided"; readonly channel: string; readonly paperId: string }
  | { readonly kind: "code"; readonly codeAt: Date }
  | { readonly kind: "personalStarted"; readonly now: Date }
  | { readonly kind: "alert"; readonly now: Date };

/** The texts must not change: ids of sent notices are computed from them. */
export function topicName(topic: NoticeTopic): string {
  switch (topic.kind) {
    case "stopped":
      return `stopped ${topic.stoppedAt?.toISOString() ?? ""} (${topic.subscription})`;
    case "resumed":
      return `goes on after ${topic.stoppedAt?.toISOString() ?? ""} (${topic.subscription})`;
    case "missing":
      return `missing ${topic.plannedAt.toISOString().slice(0, 10)} (${topic.subscription})`;
    case "unplanned":
      return `unplanned ${topic.edition} (${topic.subscription})`;
    case "thread":
      return `thread ${topic.digest}`;
    case "submitted":
      return `submitted ${topic.paperId}`;
    case "decided":
      return `decided ${topic.channel} ${topic.paperId}`;
    case "code":
      return `code ${topic.codeAt.toISOString()}`;
    case "personalStarted":
      return `personal ${topic.now.toISOString()}`;
    case "alert":
      return `alert ${topic.now.toISOString()}`;
  }
}
