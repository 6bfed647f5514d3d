import { failureSchema } from "../../src/domain/failure.ts";
import { z } from "zod";
import { noticeSchema } from "../../src/domain/non-digest-notice.ts";
import type { SelectionCriteria } from "../../src/domain/selection/select-papers.ts";
import { PLATFORMS } from "../../src/domain/place.ts";
import {
  DEFAULT_DIGEST_OPTIONS,
  digestOptionsSchema,
} from "../../src/domain/subscription/digest-options.ts";
import { DELIVERY_REQUESTS, DELIVERY_STATES } from "../schema/deliveries.ts";
import type { Schema } from "../schema/schema.ts";
import { digestContentSchema, readReplyContent } from "./content.ts";

const base = z.object({
  id: z.string(),
  platform: z.enum(PLATFORMS),
  workspace: z.string(),
  channel: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  failures: z.int(),
  dueAt: z.date(),
  plannedAt: z.date(),
  leaseOwner: z.string().nullable(),
  leaseUntil: z.date().nullable(),
  sendingAt: z.date().nullable(),
  messageId: z.string().nullable(),
  sentAt: z.date().nullable(),
  error: failureSchema.nullable(),
});

const options = digestOptionsSchema.nullable().transform((kept) => kept ?? DEFAULT_DIGEST_OPTIONS);
const request = z.enum(DELIVERY_REQUESTS);

const digest = base.extend({
  kind: z.literal("digest"),
  /** Null when a person requested it, or its subscription has ended. */
  subscriptionId: z.string().nullable(),
  edition: z.string(),
  request: request.nullable(),
  day: z.string().nullable(),
  papers: z.int(),
  minUpvotes: z.int(),
  options,
  content: digestContentSchema.nullable(),
  revision: z.int(),
});

const reply = base
  .extend({
    kind: z.literal("reply"),
    subscriptionId: z.string().nullable(),
    /** Null only in rows where an earlier version lost it. */
    digestId: z.string().nullable(),
    edition: z.string(),
    part: z.int(),
    paperId: z.string(),
    options,
    content: z.unknown(),
    revision: z.int(),
    threadId: z.string().nullable(),
  })
  .transform(({ part, ...row }) => ({
    ...row,
    number: part,
    content: readReplyContent(row.content, row.paperId),
  }));

const discussion = base.extend({
  kind: z.literal("discussion"),
  paperId: z.string(),
  request,
  options,
});

const notice = base.extend({
  kind: z.literal("notice"),
  topic: z.string(),
  notice: noticeSchema,
  /** Their direct messages are opened when it is posted. */
  recipient: z.string().nullable(),
});

export type DigestDelivery = Readonly<z.output<typeof digest>>;
export type ReplyDelivery = Readonly<z.output<typeof reply>>;
export type DiscussionDelivery = Readonly<z.output<typeof discussion>>;
export type NoticeDelivery = Readonly<z.output<typeof notice>>;
export type Delivery = DigestDelivery | ReplyDelivery | DiscussionDelivery | NoticeDelivery;
export type DeliveryRequest = z.output<typeof request>;

export type DeliveryRow = Schema["deliveries"]["$inferSelect"];
export type NewDelivery = Schema["deliveries"]["$inferInsert"];

export function criteriaOf({
  papers,
  minUpvotes,
  options: { filter, sources },
}: Pick<DigestDelivery, "papers" | "minUpvotes" | "options">): SelectionCriteria {
  return { papers, minUpvotes, filter, sources };
}

/** Throws ZodError for a malformed row. */
export function toDelivery(row: DeliveryRow): Delivery {
  switch (row.kind) {
    case "digest":
      return digest.parse(row);
    case "reply":
      return reply.parse(row);
    case "discussion":
      return discussion.parse(row);
    case "notice":
      return notice.parse(row);
  }
}

export function toDigest(row: DeliveryRow): DigestDelivery {
  return digest.parse(row);
}
