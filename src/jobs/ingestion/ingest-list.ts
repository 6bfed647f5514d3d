import type { Failure } from "../../domain/failure.ts";
import type { Database } from "../../../db/client/database.ts";
import { listOf, listState, newestListDay, saveList } from "../../../db/papers/lists.ts";
import { paperById, papersByIds, savePapers } from "../../../db/papers/papers.ts";
import { sourceAnswered, sourceFailed } from "../../../db/papers/source-health.ts";
import type { Clock } from "../../lib/clock.ts";
import { NotYetError, SourceError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { ListState } from "../../domain/selection/select-papers.ts";
import type { Day, Paper } from "../../domain/paper/paper.ts";
import type { PaperSource } from "../../sources/port.ts";
import { DAY_MS, MINUTE_MS } from "../../lib/durations.ts";
import { toDay } from "../../domain/schedule/periods.ts";
import { singleFlight } from "../../lib/single-flight.ts";
import { resultWithin } from "../../lib/with-timeout.ts";

/** One fetch serves every channel for this time. */
const FRESH_MS = 10 * MINUTE_MS;
/** A paper may be on the lists of two days. */
const FEWEST_TO_COMPARE = 3;
const EMPTY_FRESH_MS = MINUTE_MS;
/** Keeps a thousand waiting digests from repeated requests to a failing source. */
const FAILURE_PAUSE_MS = MINUTE_MS;
/** Where another program has the store locked, readers get the source's answer and the write goes on. */
const STORE_PATIENCE_MS = 500;

export type ReadList = Pick<ListState, "papers" | "fetchedAt" | "failure" | "waiting">;

export interface Ingester {
  readonly source: PaperSource;
  /** Falls back to the stored list, with the reason. */
  list(day: Day): Promise<ReadList>;
  /** Asks the source even when the stored list is fresh; rejects with a SourceError. */
  refresh(day: Day): Promise<readonly Paper[]>;
  paper(id: string): Promise<Paper | undefined>;
  trending(limit: number): Promise<{ papers: readonly Paper[]; failure: Failure | null }>;
}

export function createIngester(parts: {
  readonly source: PaperSource;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe?: (source: string, outcome: "answered" | "failed", ms: number) => void;
}): Ingester {
  const { source, database, clock, log, observe } = parts;
  const fetches = singleFlight(fetchList);
  let failed: { readonly at: Date; readonly reason: Failure } | null = null;
  const early = new Map<Day, { readonly at: Date; readonly reason: Failure }>();

  async function fetchList(day: Day): Promise<readonly Paper[]> {
    const { name, hasFigures } = source;
    const papers = await ask(async () => {
      const found = await source.list(day);
      await refuseRepetition(day, found);
      return found;
    });
    const isStored = await hasWritten(
      saveList(database, { source: name, day, papers, hasFigures, now: clock.now() }),
    );
    log.info({ source: source.name, day, papers: papers.length }, "list read");
    return isStored ? listOf(database, source.name, day) : papers;
  }

  /** A source that repeats its last announcement under a new date has no new one yet; growing lists are asked for by their day. */
  async function refuseRepetition(day: Day, papers: readonly Paper[]): Promise<void> {
    if (source.grows || source.onlyDay !== null || papers.length < FEWEST_TO_COMPARE) return;
    if (((await listState(database, source.name, day))?.papers ?? 0) > 0) return;
    const last = await newestListDay(database, source.name, toDay(Date.parse(day) - DAY_MS));
    if (last === undefined) return;
    const known = new Set((await listOf(database, source.name, last)).map(({ id }) => id));
    const repeated = papers.filter(({ id }) => known.has(id)).length;
    if (repeated * 2 > papers.length) throw new NotYetError({ code: "list_repeated", day: last });
  }

  async function ask<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    const start = performance.now();
    try {
      const answer = await request();
      observe?.(source.name, "answered", performance.now() - start);
      failed = null;
      await hasWritten(sourceAnswered(database, source.name, clock.now()));
      return answer;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (error instanceof NotYetError) {
        observe?.(source.name, "answered", performance.now() - start);
        await hasWritten(sourceAnswered(database, source.name, clock.now()));
        throw error;
      }
      observe?.(source.name, "failed", performance.now() - start);
      const reason = error.failure;
      failed = { at: clock.now(), reason };
      await hasWritten(sourceFailed(database, source.name, reason, clock.now()));
      log.warn({ source: source.name, reason }, "source did not answer");
      throw error;
    }
  }

  function pausedBecause(day: Day): Pick<ReadList, "failure" | "waiting"> | null {
    // A clock that was set back must not extend the pause.
    const isRecent = ({ at }: { at: Date }): boolean =>
      Math.abs(clock.now().getTime() - at.getTime()) <= FAILURE_PAUSE_MS;
    if (failed !== null && isRecent(failed)) return { failure: failed.reason, waiting: null };
    const waiting = early.get(day);
    if (waiting === undefined || !isRecent(waiting)) return null;
    return { failure: null, waiting: waiting.reason };
  }

  async function list(day: Day): Promise<ReadList> {
    const state = await listState(database, source.name, day);
    const age = state === undefined ? Infinity : clock.now().getTime() - state.fetchedAt.getTime();
    // The absolute age handles a clock that was set back after the last reading.
    const isFresh = Math.abs(age) < (state?.papers === 0 ? EMPTY_FRESH_MS : FRESH_MS);
    const isFinal = !source.grows && state !== undefined && state.papers > 0;
    const fetchedAt = state?.fetchedAt ?? null;
    if (isFresh || isFinal) return stored(day, { fetchedAt, failure: null, waiting: null });
    const paused = pausedBecause(day);
    if (paused !== null) return stored(day, { fetchedAt, ...paused });
    try {
      const papers = await fetches.run(day);
      return { papers, fetchedAt: clock.now(), failure: null, waiting: null };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const reason = error.failure;
      if (!(error instanceof NotYetError))
        return stored(day, { fetchedAt, failure: reason, waiting: null });
      early.set(day, { at: clock.now(), reason });
      return stored(day, { fetchedAt, failure: null, waiting: reason });
    }
  }

  async function stored(day: Day, state: Omit<ReadList, "papers">): Promise<ReadList> {
    return { papers: await listOf(database, source.name, day), ...state };
  }

  async function paper(id: string): Promise<Paper | undefined> {
    const known = await paperById(database, id);
    if (known !== undefined) return known;
    const found = await ask(() => source.paper(id));
    if (found === undefined) return undefined;
    const isStored = await hasWritten(savePapers(database, [found], clock.now(), source));
    return isStored ? paperById(database, id) : found;
  }

  async function trending(
    limit: number,
  ): Promise<{ papers: readonly Paper[]; failure: Failure | null }> {
    try {
      const papers = await ask(() => source.trending(limit));
      const isStored = await hasWritten(savePapers(database, papers, clock.now(), source));
      if (!isStored) return { papers, failure: null };
      const saved = await papersByIds(
        database,
        papers.map(({ id }) => id),
      );
      return { papers: papers.flatMap(({ id }) => saved.get(id) ?? []), failure: null };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return { papers: [], failure: error.failure };
    }
  }

  return { source, list, refresh: (day) => fetches.run(day), paper, trending };
}

async function hasWritten(write: Promise<unknown>): Promise<boolean> {
  const outcome = await resultWithin(
    write.then(() => true),
    STORE_PATIENCE_MS,
  );
  return outcome ?? false;
}
