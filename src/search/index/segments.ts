import { readChunks, type ChunkRow } from "../../../db/search/postings.ts";
import { readIndexState, type IndexState } from "../../../db/search/index-state.ts";
import type { SearchConnection } from "../../../db/search/connection.ts";
import { groupBy } from "../../lib/group-by.ts";
import { SEGMENT_PAPERS } from "./posting-list.ts";

export const CHUNK_PAPERS = 1024;
export const LENGTHS_PER_PAPER = 3;
export const DIMENSIONS = 64;

export interface Segment {
  readonly id: number;
  /** Row numbers; 0 for an empty place. */
  readonly seqs: Uint32Array;
  readonly lengths: Uint8Array;
  readonly vectors: Int8Array;
  /** The topic model of each chunk of vectors; 0 for none. */
  readonly bases: number[];
}

/** In memory: about 70 bytes a paper. */
export interface IndexSnapshot {
  readonly state: IndexState;
  readonly segments: readonly Segment[];
}

/** Exact for short texts, within 3 % for long ones. */
export function encodeLength(words: number): number {
  return Math.min(255, Math.round(LENGTH_STEPS * Math.log2(1 + words)));
}

export function decodeLength(code: number): number {
  return 2 ** (code / LENGTH_STEPS) - 1;
}

const LENGTH_STEPS = 16;

export async function refreshSnapshot(
  connection: SearchConnection,
  known: IndexSnapshot | undefined,
): Promise<IndexSnapshot | undefined> {
  const state = await readIndexState(connection);
  if (state === undefined || state.version === known?.state.version) return known;
  const kept = new Map(known?.segments.map((segment) => [segment.id, segment]));
  const last = state.segments.at(-1);
  const stale =
    state.basis?.id !== known?.state.basis?.id || state.altered > (known?.state.version ?? 0);
  const reread = state.segments.filter((id) => stale || id === last || !kept.has(id));
  const rows = groupBy(await readChunks(connection, reread), ({ segment }) => segment);
  for (const id of reread) kept.set(id, chunksToSegment(id, rows.get(id) ?? []));
  const segments = state.segments.flatMap((id) => kept.get(id) ?? []);
  return { state, segments };
}

export function emptySegment(id: number, papers = SEGMENT_PAPERS): Segment {
  return {
    id,
    seqs: new Uint32Array(papers),
    lengths: new Uint8Array(papers * LENGTHS_PER_PAPER),
    vectors: new Int8Array(papers * DIMENSIONS),
    bases: [],
  };
}

function chunksToSegment(id: number, rows: readonly ChunkRow[]): Segment {
  const count = rows.reduce((most, { chunk }) => Math.max(most, chunk + 1), 0);
  const segment = emptySegment(id, count * CHUNK_PAPERS);
  for (const row of rows) readChunk(segment, row);
  return segment;
}

function readChunk(segment: Segment, row: ChunkRow): void {
  const start = row.chunk * CHUNK_PAPERS;
  new Uint8Array(segment.seqs.buffer).set(row.seqs, start * Uint32Array.BYTES_PER_ELEMENT);
  segment.lengths.set(row.lengths, start * LENGTHS_PER_PAPER);
  if (row.vectors !== null)
    new Uint8Array(segment.vectors.buffer).set(row.vectors, start * DIMENSIONS);
  segment.bases[row.chunk] = row.basis;
}

export function chunkRow(segment: Segment, chunk: number): ChunkRow {
  const start = chunk * CHUNK_PAPERS;
  const end = start + CHUNK_PAPERS;
  const bytes = (array: Uint32Array | Int8Array, width: number): Uint8Array =>
    new Uint8Array(array.buffer, start * width, CHUNK_PAPERS * width);
  const basis = segment.bases[chunk] ?? 0;
  return {
    segment: segment.id,
    chunk,
    seqs: bytes(segment.seqs, Uint32Array.BYTES_PER_ELEMENT),
    lengths: segment.lengths.subarray(start * LENGTHS_PER_PAPER, end * LENGTHS_PER_PAPER),
    vectors: basis === 0 ? null : bytes(segment.vectors, DIMENSIONS),
    basis,
  };
}
