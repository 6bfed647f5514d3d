import type { Database } from "../../../db/client/database.ts";
import { markPostGone, recentPosts } from "../../../db/deliveries/posts.ts";
import type { Post } from "../../../db/schema/schema.ts";
import type { Clock } from "../../lib/clock.ts";
import { DeliveryError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { PlatformName } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";
import type { VoteRecorder } from "./record-votes.ts";
import { DAY_MS } from "../../lib/durations.ts";

/** Votes on older posts are rare, and each post costs a request. */
const RECENT_MS = 3 * DAY_MS;
const READS_AT_ONCE = 4;

/** Finds reactions that live events missed, such as those during a restart. */
export async function reconcile(parts: {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly voting: VoteRecorder;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { database, platforms, voting, clock, log, signal } = parts;
  const posts = await recentPosts(database, new Date(clock.now().getTime() - RECENT_MS));
  let unread = 0;

  async function read(post: Post): Promise<void> {
    const platform = platforms.get(post.platform);
    if (platform === undefined || !platform.ready()) return;
    const at = clock.now();
    try {
      const reactions = await platform.reactions(post);
      if (reactions === undefined) await markPostGone(database, post, at);
      else await voting.recount(post, reactions, at);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      unread += 1;
    }
  }

  async function work(queue: Post[]): Promise<void> {
    for (let post = queue.shift(); post !== undefined; post = queue.shift()) {
      if (signal.aborted) return;
      await read(post);
    }
  }

  const total = posts.length;
  // Digests first, and each platform at its own pace, so that a slow one delays no other.
  const ordered = posts.toSorted((one, other) => papersOn(other) - papersOn(one));
  await Promise.all(
    [...platforms.keys()].flatMap((name) => {
      const queue = ordered.filter((post) => post.platform === name);
      return Array.from({ length: READS_AT_ONCE }, () => work(queue));
    }),
  );
  log.info({ posts: total, unread }, "reactions reconciled");
}

function papersOn(post: Post): number {
  return Object.keys(post.shown.votes).length;
}
