import { z } from "zod";
import { failureSchema } from "./failure.ts";

const decision = z.object({ state: z.enum(["accepted", "declined"]), by: z.string().nullable() });

/** What a message says that is no digest: to a subscription's owner, to curators and submitters, to the operator. */
export const noticeSchema = z.discriminatedUnion("kind", [
  /** It `returns` by itself once the obstacle is gone. */
  z.object({
    kind: z.literal("stopped"),
    channel: z.string(),
    reason: failureSchema,
    returns: z.boolean(),
  }),
  /** `next` is when the next digest is due, in milliseconds since 1970. */
  z.object({ kind: z.literal("resumed"), channel: z.string(), next: z.number() }),
  /** A digest that was refused, is perhaps there, still waits, or was never planned; `day` is its list's. */
  z.object({
    kind: z.enum(["dead", "unknown", "late", "unplanned"]),
    channel: z.string(),
    edition: z.string(),
    day: z.string().nullable(),
    reason: failureSchema,
  }),
  /** To a channel's curators; `by` is null where the name is not known. */
  z.object({
    kind: z.literal("submitted"),
    paperId: z.string(),
    title: z.string(),
    by: z.string().nullable(),
    note: z.string().nullable(),
    decision: decision.exactOptional(),
  }),
  /** To the submitter. */
  z.object({
    kind: z.literal("decided"),
    channel: z.string(),
    title: z.string(),
    ...decision.shape,
  }),
  /** `more` alerts found no room in `lines`. */
  z.object({ kind: z.literal("alert"), lines: z.array(z.string()).readonly(), more: z.int() }),
]);

export type Notice = Readonly<z.output<typeof noticeSchema>>;
/** A curator's decision about a submitted paper. */
export type Decision = Readonly<z.output<typeof decision>>;

/** What a notice is about: the same is sent once to the same place. */
export type NoticeTopic =
  | {
      readonly kind: "stopped" | "resumed";
      readonly subscription: string;
      readonly stoppedAt: Date | null;
    }
  | { readonly kind: "missing"; readonly subscription: string; readonly plannedAt: Date }
  | { readonly kind: "unplanned"; readonly subscription: string; readonly edition: string }
  | { readonly kind: "submitted"; readonly paperId: string }
  | { readonly kind: "decided"; readonly channel: string; readonly paperId: string }
  | { readonly kind: "alert"; readonly now: Date };

/** A topic as the store keeps it. Its texts never change: ids of notices that were sent are computed from them. */
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
    case "submitted":
      return `submitted ${topic.paperId}`;
    case "decided":
      return `decided ${topic.channel} ${topic.paperId}`;
    case "alert":
      return `alert ${topic.now.toISOString()}`;
  }
}
