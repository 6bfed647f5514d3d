import type {
  CommandServices,
  PostOutcome,
  PostRequest,
  NoticeRequest,
} from "../../commands/core/define.ts";
import type { Database } from "../../db/client/database.ts";
import {
  newCodeDelivery,
  newDigestDelivery,
  newNoticeDelivery,
  newPersonalNotice,
} from "../../db/deliveries/new-delivery.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { cancelUnprepared } from "../../db/deliveries/outcomes.ts";
import { deliveryById, digestById, digestsOfDay } from "../../db/deliveries/queries.ts";
import { papersByIds } from "../../db/papers/papers.ts";
import type { Subscription } from "../../db/schema/schema.ts";
import { subscriptionsOf } from "../../db/channels/subscriptions.ts";
import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import type { Place, PlatformName } from "../domain/place.ts";
import type { Paper } from "../domain/paper/paper.ts";
import { DeliveryError } from "../domain/errors.ts";
import { resultWithin } from "../lib/with-timeout.ts";
import { HUGGING_FACE } from "../domain/subscription/sources.ts";
import {
  DEFAULT_DIGEST_OPTIONS,
  type DigestOptions,
} from "../domain/subscription/digest-options.ts";
import type { Platform } from "../platforms/port.ts";
import type { CategoryLookup } from "./ingestion/arxiv-categories.ts";
import type { Ingesters } from "./ingestion/ingesters.ts";
import type { DeliveryWorker } from "./delivery/worker.ts";
import type { Redraws } from "./digests/redraw-erased.ts";
import { readCandidates } from "./digests/read-candidates.ts";
import { findPaper } from "./ingestion/find-paper.ts";
import { createDiscussionLinks } from "./discussions/links-to-threads.ts";
import { openDiscussion } from "./discussions/open-discussion.ts";
import type { TallyEdits } from "./votes/tally-edits.ts";
import { updateNotice } from "./subscriptions/update-notice.ts";
import { messageAddress } from "./delivery/message-link.ts";

const DEFAULT_SETTINGS: DigestOptions & Pick<Subscription, "papers" | "minUpvotes"> = {
  ...DEFAULT_DIGEST_OPTIONS,
  papers: 10,
  minUpvotes: 0,
};
const TRENDING = 50;
/** One request. */
const MOST_TO_COMPLETE = 100;
const CATEGORIES_MS = 5000;

export function createCommandServices(parts: {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly ingesters: Ingesters;
  readonly categories: CategoryLookup;
  readonly worker: DeliveryWorker;
  readonly clock: Clock;
  readonly log: Log;
  readonly preview: CommandServices["preview"];
  readonly changed: TallyEdits["changed"];
  readonly searchSources: CommandServices["searchElsewhere"];
  readonly redraws: Pick<Redraws, "run">;
  readonly mailSender: string | null;
}): CommandServices {
  const { database, platforms, ingesters, worker, clock } = parts;

  async function post(request: PostRequest): Promise<PostOutcome> {
    const { place, day } = request;
    const [already] = await digestsOfDay(database, place, day);
    if (already !== undefined && !request.again) return { kind: "already", at: already.sentAt };
    const [subscription] = await subscriptionsOf(database, place);
    const row = await newRequest(request, subscription ?? (await defaultSettings(place)));
    await enqueueDeliveries(database, [row]);
    await worker.deliverNow(row.id);
    const delivered = await digestById(database, row.id);
    if (delivered?.state === "sent")
      return { kind: "posted", papers: delivered.content?.paperIds.length ?? 0, day };
    const reason = delivered?.error ?? ({ code: "still_on_its_way" } as const);
    // The answer says that there is no list, so a later post must not follow.
    const cancelled = await cancelUnprepared(database, row.id, reason);
    return cancelled || delivered?.state === "skipped"
      ? { kind: "empty", reason }
      : { kind: "failed", reason };
  }

  /** A forum accepts only posts. */
  async function defaultSettings(place: Place): Promise<typeof DEFAULT_SETTINGS> {
    const kind = await platforms.get(place.platform)?.channelKind(place);
    return kind === "forum" ? { ...DEFAULT_SETTINGS, layout: "forum" } : DEFAULT_SETTINGS;
  }

  /** Concurrent requests get the same row; after a finished one there is a new row. */
  async function newRequest(
    { place, day, again }: PostRequest,
    settings: typeof DEFAULT_SETTINGS,
  ): Promise<ReturnType<typeof newDigestDelivery>> {
    const asked = { place, settings, edition: day, plannedAt: clock.now() };
    const first = newDigestDelivery({ ...asked, request: "first" });
    const isFree = !again && (await deliveryById(database, first.id)) === undefined;
    return isFree ? first : newDigestDelivery({ ...asked, request: "again" });
  }

  async function sendNotice({ place, voter, ...told }: NoticeRequest): Promise<void> {
    const notice = { ...told, now: clock.now() };
    const row =
      voter === null ? newNoticeDelivery(place, notice) : newPersonalNotice(place, voter, notice);
    if (row === null) return;
    await enqueueDeliveries(database, [row]);
    worker.wake();
  }

  async function withCategories(papers: readonly Paper[]): Promise<readonly Paper[]> {
    const lacking = papers.filter(({ categories }) => categories.length === 0);
    if (lacking.length === 0 || lacking.length > MOST_TO_COMPLETE) return papers;
    await resultWithin(parts.categories.complete(lacking), CATEGORIES_MS);
    const stored = await papersByIds(
      database,
      lacking.map(({ id }) => id),
    );
    return papers.map((paper) => stored.get(paper.id) ?? paper);
  }

  return {
    post,
    withCategories,
    preview: parts.preview,
    sendNotice,
    updateNotice: (notice) => updateNotice(parts, notice),
    nameOf: async ({ platform, workspace }, userId) =>
      (await platforms.get(platform)?.nameOf({ workspace, userId })) ?? null,
    linkTo: (ref) => messageAddress(platforms, ref),
    mailSender: parts.mailSender,
    openDirectMessage: async ({ platform, workspace, userId }) => {
      const opened = await platforms.get(platform)?.openDirectMessage({ workspace, userId });
      if (opened === undefined) throw new DeliveryError("retry", { code: "not_connected" });
      return opened;
    },
    sendCode: async (address, language) => {
      await enqueueDeliveries(database, [newCodeDelivery(address, language)]);
      worker.wake();
    },
    redrawErased: () => void parts.redraws.run(),
    redrawPapers: (paperIds) => parts.changed(paperIds, null),
    accessProblems: async (place) =>
      (await platforms.get(place.platform)?.accessProblems(place)) ?? [],
    discussions: createDiscussionLinks(database, platforms),
    discuss: (request) => openDiscussion(parts, request),
    channelKind: async (place) =>
      (await platforms.get(place.platform)?.channelKind(place)) ?? "text",
    list: (day) => ingesters(HUGGING_FACE).list(day),
    candidates: (place, criteria, day) =>
      readCandidates(parts, criteria, { day, place, now: clock.now() }),
    paper: (id) => findPaper(ingesters, id),
    searchElsewhere: parts.searchSources,
    trending: () => ingesters(HUGGING_FACE).trending(TRENDING),
  };
}
