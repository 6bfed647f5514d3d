import type { SearchConnection } from "../../../db/search/connection.ts";
import { writeUnseen } from "../../../db/search/index-changes.ts";
import { postings, type PostingRow } from "../../../db/search/posting-lists.ts";
import type { TextRow } from "../../../db/search/index-queue.ts";
import { createAnalyser, type Batch, type IndexedText, type Lengths } from "./analysis.ts";
import { stringsIn } from "./stored-list.ts";
import { SEGMENT_PAPERS } from "./postings.ts";
import { CHUNK_PAPERS, chunkRow, codeLength, LENGTHS, type Segment } from "./segments.ts";

/** Lists written in one go: the bot's own writes wait for no longer one. */
const ROWS_A_WRITE = 1500;
/** Papers whose texts are in memory at a time; a divisor of a segment. */
export const TEXTS_A_READ = 1024;
/** Papers analysed before others get a turn. */
const PAPERS_A_TURN = 24;

/** Lets queries and other work of this thread have a turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Papers on their way into a segment, in memory. */
export interface Layout {
  /** Puts papers behind those that are in it. */
  add(rows: readonly TextRow[]): Promise<void>;
  /** What is to be written for all of them. */
  batch(): Batch;
}

/** Lays papers out in a segment from a place on. */
export function createLayout(segment: Segment, first: number): Layout {
  const analyser = createAnalyser();
  let at = first;
  return {
    async add(rows) {
      for (const row of rows) {
        if ((at - first) % PAPERS_A_TURN === PAPERS_A_TURN - 1) await turn();
        place(segment, at, row.seq, analyser.read(at, indexedText(row)));
        at += 1;
      }
    },
    batch: () => analyser.batch(),
  };
}

function place(segment: Segment, at: number, seq: number, lengths: Lengths): void {
  if (at >= SEGMENT_PAPERS) throw new RangeError("the segment is full");
  segment.seqs[at] = seq;
  for (const [field, length] of lengths.entries())
    segment.lengths[at * LENGTHS + field] = codeLength(length);
}

function indexedText(row: TextRow): IndexedText {
  return {
    ...row,
    keywords: stringsIn(row.keywords),
    authors: stringsIn(row.authors),
  };
}

/** Writes a segment that no state names yet, in short writes; a crash leaves rows that nobody reads. */
export async function writeSegment(
  connection: SearchConnection,
  segment: Segment,
  batch: Batch,
): Promise<void> {
  const rows: PostingRow[] = [];
  const flush = async (): Promise<void> => {
    await writeUnseen(connection, { postings: rows.splice(0) });
    await turn();
  };
  // In the order of the table, so that each write touches few pages.
  for (const term of [...batch.lists.keys()].toSorted()) {
    const data = batch.lists.get(term);
    if (data !== undefined) rows.push({ segment: segment.id, term, data });
    if (rows.length === ROWS_A_WRITE) await flush();
  }
  await flush();
  const chunks = chunksOf(segment, 0, batch.papers - 1);
  await writeUnseen(connection, { chunks });
}

/** The batch's lists behind those that the segment has. */
export async function joined(
  connection: SearchConnection,
  segment: number,
  { lists }: Batch,
): Promise<PostingRow[]> {
  const stored = await postings(connection, [segment], [...lists.keys()]);
  const before = new Map(stored.map(({ term, data }) => [term, data]));
  return [...lists].map(([term, data]) => {
    const known = before.get(term);
    return { segment, term, data: known === undefined ? data : Buffer.concat([known, data]) };
  });
}

/** The stored chunks that hold the places from `first` to `last`. */
export function chunksOf(
  segment: Segment,
  first: number,
  last: number,
): ReturnType<typeof chunkRow>[] {
  const rows = [];
  for (let at = Math.floor(first / CHUNK_PAPERS); at * CHUNK_PAPERS <= last; at += 1)
    rows.push(chunkRow(segment, at));
  return rows;
}

/** Counts the words and the short forms of a batch in the vocabulary, in short writes. */
export async function writeWords(
  connection: SearchConnection,
  { words, acronyms }: Pick<Batch, "words" | "acronyms">,
): Promise<void> {
  const rows = [...words.keys()].toSorted().map((word) => [word, words.get(word) ?? 0] as const);
  for (let start = 0; start < rows.length; start += ROWS_A_WRITE) {
    await writeUnseen(connection, { words: rows.slice(start, start + ROWS_A_WRITE) });
    await turn();
  }
  await writeUnseen(connection, { acronyms });
}
