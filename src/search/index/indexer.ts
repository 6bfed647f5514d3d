import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { SearchConnection } from "../../../db/search/connection.ts";
import { applyChange } from "../../../db/search/index-changes.ts";
import { dropUnlisted } from "../../../db/search/posting-lists.ts";
import { queued, stillQueued, texts, type QueueRow } from "../../../db/search/index-queue.ts";
import { EMPTY_INDEX, indexState, type IndexState } from "../../../db/search/index-state.ts";
import { isRunning } from "../../lib/process-alive.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Batch } from "./analysis.ts";
import { SEGMENT_PAPERS } from "./postings.ts";
import {
  chunksOf,
  createLayout,
  TEXTS_A_READ,
  turn,
  writeSegment,
  writeWords,
  joined,
} from "./segment-writer.ts";
import { rebuildStep } from "./rebuild.ts";
import { copyOf, takeOut, type Gone } from "./remove-papers.ts";
import { foldIn, lacksVectors, needsBasis, projectMissing, renewBasis } from "./topics.ts";
import { emptySegment, type Shelf } from "./segments.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

/** Rises when texts are cut into terms in another way: the index is then built anew. */
export const INDEX_FORMAT = 2;
/** From so many waiting papers on, a new segment is written beside the others. */
const BULK = 1024;
/** Papers added to the last segment in one short write. */
const SMALL = 64;
/** How long one writer of segments keeps others from it, in milliseconds; it renews this with every segment. */
const CLAIM_MS = MINUTE_MS;

export interface Indexer {
  /** Indexes some of the papers that wait; false when there is nothing to do. `shelf` is the newest state. */
  step(shelf: Shelf | undefined, options: { readonly rebuild: boolean }): Promise<boolean>;
  /** Lets other processes write segments at once. */
  release(): Promise<void>;
}

/** The writer of the index. Several may run, in several processes: a change made from an old state is refused. */
export function createIndexer(connection: SearchConnection, clock: Clock): Indexer {
  const me = [hostname(), process.pid, randomUUID()].join(":");
  return {
    async step(shelf, { rebuild }) {
      const waiting = await queued(connection, SEGMENT_PAPERS);
      const state = shelf?.state ?? { ...EMPTY_INDEX, format: INDEX_FORMAT };
      if (waiting.length > 0 && waiting.length < BULK) {
        await addToTail(connection, state, shelf, waiting.slice(0, SMALL));
        return true;
      }
      const rebuilds = rebuild && state.rebuild !== null;
      const idle = shelf === undefined || (!rebuilds && !lacksUpkeep(shelf));
      if (waiting.length === 0 && idle) return false;
      const now = clock.now().getTime();
      const { builder } = state;
      if (builder !== null && builder.name !== me && isAtWork(builder, now)) {
        await addToTail(connection, state, shelf, waiting.slice(0, SMALL));
        return waiting.length > 0;
      }
      const claimed = await claim(connection, state, { name: me, until: now + CLAIM_MS });
      if (claimed === undefined) return true;
      if (waiting.length > 0) await addSegment(connection, claimed, shelf, waiting);
      else if (rebuilds) await rebuildStep(connection, claimed);
      else await upkeep(connection, claimed, shelf);
      return true;
    },
    async release() {
      const from = await indexState(connection);
      if (from?.builder?.name !== me) return;
      await applyChange(connection, {
        from,
        to: { ...from, version: from.version + 1, builder: null },
      });
    },
  };
}

/** A writer that was killed on this machine is not waited for. */
function isAtWork({ name, until }: NonNullable<IndexState["builder"]>, now: number): boolean {
  const [host, pid] = name.split(":");
  return until > now && (host !== hostname() || isRunning(Number(pid)));
}

/** Whether the topic space is to be learnt, or papers lack their vectors. */
export function lacksUpkeep({ state, segments }: Shelf): boolean {
  return needsBasis(state) || lacksVectors(state, segments);
}

/** What is done when no paper waits. */
async function upkeep(
  connection: SearchConnection,
  state: IndexState,
  shelf: Shelf | undefined,
): Promise<void> {
  if (shelf === undefined) return;
  if (needsBasis(state)) await renewBasis(connection, shelf);
  else await projectMissing(connection, shelf);
}

/** Takes the sole right to write segments, and clears away what a crashed writer left. */
async function claim(
  connection: SearchConnection,
  from: IndexState,
  builder: NonNullable<IndexState["builder"]>,
): Promise<IndexState | undefined> {
  const to = { ...from, version: from.version + 1, builder, nextSegment: from.nextSegment + 1 };
  if (!(await applyChange(connection, { from, to }))) return undefined;
  if (from.builder?.name !== builder.name) await dropUnlisted(connection, to, turn);
  return to;
}

async function addSegment(
  connection: SearchConnection,
  from: IndexState,
  shelf: Shelf | undefined,
  done: readonly QueueRow[],
): Promise<void> {
  const segment = emptySegment(from.nextSegment - 1);
  const layout = createLayout(segment, 0);
  const papers = papersOf(done);
  for (let start = 0; start < papers.length; start += TEXTS_A_READ)
    await layout.add(await texts(connection, papers.slice(start, start + TEXTS_A_READ)));
  const batch = layout.batch();
  await writeSegment(connection, segment, batch);
  const gone = takeOut(shelf, done);
  const newest = (await indexState(connection)) ?? from;
  if ((await stillQueued(connection, done)) < done.length) return;
  const to = grown(newest, batch, gone);
  const applied = await applyChange(connection, {
    from: newest,
    to: { ...to, segments: [...newest.segments, segment.id], tail: batch.papers },
    chunks: gone.chunks,
    done,
  });
  if (applied) await writeWords(connection, batch);
}

function papersOf(rows: readonly QueueRow[]): number[] {
  return rows.map(({ paper }) => paper);
}

async function addToTail(
  connection: SearchConnection,
  from: IndexState,
  shelf: Shelf | undefined,
  waiting: readonly QueueRow[],
): Promise<void> {
  if (waiting.length === 0) return;
  const tail = shelf?.segments.at(-1);
  const room = tail === undefined ? 0 : SEGMENT_PAPERS - from.tail;
  const segment =
    room > 0 && tail !== undefined ? copyOf(tail, SEGMENT_PAPERS) : emptySegment(from.nextSegment);
  const first = room > 0 ? from.tail : 0;
  const done = waiting.slice(0, room > 0 ? room : SEGMENT_PAPERS);
  const gone = takeOut(shelf, done, segment);
  const layout = createLayout(segment, first);
  await layout.add(await texts(connection, papersOf(done)));
  const batch = layout.batch();
  if (from.basis !== null) await foldIn(connection, { segment, batch, basis: from.basis.id });
  const isNew = !from.segments.includes(segment.id);
  const own = chunksOf(segment, isNew ? 0 : first, first + Math.max(batch.papers, 1) - 1);
  const others = gone.chunks.filter(
    ({ segment: id, chunk }) => !own.some((row) => row.segment === id && row.chunk === chunk),
  );
  await applyChange(connection, {
    from,
    to: {
      ...grown(from, batch, gone),
      ...(isNew && { segments: [...from.segments, segment.id], nextSegment: segment.id + 1 }),
      tail: first + batch.papers,
    },
    postings: await joined(connection, segment.id, batch),
    chunks: [...own, ...others],
    words: batch.words,
    acronyms: batch.acronyms,
    done,
  });
}

function grown(from: IndexState, batch: Batch, gone: Gone): IndexState {
  const sum = (field: 0 | 1 | 2): number =>
    Math.max(0, Math.round(from.lengths[field] + batch.lengths[field] - gone.lengths[field]));
  return {
    ...from,
    version: from.version + 1,
    altered: gone.chunks.length > 0 ? from.version + 1 : from.altered,
    papers: from.papers + batch.papers - gone.papers,
    lengths: [sum(0), sum(1), sum(2)],
  };
}
