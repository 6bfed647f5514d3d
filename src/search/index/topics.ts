import type { SearchConnection } from "../../../db/search/connection.ts";
import {
  adoptBasis,
  basisOf,
  termVectors,
  writeBasis,
  writeVectors,
} from "../../../db/search/topic-vectors.ts";
import { postingsAfter } from "../../../db/search/posting-lists.ts";
import { indexState, type IndexState } from "../../../db/search/index-state.ts";
import { damped, learnTerms, type Corpus } from "./latent-semantic.ts";
import { POSTING_BYTES, SEGMENT_PAPERS, unpackCounts } from "./postings.ts";
import type { Batch } from "./analysis.ts";
import { turn } from "./segment-writer.ts";
import { CHUNK_PAPERS, DIMENSIONS, type Segment, type Shelf } from "./segments.ts";
import { addVector, packTerm, toDirection, unpackTerm } from "./vectors.ts";

/** A smaller store says too little about which words belong together. */
const FEWEST_PAPERS = 500;
/** The space is learnt anew when the store has grown by this factor. */
const GROWTH = 2;
/** Segments learnt from, and about how many of their papers: more change little and cost seconds. */
const MOST_SEGMENTS = 2;
const LEARNT_PAPERS = 16_384;
/** Terms of fewer papers have no company to be known by, terms of more are everywhere. */
const RAREST = 3;
const MOST_COMMON = 0.3;
const LISTS_A_READ = 2000;

/** Whether the store has outgrown its topic space, or has none yet. */
export function needsBasis({ papers, basis }: IndexState): boolean {
  return papers >= FEWEST_PAPERS && (basis === null || papers >= basis.papers * GROWTH);
}

/** Whether papers came while there was no or another topic space. */
export function lacksVectors({ basis }: IndexState, segments: readonly Segment[]): boolean {
  return basis !== null && segments.some(({ bases }) => bases.some((known) => known !== basis.id));
}

/** Learns a topic space, gives every paper its vector in it, and only then puts it to use. */
export async function renewBasis(connection: SearchConnection, shelf: Shelf): Promise<void> {
  const id = (shelf.state.basis?.id ?? 0) + 1;
  const corpus = await readColumns(connection, shelf);
  const terms = await learnTerms(corpus, turn);
  await writeBasis(
    connection,
    id,
    terms.map(({ term, numbers }) => ({ term, data: packTerm(numbers) })),
    turn,
  );
  for (const segment of shelf.segments) await projectSegment(connection, segment, id);
  const from = await indexState(connection);
  if (from === undefined) return;
  const basis = { id, papers: shelf.state.papers };
  await adoptBasis(connection, { from, to: { ...from, version: from.version + 1, basis } });
}

/** Gives vectors to papers that lack them. */
export async function projectMissing(connection: SearchConnection, shelf: Shelf): Promise<void> {
  const { state, segments } = shelf;
  const basis = state.basis?.id;
  if (basis === undefined) return;
  const behind = segments.find((segment) => !segment.bases.every((known) => known === basis));
  if (behind === undefined) return;
  await projectSegment(connection, behind, basis);
  const from = await indexState(connection);
  if (from !== undefined)
    await adoptBasis(connection, {
      from,
      to: { ...from, version: from.version + 1, altered: from.version + 1 },
    });
}

/** Gives new papers of a segment their vectors, in memory. */
export async function foldIn(
  connection: SearchConnection,
  { segment, batch, basis }: { segment: Segment; batch: Batch; basis: number },
): Promise<void> {
  const vectors = await termVectors(connection, basis, [...batch.lists.keys()]);
  const sums = new Map<number, Float32Array>();
  for (const { term, data } of vectors) {
    const vector = unpackTerm(data);
    eachPosting(batch.lists.get(term) ?? new Uint8Array(), (place, packed) => {
      const sum = sums.get(place) ?? new Float32Array(DIMENSIONS);
      sums.set(place, sum);
      addVector(sum, 0, vector, SHARES[packed] ?? 0);
    });
  }
  for (const [place, sum] of sums) {
    segment.vectors.set(toDirection(sum), place * DIMENSIONS);
    const chunk = Math.floor(place / CHUNK_PAPERS);
    segment.bases[chunk] ??= basis;
  }
}

/** Papers from all over the store, by whole segments. */
async function readColumns(connection: SearchConnection, { segments }: Shelf): Promise<Corpus> {
  const chosen = spreadOut(segments, MOST_SEGMENTS);
  const stored = chosen.reduce((sum, { seqs }) => sum + seqs.length, 0);
  const step = Math.ceil(stored / LEARNT_PAPERS);
  const width = Math.ceil(SEGMENT_PAPERS / step);
  const lists = new Map<string, { rows: number[]; counts: number[] }>();
  for (const [index, segment] of chosen.entries())
    await eachList(connection, segment.id, (term, data) => {
      const list = lists.get(term) ?? { rows: [], counts: [] };
      lists.set(term, list);
      eachPosting(data, (place, packed) => {
        if (place % step !== 0) return;
        list.rows.push(index * width + place / step);
        list.counts.push(countOf(packed));
      });
    });
  const learnt = chosen.flatMap(({ seqs }) => [...seqs].filter((_, place) => place % step === 0));
  const present = learnt.filter((seq) => seq !== 0).length;
  const columns = [...lists]
    .filter(([, { rows }]) => rows.length >= RAREST && rows.length <= present * MOST_COMMON)
    .map(([term, { rows, counts }]) => ({
      term,
      rows: Uint32Array.from(rows),
      counts: Float32Array.from(counts),
    }));
  return { columns, rows: chosen.length * width, papers: present };
}

function spreadOut<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  const chosen: Item[] = [];
  for (let at = 0; at < items.length && chosen.length < most; at += step)
    chosen.push(...items.slice(Math.floor(at), Math.floor(at) + 1));
  return chosen;
}

async function eachList(
  connection: SearchConnection,
  segment: number,
  read: (term: string, data: Uint8Array) => void,
): Promise<void> {
  for (let after = ""; ;) {
    const rows = await postingsAfter(connection, segment, after, LISTS_A_READ);
    for (const { term, data } of rows) if (!term.startsWith("@")) read(term, data);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.term;
    await turn();
  }
}

function eachPosting(data: Uint8Array, read: (place: number, packed: number) => void): void {
  for (let at = 0; at < data.length; at += POSTING_BYTES)
    read(((data[at] ?? 0) << 8) | (data[at + 1] ?? 0), data[at + 2] ?? 0);
}

/** How often a term stands in a paper; a title's word counts twice. */
function countOf(packed: number): number {
  const [title, keywords, abstract] = unpackCounts(packed);
  return 2 * title + keywords + abstract;
}

/** What a packed byte of a list adds of its term's vector. */
const SHARES = Float32Array.from({ length: 256 }, (_, packed) => damped(countOf(packed)));

/** Sums up each paper's terms. The arrays of the shelf stay as they are: they belong to what answers now. */
async function projectSegment(
  connection: SearchConnection,
  segment: Segment,
  basis: number,
): Promise<void> {
  const sums = new Float32Array(segment.seqs.length * DIMENSIONS);
  for (let after = ""; ;) {
    const rows = await basisOf(connection, { basis, segment: segment.id, after }, LISTS_A_READ);
    for (const { data, vector } of rows) {
      const numbers = unpackTerm(vector);
      eachPosting(data, (place, packed) =>
        addVector(sums, place * DIMENSIONS, numbers, SHARES[packed] ?? 0),
      );
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.term;
    await turn();
  }
  for (const chunk of segment.bases.keys()) {
    const vectors = directions(sums, chunk);
    await writeVectors(connection, { segment: segment.id, chunk, basis, vectors });
    await turn();
  }
}

function directions(sums: Float32Array, chunk: number): Uint8Array {
  const vectors = new Int8Array(CHUNK_PAPERS * DIMENSIONS);
  for (let index = 0; index < CHUNK_PAPERS; index += 1) {
    const start = (chunk * CHUNK_PAPERS + index) * DIMENSIONS;
    vectors.set(toDirection(sums.subarray(start, start + DIMENSIONS)), index * DIMENSIONS);
  }
  return new Uint8Array(vectors.buffer);
}
