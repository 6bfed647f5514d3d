import { setImmediate } from "node:timers/promises";
import type { SearchConnection } from "../../../db/search/connection.ts";
import { writeIndexRows, type QueueRow } from "../../../db/search/index-state.ts";
import { readPositions, type PositionedRow } from "../../../db/search/postings.ts";
import { type TextRow, parseStrings } from "../../../db/search/papers.ts";
import {
  createAnalyser,
  type IndexBatch,
  type IndexedText,
  type FieldLengths,
} from "./index-batch.ts";
import { SEGMENT_PAPERS } from "./posting-list.ts";
import {
  CHUNK_PAPERS,
  chunkRow,
  encodeLength,
  LENGTHS_PER_PAPER,
  type Segment,
  decodeLength,
  emptySegment,
  type IndexSnapshot,
} from "./segments.ts";

/** Rows of one write, which bounds how long the bot's own writes wait. */
const WRITE_BATCH = 1500;
/** Papers in memory at a time; must divide the size of a segment. */
export const READ_BATCH = 1024;
/** Papers between two yields to the event loop. */
const PAPERS_PER_TURN = 24;

interface SegmentBuilder {
  add(rows: readonly TextRow[]): Promise<void>;
  batch(): IndexBatch;
}

export function createSegmentBuilder(segment: Segment, first: number): SegmentBuilder {
  const analyser = createAnalyser();
  let at = first;
  return {
    async add(rows) {
      for (const row of rows) {
        if ((at - first) % PAPERS_PER_TURN === PAPERS_PER_TURN - 1) await setImmediate();
        setPaper(segment, at, row.seq, analyser.add(at, rowToText(row)));
        at += 1;
      }
    },
    batch: () => analyser.batch(),
  };
}

function setPaper(segment: Segment, at: number, seq: number, lengths: FieldLengths): void {
  if (at >= SEGMENT_PAPERS) throw new RangeError("the segment is full");
  segment.seqs[at] = seq;
  for (const [field, length] of lengths.entries())
    segment.lengths[at * LENGTHS_PER_PAPER + field] = encodeLength(length);
}

function rowToText(row: TextRow): IndexedText {
  return {
    ...row,
    keywords: parseStrings(row.keywords),
    authors: parseStrings(row.authors),
  };
}

/** No state lists the segment yet: after a crash its rows are never read. */
export async function writeSegment(
  connection: SearchConnection,
  segment: Segment,
  batch: IndexBatch,
): Promise<void> {
  const rows: PositionedRow[] = [];
  const flush = async (): Promise<void> => {
    await writeIndexRows(connection, { postings: rows.splice(0) });
    await setImmediate();
  };
  // In primary key order, so that each write touches few pages.
  for (const term of [...batch.postings.keys()].toSorted()) {
    const lists = batch.postings.get(term);
    if (lists !== undefined) rows.push({ segment: segment.id, term, ...lists });
    if (rows.length === WRITE_BATCH) await flush();
  }
  await flush();
  const chunks = segmentToChunks(segment, 0, batch.papers - 1);
  await writeIndexRows(connection, { chunks });
}

export async function appendPostings(
  connection: SearchConnection,
  segment: number,
  { postings: lists }: IndexBatch,
): Promise<PositionedRow[]> {
  const rows = await readPositions(connection, [segment], [...lists.keys()]);
  const storedLists = new Map(rows.map((row) => [row.term, row]));
  return [...lists].map(([term, added]) => {
    const stored = storedLists.get(term);
    if (stored === undefined) return { segment, term, ...added };
    return {
      segment,
      term,
      data: Buffer.concat([stored.data, added.data]),
      positions: stored.positions && Buffer.concat([stored.positions, added.positions]),
    };
  });
}

export function segmentToChunks(
  segment: Segment,
  first: number,
  last: number,
): ReturnType<typeof chunkRow>[] {
  const rows = [];
  for (let at = Math.floor(first / CHUNK_PAPERS); at * CHUNK_PAPERS <= last; at += 1)
    rows.push(chunkRow(segment, at));
  return rows;
}

/** A copy to write to while the original is searched. */
export function copySegment(segment: Segment, papers = segment.seqs.length): Segment {
  const copy = emptySegment(segment.id, papers);
  copy.seqs.set(segment.seqs);
  copy.lengths.set(segment.lengths);
  copy.vectors.set(segment.vectors);
  copy.bases.push(...segment.bases);
  return copy;
}

export interface RemovedPapers {
  readonly chunks: ReturnType<typeof segmentToChunks>;
  readonly papers: number;
  readonly lengths: readonly [number, number, number];
}

/** Changed papers get new places. `working` is the copy being written. */
export function removePapers(
  snapshot: IndexSnapshot | undefined,
  rows: readonly QueueRow[],
  working?: Segment,
): RemovedPapers {
  const papersToRemove = new Set(rows.map(({ paper }) => paper));
  const chunks: RemovedPapers["chunks"] = [];
  const lengths: [number, number, number] = [0, 0, 0];
  let papers = 0;
  for (const stored of snapshot?.segments ?? []) {
    const places = [...stored.seqs.entries()].filter(
      ([, seq]) => seq !== 0 && papersToRemove.has(seq),
    );
    if (places.length === 0) continue;
    const segment = stored.id === working?.id ? working : copySegment(stored);
    const changedChunks = new Set<number>();
    for (const [place] of places) {
      segment.seqs[place] = 0;
      papers += 1;
      for (const field of [0, 1, 2] as const)
        lengths[field] += decodeLength(segment.lengths[place * LENGTHS_PER_PAPER + field] ?? 0);
      changedChunks.add(Math.floor(place / CHUNK_PAPERS) * CHUNK_PAPERS);
    }
    for (const first of changedChunks) chunks.push(...segmentToChunks(segment, first, first));
  }
  return { chunks, papers, lengths };
}
