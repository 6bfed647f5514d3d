import { topicName, type Notice, type NoticeTopic } from "../../src/domain/non-digest-notice.ts";
import { homeOf, personOf } from "../../src/domain/person.ts";
import { MAIL, placeOf, type Place } from "../../src/domain/place.ts";
import type { PeriodName } from "../../src/domain/schedule/periods.ts";
import {
  storedDigestOptions,
  type DigestOptions,
} from "../../src/domain/subscription/digest-options.ts";
import { storedReplyContent, type ReplyContent } from "./content.ts";
import type {
  DeliveryRequest,
  DigestDelivery,
  DiscussionDelivery,
  NewDelivery,
  ReplyDelivery,
} from "./delivery.ts";
import { deliveryId } from "./delivery-id.ts";

/** Lower goes first: waiting people, then digests, then threads and notices. */
export const PRIORITY = { requested: 0, digest: 10, reply: 20 } as const;

function waiting(now: Date) {
  return { state: "pending", attempts: 0, dueAt: now, plannedAt: now } as const;
}

export function digestPartId(
  digest: Pick<
    DigestDelivery,
    keyof Place | "subscriptionId" | "edition" | "request" | "plannedAt"
  > &
    Partial<Pick<DigestDelivery, "id">>,
  part: number,
): string {
  const { id, edition, request, plannedAt, subscriptionId, workspace } = digest;
  // These names are fixed: version 0.1 computed the ids of posted messages from them.
  const name = request === null ? edition : `${edition} on request${repeated(request, plannedAt)}`;
  const named = { place: digest, edition: name };
  if (subscriptionId !== null) return deliveryId({ ...named, subscription: subscriptionId, part });
  const isOld = id === deliveryId({ ...named, subscription: "", part: 0 });
  return deliveryId({ ...named, subscription: isOld ? "" : workspace, part });
}

function repeated(request: DeliveryRequest, plannedAt: Date): string {
  return request === "again" ? ` at ${plannedAt.toISOString()}` : "";
}

export function newDigestDelivery({
  place,
  settings,
  edition,
  plannedAt,
  subscriptionId = null,
  request = null,
}: {
  readonly place: Place;
  readonly settings: DigestOptions & Pick<DigestDelivery, "papers" | "minUpvotes">;
  readonly edition: PeriodName;
  readonly plannedAt: Date;
} & Partial<Pick<DigestDelivery, "subscriptionId" | "request">>): NewDelivery & { id: string } {
  const { papers, minUpvotes } = settings;
  const identity = { ...placeOf(place), subscriptionId, edition, request, plannedAt };
  return {
    ...waiting(plannedAt),
    ...identity,
    kind: "digest",
    id: digestPartId(identity, 0),
    part: 0,
    day: request === null ? null : edition,
    papers,
    minUpvotes,
    options: storedDigestOptions(request === null ? settings : { ...settings, cadence: "day" }),
    priority: request === null ? PRIORITY.digest : PRIORITY.requested,
  };
}

export function newReplyDelivery(
  digest: DigestDelivery,
  reply: Pick<ReplyDelivery, "number" | "paperId" | "threadId" | "dueAt" | "sendingAt"> & {
    readonly content: ReplyContent;
    readonly now: Date;
  },
): NewDelivery {
  const { number, paperId, threadId, dueAt, sendingAt, content, now } = reply;
  return {
    ...waiting(now),
    ...placeOf(digest),
    kind: "reply",
    id: digestPartId(digest, number),
    digestId: digest.id,
    subscriptionId: digest.subscriptionId,
    edition: digest.edition,
    part: number,
    day: content.day,
    paperId,
    options: storedDigestOptions(digest.options),
    content: storedReplyContent(content, paperId),
    threadId,
    priority: PRIORITY.reply,
    dueAt,
    sendingAt,
  };
}

export function newDiscussionDelivery(
  place: Place,
  { paperId, request, options }: Pick<DiscussionDelivery, "paperId" | "request" | "options">,
  now: Date,
): NewDelivery & { id: string } {
  const edition = `discussion of ${paperId}${repeated(request, now)}`;
  return {
    ...waiting(now),
    ...placeOf(place),
    kind: "discussion",
    id: deliveryId({ place, subscription: place.workspace, edition, part: 1 }),
    paperId,
    request,
    options: storedDigestOptions(options),
    priority: PRIORITY.requested,
  };
}

interface NewNotice {
  readonly topic: NoticeTopic;
  readonly notice: Notice;
  readonly now: Date;
}

export function newNoticeDelivery(
  place: Place,
  { topic, notice, now }: NewNotice,
  recipient: string | null = null,
): NewDelivery & { id: string } {
  const name = topicName(topic);
  return {
    ...waiting(now),
    ...placeOf(place),
    kind: "notice",
    id: deliveryId({ place, subscription: place.workspace, edition: name, part: 0 }),
    topic: name,
    notice,
    recipient,
    priority: PRIORITY.reply,
  };
}

/** The mail with the code for an address; a new code is another mail. */
export function newCodeDelivery(
  { id, codeAt }: { readonly id: string; readonly codeAt: Date },
  language: string | null,
): NewDelivery & { id: string } {
  return newNoticeDelivery(
    { ...MAIL, channel: id },
    { topic: { kind: "code", codeAt }, notice: { kind: "code", language }, now: codeAt },
  );
}

/** To a person wherever they chat. */
export function newHomeNotice(
  voter: string,
  notice: NewNotice,
): (NewDelivery & { id: string }) | null {
  const home = homeOf(voter);
  if (home === undefined) return null;
  const { platform, workspace, userId } = home;
  return newNoticeDelivery({ platform, workspace, channel: userId }, notice, userId);
}

/** Null where the platform cannot write to people. */
export function newPersonalNotice(
  { platform, workspace }: Pick<Place, "platform" | "workspace">,
  voter: string,
  notice: NewNotice,
): (NewDelivery & { id: string }) | null {
  const person = personOf(voter);
  if (person?.platform !== platform) return null;
  return newNoticeDelivery({ platform, workspace, channel: person.userId }, notice, person.userId);
}
