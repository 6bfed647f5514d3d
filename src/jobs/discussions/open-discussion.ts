import type { DiscussOutcome, DiscussRequest } from "../../../commands/core/define.ts";
import type { Database } from "../../../db/client/database.ts";
import type { Delivery } from "../../../db/deliveries/delivery.ts";
import { newDiscussionDelivery } from "../../../db/deliveries/new-delivery.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { deliveryById } from "../../../db/deliveries/queries.ts";
import {
  discussionOf,
  discussionsIn,
  forgetDiscussion,
  saveDiscussion,
} from "../../../db/channels/discussions.ts";
import { ownPostOf } from "../../../db/deliveries/posts.ts";
import type { Clock } from "../../lib/clock.ts";
import { DeliveryError } from "../../domain/errors.ts";
import type { Place, PlatformName } from "../../domain/place.ts";
import { DEFAULT_DIGEST_OPTIONS } from "../../domain/subscription/digest-options.ts";
import type { Platform } from "../../platforms/port.ts";
import type { DeliveryWorker } from "../delivery/worker.ts";
import { translateForReader } from "../reader-language.ts";

export interface DiscussionParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly worker: Pick<DeliveryWorker, "deliverNow">;
  readonly clock: Clock;
  readonly changed: (paperIds: readonly string[], where: null) => void;
}

/** The delivery's id is the same for two people who press at once, so that they share one discussion. */
export async function openDiscussion(
  parts: DiscussionParts,
  request: DiscussRequest,
): Promise<DiscussOutcome> {
  const platform = parts.platforms.get(request.place.platform);
  if (platform === undefined) throw new Error("a place without its platform");
  try {
    const home = await platform.parentChannel(request.place);
    const thread = await knownThread(parts, platform, home, request.paper.id);
    if (thread !== undefined) return await settle(parts, platform, home, request, thread, false);
    const message = await request.refusal();
    if (message !== null) return { kind: "refused", message };
    const obstacles = await platform.accessProblems(home);
    if (obstacles.length > 0) return { kind: "obstacles", obstacles };
    return await open(parts, platform, home, request);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    return { kind: "failed", reason: error.failure };
  }
}

async function knownThread(
  { database }: DiscussionParts,
  platform: Platform,
  home: Place,
  paperId: string,
): Promise<string | undefined> {
  const thread = await discussionOf(database, home, paperId);
  if (thread === undefined) return ownPostOf(database, home, paperId);
  if (await isThere(platform, home, thread.threadId)) return thread.threadId;
  await forgetDiscussion(database, thread);
  return undefined;
}

/** A forum's post is a channel of its own, whose first message has its id. */
async function isThere(platform: Platform, home: Place, threadId: string): Promise<boolean> {
  const channel = (await platform.channelKind(home)) === "forum" ? threadId : home.channel;
  return (await platform.reactions({ ...home, channel, messageId: threadId })) !== undefined;
}

async function open(
  parts: DiscussionParts,
  platform: Platform,
  home: Place,
  request: DiscussRequest,
): Promise<DiscussOutcome> {
  const delivered = await post(parts, platform, home, request);
  if (delivered?.state !== "sent" || delivered.messageId === null)
    return { kind: "failed", reason: delivered?.error ?? { code: "still_on_its_way" } };
  const { messageId } = delivered;
  const isForum = (await platform.channelKind(home)) === "forum";
  const threadId = isForum
    ? messageId
    : await platform.threadOf({ ...home, messageId }, request.paper.title);
  return settle(parts, platform, home, request, threadId, true);
}

async function post(
  { database, worker, clock }: DiscussionParts,
  platform: Platform,
  home: Place,
  { paper, caller }: DiscussRequest,
): Promise<Delivery | undefined> {
  const { language } = await translateForReader(database, home, caller, "everyone");
  const isForum = (await platform.channelKind(home)) === "forum";
  const asked = {
    paperId: paper.id,
    options: {
      ...DEFAULT_DIGEST_OPTIONS,
      language: language === "en" ? null : language,
      layout: isForum ? ("forum" as const) : ("digest" as const),
    },
  };
  const now = clock.now();
  const first = newDiscussionDelivery(home, { ...asked, request: "first" }, now);
  const row = (await isUsable(database, platform, home, first.id))
    ? first
    : newDiscussionDelivery(home, { ...asked, request: "again" }, now);
  await enqueueDeliveries(database, [row]);
  return worker.deliverNow(row.id);
}

/** Concurrent requests share a row; a refused or deleted message needs a new one. */
async function isUsable(
  database: Database,
  platform: Platform,
  home: Place,
  id: string,
): Promise<boolean> {
  const row = await deliveryById(database, id);
  if (row === undefined || row.state === "pending" || row.state === "sending") return true;
  return row.messageId !== null && (await isThere(platform, home, row.messageId));
}

async function settle(
  { database, clock, changed }: DiscussionParts,
  platform: Platform,
  home: Place,
  { paper, caller }: DiscussRequest,
  threadId: string,
  isNew: boolean,
): Promise<DiscussOutcome> {
  const row = {
    ...home,
    paperId: paper.id,
    threadId,
    openedBy: caller.voter,
    openedAt: clock.now(),
  };
  await saveDiscussion(database, row);
  if (isNew) changed([paper.id], null);
  const discussed = (await discussionsIn(database, home, [paper.id])).get(paper.id);
  const url = await platform.linkTo(home, discussed?.threadId ?? threadId);
  return { kind: "there", isNew, url, replies: discussed?.replies ?? 0 };
}
