import { setImmediate } from "node:timers/promises";
import type { SearchConnection } from "../../../db/search/connection.ts";
import {
  adoptBasis,
  readTermVectorsAfter,
  readTermVectors,
  writeBasis,
  writeTopicVectors,
} from "../../../db/search/topic-and-embedding-vectors.ts";
import { readPostingsAfter } from "../../../db/search/postings.ts";
import { readIndexState, type IndexState } from "../../../db/search/index-state.ts";
import { dampCount, learnTermVectors, type Corpus } from "./latent-semantic-analysis.ts";
import { POSTING_BYTES, SEGMENT_PAPERS, unpackCounts } from "./posting-list.ts";
import type { IndexBatch } from "./index-batch.ts";
import { CHUNK_PAPERS, DIMENSIONS, type Segment, type IndexSnapshot } from "./segments.ts";
import { addWeighted, packVector, quantise, unpackVector } from "./vectors.ts";

const MIN_PAPERS = 500;
const RETRAIN_GROWTH = 2;
/** More training papers change little and cost seconds. */
const MAX_SEGMENTS = 2;
const TRAINING_PAPERS = 16_384;
/** Rarer terms have too little context, commoner ones no meaning. */
const MIN_TERM_PAPERS = 3;
const MAX_TERM_SHARE = 0.3;
const READ_BATCH = 2000;

export function needsTopicModel({ papers, basis }: IndexState): boolean {
  return papers >= MIN_PAPERS && (basis === null || papers >= basis.papers * RETRAIN_GROWTH);
}

export function hasMissingVectors({ basis }: IndexState, segments: readonly Segment[]): boolean {
  return basis !== null && segments.some(({ bases }) => bases.some((known) => known !== basis.id));
}

/** The model is used only after every paper is projected. */
export async function trainTopicModel(
  connection: SearchConnection,
  snapshot: IndexSnapshot,
): Promise<void> {
  const id = (snapshot.state.basis?.id ?? 0) + 1;
  const corpus = await readCorpus(connection, snapshot);
  const terms = await learnTermVectors(corpus);
  await writeBasis(
    connection,
    id,
    terms.map(({ term, numbers }) => ({ term, data: packVector(numbers) })),
  );
  for (const segment of snapshot.segments) await projectSegment(connection, segment, id);
  const from = await readIndexState(connection);
  if (from === undefined) return;
  const basis = { id, papers: snapshot.state.papers };
  await adoptBasis(connection, { from, to: { ...from, version: from.version + 1, basis } });
}

export async function projectOutdatedSegment(
  connection: SearchConnection,
  snapshot: IndexSnapshot,
): Promise<void> {
  const { state, segments } = snapshot;
  const basis = state.basis?.id;
  if (basis === undefined) return;
  const behind = segments.find((segment) => !segment.bases.every((known) => known === basis));
  if (behind === undefined) return;
  await projectSegment(connection, behind, basis);
  const from = await readIndexState(connection);
  if (from !== undefined)
    await adoptBasis(connection, {
      from,
      to: { ...from, version: from.version + 1, altered: from.version + 1 },
    });
}

export async function projectNewPapers(
  connection: SearchConnection,
  { segment, batch, basis }: { segment: Segment; batch: IndexBatch; basis: number },
): Promise<void> {
  const vectors = await readTermVectors(connection, basis, [...batch.postings.keys()]);
  const sums = new Map<number, Float32Array>();
  for (const { term, data } of vectors) {
    const vector = unpackVector(data);
    forEachPosting(batch.postings.get(term)?.data ?? new Uint8Array(), (place, packed) => {
      const sum = sums.get(place) ?? new Float32Array(DIMENSIONS);
      sums.set(place, sum);
      addWeighted(sum, 0, vector, TERM_WEIGHTS[packed] ?? 0);
    });
  }
  for (const [place, sum] of sums) {
    segment.vectors.set(quantise(sum), place * DIMENSIONS);
    const chunk = Math.floor(place / CHUNK_PAPERS);
    segment.bases[chunk] ??= basis;
  }
}

async function readCorpus(
  connection: SearchConnection,
  { segments }: IndexSnapshot,
): Promise<Corpus> {
  const chosen = sampleEvenly(segments, MAX_SEGMENTS);
  const stored = chosen.reduce((sum, { seqs }) => sum + seqs.length, 0);
  const step = Math.ceil(stored / TRAINING_PAPERS);
  const width = Math.ceil(SEGMENT_PAPERS / step);
  const lists = new Map<string, { rows: number[]; counts: number[] }>();
  for (const [index, segment] of chosen.entries())
    await forEachPostingList(connection, segment.id, (term, data) => {
      const list = lists.get(term) ?? { rows: [], counts: [] };
      lists.set(term, list);
      forEachPosting(data, (place, packed) => {
        if (place % step !== 0) return;
        list.rows.push(index * width + place / step);
        list.counts.push(weighCounts(packed));
      });
    });
  const learnt = chosen.flatMap(({ seqs }) => [...seqs].filter((_, place) => place % step === 0));
  const present = learnt.filter((seq) => seq !== 0).length;
  const columns = [...lists]
    .filter(
      ([, { rows }]) => rows.length >= MIN_TERM_PAPERS && rows.length <= present * MAX_TERM_SHARE,
    )
    .map(([term, { rows, counts }]) => ({
      term,
      rows: Uint32Array.from(rows),
      counts: Float32Array.from(counts),
    }));
  return { columns, rows: chosen.length * width, papers: present };
}

function sampleEvenly<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  const chosen: Item[] = [];
  for (let at = 0; at < items.length && chosen.length < most; at += step)
    chosen.push(...items.slice(Math.floor(at), Math.floor(at) + 1));
  return chosen;
}

async function forEachPostingList(
  connection: SearchConnection,
  segment: number,
  read: (term: string, data: Uint8Array) => void,
): Promise<void> {
  for (let after = ""; ;) {
    const rows = await readPostingsAfter(connection, segment, after, READ_BATCH);
    for (const { term, data } of rows) if (!term.startsWith("@")) read(term, data);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.term;
    await setImmediate();
  }
}

function forEachPosting(data: Uint8Array, read: (place: number, packed: number) => void): void {
  for (let at = 0; at < data.length; at += POSTING_BYTES)
    read(((data[at] ?? 0) << 8) | (data[at + 1] ?? 0), data[at + 2] ?? 0);
}

/** Title words count twice. */
function weighCounts(packed: number): number {
  const [title, keywords, abstract] = unpackCounts(packed);
  return 2 * title + keywords + abstract;
}

const TERM_WEIGHTS = Float32Array.from({ length: 256 }, (_, packed) =>
  dampCount(weighCounts(packed)),
);

/** Does not write to the snapshot: it is being searched. */
async function projectSegment(
  connection: SearchConnection,
  segment: Segment,
  basis: number,
): Promise<void> {
  const sums = new Float32Array(segment.seqs.length * DIMENSIONS);
  for (let after = ""; ;) {
    const rows = await readTermVectorsAfter(
      connection,
      { basis, segment: segment.id, after },
      READ_BATCH,
    );
    for (const { data, vector } of rows) {
      const numbers = unpackVector(vector);
      forEachPosting(data, (place, packed) =>
        addWeighted(sums, place * DIMENSIONS, numbers, TERM_WEIGHTS[packed] ?? 0),
      );
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.term;
    await setImmediate();
  }
  for (const chunk of segment.bases.keys()) {
    const vectors = toDirections(sums, chunk);
    await writeTopicVectors(connection, { segment: segment.id, chunk, basis, vectors });
    await setImmediate();
  }
}

function toDirections(sums: Float32Array, chunk: number): Uint8Array {
  const vectors = new Int8Array(CHUNK_PAPERS * DIMENSIONS);
  for (let index = 0; index < CHUNK_PAPERS; index += 1) {
    const start = (chunk * CHUNK_PAPERS + index) * DIMENSIONS;
    vectors.set(quantise(sums.subarray(start, start + DIMENSIONS)), index * DIMENSIONS);
  }
  return new Uint8Array(vectors.buffer);
}
