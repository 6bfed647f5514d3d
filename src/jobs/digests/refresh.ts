import { criteriaOf, type DigestDelivery } from "../../../db/deliveries/delivery.ts";
import { sentDigests } from "../../../db/deliveries/growing-digests.ts";
import { readingsSince } from "../../../db/papers/lists.ts";
import { SourceError } from "../../domain/errors.ts";
import type { Day } from "../../domain/paper/paper.ts";
import {
  huggingFaceDay,
  rereadDueSince,
  firstRereadDay,
  isListClosed,
} from "../../domain/schedule/list-days.ts";
import { daysInPeriod } from "../../domain/schedule/periods.ts";
import { COMMUNITY } from "../../domain/subscription/sources.ts";
import type { Ingesters } from "../ingestion/ingesters.ts";
import { storedLists, withFacts } from "./read-candidates.ts";
import type { ListNow } from "./list-changes.ts";
import { updateDigest, type UpdateParts } from "./update-digest.ts";
import { MINUTE_MS } from "../../lib/durations.ts";
import { singleFlight } from "../../lib/single-flight.ts";

export interface Refresh {
  /** Concurrent calls share one run. Never rejects. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

const RETRY_MS = 30 * MINUTE_MS;
/** Shorter than for a source: people see a failed edit. */
const EDIT_RETRY_MS = 5 * MINUTE_MS;
/** Sooner for an unread list: channels expect their digest. */
const SILENT_RETRY_MS = 3 * MINUTE_MS;
const EDITS_AT_ONCE = 4;

interface Look {
  readonly since: Date;
  readonly now: Date;
  readonly isRead: boolean;
  readonly readings: ReadonlyMap<string, Date>;
}

export function createRefresh(parts: UpdateParts & { readonly ingesters: Ingesters }): Refresh {
  const { database, ingesters, platforms, clock, log } = parts;
  const ending = new AbortController();
  /** Milliseconds. */
  const looked = new Map<Day, { readonly at: number; readonly patience: number }>();
  const passes = singleFlight(() =>
    pass().catch((error: unknown) => {
      log.error({ err: error }, "digests could not be refreshed");
    }),
  );

  async function pass(): Promise<void> {
    const now = clock.now();
    const first = firstRereadDay(now);
    const read = await readingsSince(database, first);
    for (const day of daysInPeriod({ cadence: "day", first, last: huggingFaceDay(now) })) {
      const readings = read.get(day) ?? new Map<string, Date>();
      const since = rereadDueSince(day, now);
      if (since === null || ending.signal.aborted) continue;
      const isCurrent = (source: string): boolean => {
        const readAt = readings.get(source);
        return readAt !== undefined && (!ingesters(source).source.grows || readAt >= since);
      };
      const isRead = readings.size > 0 && [...readings.keys()].every(isCurrent);
      if (!isDue(day, { since, now, isRead, readings })) continue;
      const patience = await follow(day, { isCurrent, first: !looked.has(day) });
      looked.set(day, { at: now.getTime(), patience });
    }
  }

  /** A new process checks every day once: the previous one may have died between two edits. */
  function isDue(day: Day, { since, now, isRead, readings }: Look): boolean {
    const last = looked.get(day);
    if (last === undefined) return true;
    if (last.patience > 0) {
      // Another process may have read the list that digests wait for.
      const news = [...readings.values()].some((at) => at.getTime() > last.at);
      const patience = readings.size === 0 ? SILENT_RETRY_MS : last.patience;
      return news || Math.abs(now.getTime() - last.at) >= patience;
    }
    return last.at < since.getTime() && (!isRead || isListClosed(day, now));
  }

  /** Returns the milliseconds until the next try, 0 when all is done. */
  async function follow(
    day: Day,
    {
      isCurrent,
      first,
    }: { readonly isCurrent: (source: string) => boolean; readonly first: boolean },
  ): Promise<number> {
    const ready = [...platforms.values()].filter((platform) => platform.ready());
    const names = ready.map(({ name }) => name);
    const queue = (await sentDigests(database, day, names)).filter(isFollowed);
    const wanted = new Set(queue.flatMap((digest) => criteriaOf(digest).sources));
    wanted.delete(COMMUNITY);
    const answers = [];
    for (const source of wanted) answers.push(isCurrent(source) || (await reread(source, day)));
    let patience = answers.every(Boolean) ? 0 : RETRY_MS;
    const work = async (): Promise<void> => {
      for (let digest = queue.shift(); digest !== undefined; digest = queue.shift()) {
        if (ending.signal.aborted) return;
        if (!(await update(digest, day, first))) patience = EDIT_RETRY_MS;
      }
    };
    await Promise.all(Array.from({ length: EDITS_AT_ONCE }, work));
    return patience;
  }

  async function reread(source: string, day: Day): Promise<boolean> {
    try {
      await ingesters(source).refresh(day);
      return true;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return false;
    }
  }

  async function listNow(digest: DigestDelivery, day: Day): Promise<ListNow | null> {
    const criteria = criteriaOf(digest);
    const { fetchedAt, ...lists } = await storedLists(database, criteria.sources, day);
    if (fetchedAt === null) return null;
    const list = { day, ...lists, fetchedAt, over: isListClosed(day, clock.now()) };
    return withFacts(database, list, criteria);
  }

  async function update(digest: DigestDelivery, day: Day, first: boolean): Promise<boolean> {
    try {
      const list = await listNow(digest, day);
      const platform = platforms.get(digest.platform);
      const mayBeThere = first && platform?.areLookUpsScarce?.(digest.workspace) !== true;
      return await updateDigest(parts, digest, { list, mayBeThere });
    } catch (error) {
      log.error({ err: error, delivery: digest.id }, "digest could not be updated");
      return false;
    }
  }

  return {
    run: () => passes.run(),
    async stop() {
      ending.abort();
      await passes.settled();
    },
  };
}

/** The sample list never changes, and a week's or month's digest belongs to no single list. */
function isFollowed({ content, options }: DigestDelivery): boolean {
  return content?.sources[0] !== "sample" && options.cadence === "day";
}
