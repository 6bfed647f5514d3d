import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { SearchConnection } from "../../../db/search/connection.ts";
import {
  applyIndexChange,
  EMPTY_INDEX,
  readIndexState,
  type IndexState,
  listQueuedPapers,
  countStillQueued,
  type QueueRow,
} from "../../../db/search/index-state.ts";
import { deleteSegmentsExcept } from "../../../db/search/postings.ts";
import { texts } from "../../../db/search/papers.ts";
import { isRunning } from "../../lib/process-alive.ts";
import type { Clock } from "../../lib/clock.ts";
import type { IndexBatch } from "./analysis.ts";
import { SEGMENT_PAPERS } from "./posting-list.ts";
import {
  segmentToChunks,
  createSegmentBuilder,
  READ_BATCH,
  writeSegment,
  writeVocabulary,
  appendPostings,
  copySegment,
  removePapers,
  type RemovedPapers,
} from "./segment-writer.ts";
import { rebuildStep } from "./rebuild.ts";
import {
  projectNewPapers,
  hasMissingVectors,
  needsTopicModel,
  projectOutdatedSegment,
  trainTopicModel,
} from "./topic-model.ts";
import { emptySegment, type IndexSnapshot } from "./segments.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

/** Raise it when text analysis changes: the index is then rebuilt. */
export const INDEX_FORMAT = 2;
/** With this many queued papers a new segment is written. */
const BULK_PAPERS = 1024;
/** Papers appended to the last segment in one write. */
const APPEND_PAPERS = 64;
/** The lease on writing segments; each segment renews it. */
const LEASE_MS = MINUTE_MS;

export interface Indexer {
  /** Indexes some queued papers; false when there is nothing to do. */
  step(
    snapshot: IndexSnapshot | undefined,
    options: { readonly rebuild: boolean },
  ): Promise<boolean>;
  /** Releases the lease. */
  release(): Promise<void>;
}

/** Writes the index. Several processes may run one: a change based on an old state is refused. */
export function createIndexer(connection: SearchConnection, clock: Clock): Indexer {
  const me = [hostname(), process.pid, randomUUID()].join(":");
  return {
    async step(snapshot, { rebuild }) {
      const waiting = await listQueuedPapers(connection, SEGMENT_PAPERS);
      const state = snapshot?.state ?? { ...EMPTY_INDEX, format: INDEX_FORMAT };
      if (waiting.length > 0 && waiting.length < BULK_PAPERS) {
        await appendToLastSegment(connection, state, snapshot, waiting.slice(0, APPEND_PAPERS));
        return true;
      }
      const rebuilds = rebuild && state.rebuild !== null;
      const idle = snapshot === undefined || (!rebuilds && !needsMaintenance(snapshot));
      if (waiting.length === 0 && idle) return false;
      const now = clock.now().getTime();
      const { builder } = state;
      if (builder !== null && builder.name !== me && isBuilderAlive(builder, now)) {
        await appendToLastSegment(connection, state, snapshot, waiting.slice(0, APPEND_PAPERS));
        return waiting.length > 0;
      }
      const claimed = await acquireLease(connection, state, { name: me, until: now + LEASE_MS });
      if (claimed === undefined) return true;
      if (waiting.length > 0) await addSegment(connection, claimed, snapshot, waiting);
      else if (rebuilds) await rebuildStep(connection, claimed);
      else await maintain(connection, claimed, snapshot);
      return true;
    },
    async release() {
      const from = await readIndexState(connection);
      if (from?.builder?.name !== me) return;
      await applyIndexChange(connection, {
        from,
        to: { ...from, version: from.version + 1, builder: null },
      });
    },
  };
}

/** A lease of a dead process on this machine is void. */
function isBuilderAlive({ name, until }: NonNullable<IndexState["builder"]>, now: number): boolean {
  const [host, pid] = name.split(":");
  return until > now && (host !== hostname() || isRunning(Number(pid)));
}

/** Whether the topic model must be trained or papers lack vectors. */
export function needsMaintenance({ state, segments }: IndexSnapshot): boolean {
  return needsTopicModel(state) || hasMissingVectors(state, segments);
}

async function maintain(
  connection: SearchConnection,
  state: IndexState,
  snapshot: IndexSnapshot | undefined,
): Promise<void> {
  if (snapshot === undefined) return;
  if (needsTopicModel(state)) await trainTopicModel(connection, snapshot);
  else await projectOutdatedSegment(connection, snapshot);
}

/** Takes the lease on writing segments and deletes what a crashed holder left. */
async function acquireLease(
  connection: SearchConnection,
  from: IndexState,
  builder: NonNullable<IndexState["builder"]>,
): Promise<IndexState | undefined> {
  const to = { ...from, version: from.version + 1, builder, nextSegment: from.nextSegment + 1 };
  if (!(await applyIndexChange(connection, { from, to }))) return undefined;
  if (from.builder?.name !== builder.name) {
    const listed = [...to.segments, ...(to.rebuild?.segments ?? [])];
    await deleteSegmentsExcept(connection, listed, to.nextSegment);
  }
  return to;
}

async function addSegment(
  connection: SearchConnection,
  from: IndexState,
  snapshot: IndexSnapshot | undefined,
  done: readonly QueueRow[],
): Promise<void> {
  const segment = emptySegment(from.nextSegment - 1);
  const layout = createSegmentBuilder(segment, 0);
  const papers = seqsOf(done);
  for (let start = 0; start < papers.length; start += READ_BATCH)
    await layout.add(await texts(connection, papers.slice(start, start + READ_BATCH)));
  const batch = layout.batch();
  await writeSegment(connection, segment, batch);
  const gone = removePapers(snapshot, done);
  const newest = (await readIndexState(connection)) ?? from;
  if ((await countStillQueued(connection, done)) < done.length) return;
  const to = updateTotals(newest, batch, gone);
  const applied = await applyIndexChange(connection, {
    from: newest,
    to: { ...to, segments: [...newest.segments, segment.id], tail: batch.papers },
    chunks: gone.chunks,
    done,
  });
  if (applied) await writeVocabulary(connection, batch);
}

function seqsOf(rows: readonly QueueRow[]): number[] {
  return rows.map(({ paper }) => paper);
}

async function appendToLastSegment(
  connection: SearchConnection,
  from: IndexState,
  snapshot: IndexSnapshot | undefined,
  waiting: readonly QueueRow[],
): Promise<void> {
  if (waiting.length === 0) return;
  const tail = snapshot?.segments.at(-1);
  const room = tail === undefined ? 0 : SEGMENT_PAPERS - from.tail;
  const segment =
    room > 0 && tail !== undefined
      ? copySegment(tail, SEGMENT_PAPERS)
      : emptySegment(from.nextSegment);
  const first = room > 0 ? from.tail : 0;
  const done = waiting.slice(0, room > 0 ? room : SEGMENT_PAPERS);
  const gone = removePapers(snapshot, done, segment);
  const layout = createSegmentBuilder(segment, first);
  await layout.add(await texts(connection, seqsOf(done)));
  const batch = layout.batch();
  if (from.basis !== null)
    await projectNewPapers(connection, { segment, batch, basis: from.basis.id });
  const isNew = !from.segments.includes(segment.id);
  const own = segmentToChunks(segment, isNew ? 0 : first, first + Math.max(batch.papers, 1) - 1);
  const others = gone.chunks.filter(
    ({ segment: id, chunk }) => !own.some((row) => row.segment === id && row.chunk === chunk),
  );
  await applyIndexChange(connection, {
    from,
    to: {
      ...updateTotals(from, batch, gone),
      ...(isNew && { segments: [...from.segments, segment.id], nextSegment: segment.id + 1 }),
      tail: first + batch.papers,
    },
    postings: await appendPostings(connection, segment.id, batch),
    chunks: [...own, ...others],
    words: batch.words,
    acronyms: batch.acronyms,
    done,
  });
}

function updateTotals(from: IndexState, batch: IndexBatch, gone: RemovedPapers): IndexState {
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
