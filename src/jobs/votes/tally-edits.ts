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
import { toCompose } from "../digests/compose-message.ts";
import { shownTallyOf } from "./shown-tally.ts";
import { DAY_MS } from "../../lib/durations.ts";

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
/** A platform may ask for a longer wait. */
const RETRY_MS = 10_000;

export function createTallyEdits(parts: {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly compose: ComposeDelivery;
  readonly clock: Clock;
  readonly log: Log;
}): TallyEdits {
  const { database, platforms, compose, clock, log } = parts;
  const dirty = new Set<string>();
  const watched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();

  async function refresh(): Promise<void> {
    const paperIds = [...dirty];
    const first = new Set(watched);
    dirty.clear();
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
    const delivery = await deliveryById(database, post.deliveryId);
    const composable = delivery && toCompose(delivery);
    if (composable === undefined) return;
    const ids = Object.keys(post.shown.votes);
    const votes = await tallies(database, ids);
    const discussions: ReadonlyMap<string, Discussed> =
      composable.kind === "discussion" ? new Map() : await discussionsIn(database, composable, ids);
    const isRight = isDeepStrictEqual(shownTallyOf(votes, discussions), post.shown);
    if (isRight || platform === undefined || !platform.ready()) return;
    const { message, shown } = await compose(composable, { least: ids.length, most: ids.length });
    try {
      await platform.edit(post, message, post.deliveryId);
      await savePostShown(database, post, shown);
      // A concurrent edit of another replica may show older votes.
      await bringUpToDate({ ...post, shown });
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      log.warn({ err: error, delivery: post.deliveryId }, "tally could not be edited");
      if (isMessageGone(error)) await markPostGone(database, post, clock.now());
      // The next vote tries again where a right is missing.
      else if (error.kind !== "refused") touch([...votes.keys()], error.retryAfterMs ?? RETRY_MS);
    }
  }

  function touch(paperIds: readonly string[], afterMs: number): void {
    for (const id of paperIds) dirty.add(id);
    timer ??= setTimeout(start, afterMs);
  }

  function start(): void {
    timer = undefined;
    working = working.then(refresh).catch((error: unknown) => {
      log.error({ err: error }, "tallies could not be refreshed");
    });
  }

  return {
    changed(paperIds, where) {
      if (where !== null) watched.add(where.messageId);
      touch(paperIds, platforms.has("web") ? LOCAL_DEBOUNCE_MS : DEBOUNCE_MS);
    },
    async flush() {
      clearTimeout(timer);
      start();
      await working;
    },
    async stop() {
      clearTimeout(timer);
      await working;
    },
  };
}
