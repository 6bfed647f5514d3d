import type { Desk, PostOutcome, PostRequest, Told } from "../../commands/command.ts";
import type { Database } from "../../db/database.ts";
import { deliveryId } from "../../db/ledger/delivery-id.ts";
import { enqueueDeliveries, PRIORITY } from "../../db/ledger/deliveries.ts";
import { cancelUnprepared } from "../../db/ledger/delivery-outcomes.ts";
import { deliveryById, digestsOfDay } from "../../db/ledger/delivery-queries.ts";
import type { Subscription } from "../../db/schema.ts";
import { subscriptionsOf } from "../../db/rooms/subscriptions.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import { english } from "../message/catalogue/english.ts";
import type { Place, PlatformName } from "../papers/place.ts";
import { HUGGING_FACE } from "../papers/sources.ts";
import { frozenTerms, PLAIN_TERMS, type Terms } from "../papers/terms.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Categories } from "./gathering/categories.ts";
import type { Collectors } from "./gathering/collectors.ts";
import type { Courier } from "./delivery/courier.ts";
import { readEdition } from "./gathering/edition.ts";
import { findPaper } from "./gathering/find-paper.ts";
import { createDiscussedAt } from "./digests/discussed.ts";
import { discuss } from "./discussions/discuss.ts";
import type { Tallies } from "./votes/tallies.ts";
import { retell } from "./care/retell.ts";
import { messageAddress } from "./message-address.ts";
import { noticeToChannel, noticeToPerson } from "./care/notices.ts";

/** What a digest holds where nobody subscribed and so nobody chose. */
const DEFAULT_WISH: Terms & Pick<Subscription, "papers" | "minUpvotes"> = {
  ...PLAIN_TERMS,
  papers: 10,
  minUpvotes: 0,
};
const TRENDING = 50;

/** What commands can have done for them, by the jobs and the platforms. */
export function createDesk(parts: {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly collectors: Collectors;
  readonly categories: Categories;
  readonly courier: Courier;
  readonly clock: Clock;
  readonly log: Log;
  readonly preview: Desk["preview"];
  readonly changed: Tallies["changed"];
}): Desk {
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
        terms: frozenTerms({ ...wish, cadence: "day" }),
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

  async function tell({ place, voter, ...told }: Told): Promise<void> {
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
    tell,
    retell: (told) => retell(parts, told),
    nameOf: async ({ platform, workspace }, userId) =>
      (await platforms.get(platform)?.nameOf({ workspace, userId })) ?? null,
    linkTo: (ref) => messageAddress(platforms, ref),
    recount: (paperIds) => parts.changed(paperIds, null),
    obstacles: async (place, words) =>
      (await platforms.get(place.platform)?.obstacles(place, words)) ?? [],
    discussions: createDiscussedAt(database, platforms),
    discuss: (request) => discuss(parts, request),
    channelKind: async (place) =>
      (await platforms.get(place.platform)?.channelKind(place)) ?? "text",
    list: (day) => collectors(HUGGING_FACE).list(day),
    edition: (place, wish, day) => readEdition(parts, wish, { day, place, now: clock.now() }),
    paper: (id) => findPaper(collectors, id),
    trending: () => collectors(HUGGING_FACE).trending(TRENDING),
  };
}
