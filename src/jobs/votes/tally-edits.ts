import { isDeepStrictEqual } from "node:util";
import type { Database } from "../../../db/client/database.ts";
import { deliveryById } from "../../../db/deliveries/queries.ts";
import { discussionsIn, type Discussed } from "../../../db/channels/discussions.ts";
import { markPostGone, postsShowing, savePostShown } from "../../../db/deliveries/posts.ts";
import type { Post } from "../../../db/schema/schema.ts";
import { tallies } from "../../../db/people/votes.ts";
import type { Clock } from "../../lib/clock.ts";
import { DeliveryError, isMessageGone } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { PlatformName, PostRef } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";
import type { ComposeDelivery } from "../digests/compose-delivery.ts";
import { toCompose, type ToCompose } from "../digests/compose-message.ts";
import { shownTallyOf } from "./shown-tally.ts";
import { DAY_MS, MINUTE_MS } from "../../lib/durations.ts";

/** One edit covers many votes. */
export interface TallyEdits {
  /** `where` is the post that the voter sees. */
  readonly changed: (paperIds: readonly string[], where: PostRef | null) => void;
  /** Ends when all are right or have failed. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Votes come in bursts; an edit this long after the first vote shows them all within five seconds. */
const DEBOUNCE_MS = 1500;
/** The playground is on the same machine. */
const LOCAL_DEBOUNCE_MS = 100;
/** Older posts are out of sight, and Discord limits edits of old messages. */
const SHOWN_FOR_MS = 14 * DAY_MS;
const EDITS_AT_ONCE = 4;
/** After a failure, or while the platform is not connected; a platform may ask for a longer wait. */
const RETRY_MS = 10_000;
/** Discord allows about three edits an hour of a message that its followers have: discord-api-docs#6109. */
const PUBLISHED_GAP_MS = 21 * MINUTE_MS;

export function createTallyEdits(parts: {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly compose: ComposeDelivery;
  readonly clock: Clock;
  readonly log: Log;
}): TallyEdits {
  const { database, platforms, compose, clock, log } = parts;
  /** Papers, each with when its posts are looked at, by `performance.now()`. */
  const dirty = new Map<string, number>();
  /** Posts that may not be edited before a moment: what is counted until then goes into one edit. */
  const held = new Map<string, number>();
  const watched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let working: Promise<void> = Promise.resolve();

  async function refresh(until: number): Promise<void> {
    const paperIds = [...dirty].flatMap(([id, due]) => (due <= until ? [id] : []));
    const first = new Set(watched);
    for (const id of paperIds) dirty.delete(id);
    for (const [id, moment] of held) if (moment <= performance.now()) held.delete(id);
    watched.clear();
    if (paperIds.length === 0) return;
    const since = new Date(clock.now().getTime() - SHOWN_FOR_MS);
    const posts = await postsShowing(database, paperIds, since);
    const queue = posts.toSorted(
      (a, b) => Number(first.has(b.messageId)) - Number(first.has(a.messageId)),
    );
    const work = async (): Promise<void> => {
      for (let post = queue.shift(); post !== undefined; post = queue.shift())
        await bringUpToDate(post);
    };
    await Promise.all(Array.from({ length: EDITS_AT_ONCE }, work));
  }

  async function bringUpToDate(post: Post): Promise<void> {
    const platform = platforms.get(post.platform);
    const ids = Object.keys(post.shown.votes);
    if (platform === undefined) return;
    if (!platform.ready()) return touch(ids, RETRY_MS);
    const delivery = await deliveryById(database, post.deliveryId);
    const composable = delivery && toCompose(delivery);
    if (composable === undefined) return;
    const votes = await tallies(database, ids);
    const discussions: ReadonlyMap<string, Discussed> =
      composable.kind === "discussion" ? new Map() : await discussionsIn(database, composable, ids);
    const isRight = isDeepStrictEqual(shownTallyOf(votes, discussions), post.shown);
    if (isRight) return;
    const wait = (held.get(post.deliveryId) ?? 0) - performance.now();
    if (wait > 0) return touch(ids, wait);
    const { message, shown } = await compose(composable, { least: ids.length, most: ids.length });
    try {
      await platform.edit(post, message, post.deliveryId);
      await savePostShown(database, post, shown);
      if (isPublished(composable)) hold(post, PUBLISHED_GAP_MS);
      // A concurrent edit of another replica may show older votes.
      await bringUpToDate({ ...post, shown });
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      log.warn({ err: error, delivery: post.deliveryId }, "tally could not be edited");
      if (isMessageGone(error)) await markPostGone(database, post, clock.now());
      // The next vote tries again where a right is missing.
      else if (error.kind !== "refused") {
        const waitMs = error.retryAfterMs ?? RETRY_MS;
        hold(post, waitMs);
        touch(ids, waitMs);
      }
    }
  }

  function hold({ deliveryId }: Post, forMs: number): void {
    held.set(deliveryId, performance.now() + forMs);
  }

  function touch(paperIds: readonly string[], afterMs: number): void {
    const due = performance.now() + afterMs;
    for (const id of paperIds) dirty.set(id, Math.min(due, dirty.get(id) ?? Infinity));
    arm();
  }

  /** For the paper that is due first: a post that waits for an hour delays no other. */
  function arm(): void {
    clearTimeout(timer);
    if (isStopped || dirty.size === 0) return;
    const wait = Math.min(...dirty.values()) - performance.now();
    timer = setTimeout(() => start(performance.now()), Math.max(1, Math.ceil(wait)));
  }

  function start(until: number): void {
    working = working
      .then(() => refresh(until))
      .catch((error: unknown) => {
        log.error({ err: error }, "tallies could not be refreshed");
      })
      .then(arm);
  }

  return {
    changed(paperIds, where) {
      if (where !== null) watched.add(where.messageId);
      touch(paperIds, platforms.has("web") ? LOCAL_DEBOUNCE_MS : DEBOUNCE_MS);
    },
    async flush() {
      clearTimeout(timer);
      start(Infinity);
      await working;
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}

/** Its copies in the channels of followers change with every edit. */
function isPublished({ kind, platform, options }: ToCompose): boolean {
  return kind === "digest" && platform === "discord" && options.announce;
}
