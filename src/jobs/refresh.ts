import { listsSince, sentDigests } from "../../db/growing.ts";
import { listOf, listState } from "../../db/lists.ts";
import type { Delivery } from "../../db/schema.ts";
import { SourceError } from "../errors.ts";
import type { Day } from "../papers/paper.ts";
import type { Collector } from "./collect.ts";
import { withFacts } from "./edition.ts";
import type { ListNow } from "./follow.ts";
import { dueSince, firstFollowed, isOver } from "./rereading.ts";
import { bringUpToDate, type UpdateParts } from "./update.ts";
import { wishOf } from "./wish.ts";

/** Keeps the digests of the last days equal to their lists, which grow and change after the post. */
export interface Refresh {
  /** Reads what is due and edits what changed; while it runs, further calls join it. Never rejects. */
  run(): Promise<void>;
  /** Begins no further edit, and lets the ones under way end. */
  stop(): Promise<void>;
}

/** A source that did not answer, or an edit that did not arrive, is tried again after this long. */
const RETRY_MS = 30 * 60_000;
const EDITS_AT_ONCE = 4;

export function createRefresh(parts: UpdateParts & { readonly collector: Collector }): Refresh {
  const { database, collector, platforms, clock, log } = parts;
  const source = collector.source.name;
  const ending = new AbortController();
  /** When this process last brought a day's digests up to date, or failed to, in milliseconds. */
  const looked = new Map<Day, { readonly at: number; readonly done: boolean }>();
  let running: Promise<void> | null = null;

  async function pass(): Promise<void> {
    const now = clock.now();
    for (const { day, fetchedAt } of await listsSince(database, source, firstFollowed(now))) {
      const since = dueSince(day, now);
      if (since === null || ending.signal.aborted) continue;
      const isRead = fetchedAt >= since;
      if (!isDue(day, { since, now, isRead })) continue;
      const done = await follow(day, { isRead, first: !looked.has(day) });
      looked.set(day, { at: now.getTime(), done });
    }
  }

  /** A new process looks at every day once: the one before it may have died between two edits. */
  function isDue(
    day: Day,
    { since, now, isRead }: { readonly since: Date; readonly now: Date; readonly isRead: boolean },
  ): boolean {
    const last = looked.get(day);
    if (last === undefined) return true;
    if (!last.done) return Math.abs(now.getTime() - last.at) >= RETRY_MS;
    // A list that still grows is due again soon, whoever has read it; a morning comes only once.
    return last.at < since.getTime() && (!isRead || isOver(day, now));
  }

  /** Brings the digests of a day up to date; false when the source or a platform did not answer. */
  async function follow(
    day: Day,
    { isRead, first }: { readonly isRead: boolean; readonly first: boolean },
  ): Promise<boolean> {
    const ready = [...platforms.values()].filter((platform) => platform.ready());
    const names = ready.map(({ name }) => name);
    const digests = await sentDigests(database, day, names);
    if (digests.length === 0) return true;
    const answered = isRead || (await reread(day));
    const list = answered ? await listNow(day) : null;
    const queue = digests.filter(({ content }) => content?.source === source);
    let done = answered;
    const work = async (): Promise<void> => {
      for (let digest = queue.shift(); digest !== undefined; digest = queue.shift()) {
        if (ending.signal.aborted) return;
        if (!(await update(digest, list, first))) done = false;
      }
    };
    await Promise.all(Array.from({ length: EDITS_AT_ONCE }, work));
    return done;
  }

  async function reread(day: Day): Promise<boolean> {
    try {
      await collector.refresh(day);
      return true;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return false;
    }
  }

  async function listNow(day: Day): Promise<Omit<ListNow, "votes"> | null> {
    const state = await listState(database, source, day);
    if (state === undefined) return null;
    const papers = await listOf(database, source, day);
    return { day, papers, fetchedAt: state.fetchedAt, over: isOver(day, clock.now()) };
  }

  async function update(
    digest: Delivery,
    read: Omit<ListNow, "votes"> | null,
    first: boolean,
  ): Promise<boolean> {
    try {
      const list = read === null ? null : await withFacts(database, read, wishOf(digest));
      return await bringUpToDate(parts, digest, { list, mayBeThere: first });
    } catch (error) {
      log.error({ err: error, delivery: digest.id }, "digest could not be brought up to date");
      return false;
    }
  }

  return {
    run() {
      running ??= pass()
        .catch((error: unknown) => {
          log.error({ err: error }, "digests could not be refreshed");
        })
        .finally(() => {
          running = null;
        });
      return running;
    },
    async stop() {
      ending.abort();
      await running;
    },
  };
}
