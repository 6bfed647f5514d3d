import type {
  CommandServices,
  PostOutcome,
  PostRequest,
  NoticeRequest,
} from "../../commands/core/define.ts";
import type { Database } from "../../db/client/database.ts";
import { deliveryId } from "../../db/deliveries/delivery-id.ts";
import { enqueueDeliveries, PRIORITY } from "../../db/deliveries/queue.ts";
import { cancelUnprepared } from "../../db/deliveries/outcomes.ts";
import { deliveryById, digestsOfDay } from "../../db/deliveries/queries.ts";
import type { Subscription } from "../../db/schema/schema.ts";
import { subscriptionsOf } from "../../db/channels/subscriptions.ts";
import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { english } from "../i18n/catalogue/english.ts";
import type { Place, PlatformName } from "../domain/place.ts";
import { HUGGING_FACE } from "../domain/subscription/sources.ts";
import {
  storedDigestOptions,
  DEFAULT_DIGEST_OPTIONS,
  type DigestOptions,
} from "../domain/subscription/digest-options.ts";
import type { Platform } from "../platforms/port.ts";
import type { CategoryLookup } from "./ingestion/arxiv-categories.ts";
import type { Ingesters } from "./ingestion/ingesters.ts";
import type { DeliveryWorker } from "./delivery/worker.ts";
import { readCandidates } from "./digests/candidates.ts";
import { findPaper } from "./ingestion/find-paper.ts";
import { createDiscussionLinks } from "./discussions/discussion-links.ts";
import { openDiscussion } from "./discussions/open-discussion.ts";
import type { TallyEdits } from "./votes/tally-edits.ts";
import { updateNotice } from "./subscriptions/update-notice.ts";
import { messageAddress } from "./delivery/message-link.ts";
import { noticeToChannel, noticeToPerson } from "./subscriptions/notice-deliveries.ts";

/** What a digest holds where nobody subscribed and so nobody chose. */
const DEFAULT_WISH: DigestOptions & Pick<Subscription, "papers" | "minUpvotes"> = {
  ...DEFAULT_DIGEST_OPTIONS,
  papers: 10,
  minUpvotes: 0,
};
const TRENDING = 50;

/** What commands can have done for them, by the jobs and the platforms. */
export function createCommandServices(parts: {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly collectors: Ingesters;
  readonly categories: CategoryLookup;
  readonly courier: DeliveryWorker;
  readonly clock: Clock;
  readonly log: Log;
  readonly preview: CommandServices["preview"];
  readonly changed: TallyEdits["changed"];
}): CommandServices {
  const { database, platforms, collectors, courier, clock } = parts;

  async function post(request: PostRequest): Promise<PostOutcome> {
    const { place, day } = request;
    const [already] = await digestsOfDay(database, place, day);
    if (already !== undefined && !request.again) return { kind: "already", at: already.sentAt };
    const now = clock.now();
    const id = await freeId(request, now);
    const [subscription] = await subscriptionsOf(database, place);
    const wish = subscription ?? (await wishIn(place));
    const { platform, workspace, channel } = place;
    const { papers, minUpvotes } = wish;
    await enqueueDeliveries(database, [
      {
        ...id,
        platform,
        workspace,
        channel,
        day,
        part: 0,
        papers,
        minUpvotes,
        // Asked for by its day, whatever the subscription's editions cover.
        terms: storedDigestOptions({ ...wish, cadence: "day" }),
        state: "pending",
        priority: PRIORITY.requested,
        attempts: 0,
        dueAt: now,
        plannedAt: now,
      },
    ]);
    const delivered = await courier.deliverNow(id.id);
    if (delivered?.state === "sent")
      return { kind: "posted", papers: delivered.content?.paperIds.length ?? 0, day };
    const reason = delivered?.error ?? english.reasons.stillOnItsWay;
    // Somebody asked for a list that is not there: they are told now, so it is not posted behind their back later.
    const cancelled = await cancelUnprepared(database, id.id, reason);
    return cancelled || delivered?.state === "skipped"
      ? { kind: "empty", reason }
      : { kind: "failed", reason };
  }

  /** What a channel gets where nobody subscribed: a forum holds nothing but posts. */
  async function wishIn(place: Place): Promise<typeof DEFAULT_WISH> {
    const kind = await platforms.get(place.platform)?.channelKind(place);
    return kind === "forum" ? { ...DEFAULT_WISH, layout: "forum" } : DEFAULT_WISH;
  }

  /** The request's row: always the same for two people who ask at once, a new one after an ended one. */
  async function freeId(
    { place, day, again }: PostRequest,
    now: Date,
  ): Promise<{ id: string; edition: string }> {
    const edition = `${day} on request`;
    const id = deliveryId({ place, subscription: "", edition, part: 0 });
    if (!again && (await deliveryById(database, id)) === undefined) return { id, edition };
    const another = `${edition} at ${now.toISOString()}`;
    return {
      id: deliveryId({ place, subscription: "", edition: another, part: 0 }),
      edition: another,
    };
  }

  async function tell({ place, voter, ...told }: NoticeRequest): Promise<void> {
    const now = clock.now();
    const row =
      voter === null
        ? noticeToChannel(place, { ...told, now })
        : noticeToPerson(place, voter, { ...told, now });
    if (row === null) return;
    await enqueueDeliveries(database, [row]);
    courier.wake();
  }

  return {
    post,
    preview: parts.preview,
    sendNotice: tell,
    updateNotice: (told) => updateNotice(parts, told),
    nameOf: async ({ platform, workspace }, userId) =>
      (await platforms.get(platform)?.nameOf({ workspace, userId })) ?? null,
    linkTo: (ref) => messageAddress(platforms, ref),
    redrawPapers: (paperIds) => parts.changed(paperIds, null),
    accessProblems: async (place, words) =>
      (await platforms.get(place.platform)?.accessProblems(place, words)) ?? [],
    discussions: createDiscussionLinks(database, platforms),
    discuss: (request) => openDiscussion(parts, request),
    channelKind: async (place) =>
      (await platforms.get(place.platform)?.channelKind(place)) ?? "text",
    list: (day) => collectors(HUGGING_FACE).list(day),
    candidates: (place, wish, day) => readCandidates(parts, wish, { day, place, now: clock.now() }),
    paper: (id) => findPaper(collectors, id),
    trending: () => collectors(HUGGING_FACE).trending(TRENDING),
  };
}
