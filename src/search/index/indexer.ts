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
import { readTexts } from "../../../db/search/papers.ts";
import { isRunning } from "../../lib/process-alive.ts";
import type { Clock } from "../../lib/clock.ts";
import type { IndexBatch } from "./index-batch.ts";
import { SEGMENT_PAPERS } from "./posting-list.ts";
import {
  segmentToChunks,
  createSegmentBuilder,
  READ_BATCH,
  writeSegment,
  appendPostings,
  copySegment,
  removePapers,
  type RemovedPapers,
} from "./segment-writer.ts";
import { beginRebuild, rebuildStep } from "./rebuild.ts";
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
export const INDEX_FORMAT = 4;
/** With this many queued papers a new segment is written. */
const BULK_PAPERS = 1024;
const APPEND_PAPERS = 64;
/** The lease on writing segments; each segment renews it. */
const LEASE_MS = MINUTE_MS;

interface Indexer {
  /** False when there is nothing to do. */
  step(
    snapshot: IndexSnapshot | undefined,
    options: { readonly rebuild: boolean },
  ): Promise<boolean>;
  release(): Promise<void>;
}

/** Several processes may run one: a change based on an old state is refused. */
export function createIndexer(connection: SearchConnection, clock: Clock): Indexer {
  const builderName = [hostname(), process.pid, randomUUID()].join(":");
  return {
    async step(snapshot, { rebuild }) {
      const queued = await listQueuedPapers(connection, SEGMENT_PAPERS);
      const state = snapshot?.state ?? { ...EMPTY_INDEX, format: INDEX_FORMAT };
      if (queued.length > 0 && queued.length < BULK_PAPERS) {
        await appendToLastSegment(connection, state, snapshot, queued.slice(0, APPEND_PAPERS));
        return true;
      }
      if (state.format < INDEX_FORMAT) {
        await beginRebuild(connection, INDEX_FORMAT);
        return true;
      }
      const mustRebuild = rebuild && state.rebuild !== null;
      const isIdle = snapshot === undefined || (!mustRebuild && !needsMaintenance(snapshot));
      if (queued.length === 0 && isIdle) return false;
      const now = clock.now().getTime();
      const { builder } = state;
      if (builder !== null && builder.name !== builderName && isBuilderAlive(builder, now)) {
        await appendToLastSegment(connection, state, snapshot, queued.slice(0, APPEND_PAPERS));
        return queued.length > 0;
      }
      const leased = await acquireLease(connection, state, {
        name: builderName,
        until: now + LEASE_MS,
      });
      if (leased === undefined) return true;
      if (queued.length > 0) await addSegment(connection, leased, snapshot, queued);
      else if (mustRebuild) await rebuildStep(connection, leased);
      else await maintain(connection, leased, snapshot);
      return true;
    },
    async release() {
      const from = await readIndexState(connection);
      if (from?.builder?.name !== builderName) return;
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

/** Also deletes what a crashed holder left. */
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
  indexed: readonly QueueRow[],
): Promise<void> {
  const segment = emptySegment(from.nextSegment - 1);
  const builder = createSegmentBuilder(segment, 0);
  const papers = seqsOf(indexed);
  for (let start = 0; start < papers.length; start += READ_BATCH)
    await builder.add(await readTexts(connection, papers.slice(start, start + READ_BATCH)));
  const batch = builder.batch();
  await writeSegment(connection, segment, batch);
  const removed = removePapers(snapshot, indexed);
  const newest = (await readIndexState(connection)) ?? from;
  if ((await countStillQueued(connection, indexed)) < indexed.length) return;
  const to = updateTotals(newest, batch, removed);
  await applyIndexChange(connection, {
    from: newest,
    to: { ...to, segments: [...newest.segments, segment.id], tail: batch.papers },
    chunks: removed.chunks,
    // In one transaction with the state: a crash in between would leave words uncounted for good.
    vocabulary: { ...batch, set: newest.wordSet },
    indexed,
  });
}

function seqsOf(rows: readonly QueueRow[]): number[] {
  return rows.map(({ paper }) => paper);
}

async function appendToLastSegment(
  connection: SearchConnection,
  from: IndexState,
  snapshot: IndexSnapshot | undefined,
  queued: readonly QueueRow[],
): Promise<void> {
  if (queued.length === 0) return;
  const tail = snapshot?.segments.at(-1);
  const room = tail === undefined ? 0 : SEGMENT_PAPERS - from.tail;
  const segment =
    room > 0 && tail !== undefined
      ? copySegment(tail, SEGMENT_PAPERS)
      : emptySegment(from.nextSegment);
  const first = room > 0 ? from.tail : 0;
  const indexed = queued.slice(0, room > 0 ? room : SEGMENT_PAPERS);
  const removed = removePapers(snapshot, indexed, segment);
  const builder = createSegmentBuilder(segment, first);
  await builder.add(await readTexts(connection, seqsOf(indexed)));
  const batch = builder.batch();
  if (from.basis !== null)
    await projectNewPapers(connection, { segment, batch, basis: from.basis.id });
  const isNew = !from.segments.includes(segment.id);
  const appended = segmentToChunks(
    segment,
    isNew ? 0 : first,
    first + Math.max(batch.papers, 1) - 1,
  );
  const others = removed.chunks.filter(
    ({ segment: id, chunk }) => !appended.some((row) => row.segment === id && row.chunk === chunk),
  );
  await applyIndexChange(connection, {
    from,
    to: {
      ...updateTotals(from, batch, removed),
      ...(isNew && { segments: [...from.segments, segment.id], nextSegment: segment.id + 1 }),
      tail: first + batch.papers,
    },
    postings: await appendPostings(connection, segment.id, batch),
    chunks: [...appended, ...others],
    vocabulary: { ...batch, set: from.wordSet },
    indexed,
  });
}

function updateTotals(from: IndexState, batch: IndexBatch, removed: RemovedPapers): IndexState {
  const sum = (field: 0 | 1 | 2): number =>
    Math.max(0, Math.round(from.lengths[field] + batch.lengths[field] - removed.lengths[field]));
  return {
    ...from,
    version: from.version + 1,
    altered: removed.chunks.length > 0 ? from.version + 1 : from.altered,
    papers: from.papers + batch.papers - removed.papers,
    lengths: [sum(0), sum(1), sum(2)],
  };
}
