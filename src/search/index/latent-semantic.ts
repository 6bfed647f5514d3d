import { gram, orthonormalise, principalAxes, type Axes } from "./matrix.ts";
import { DIMENSIONS } from "./segments.ts";

/** How often a term stands in which of the papers that are learnt from. */
export interface TermColumn {
  readonly term: string;
  readonly rows: Uint32Array;
  readonly counts: Float32Array;
}

/** What is learnt from: rows for papers, not all of which need be there. */
export interface Corpus {
  readonly columns: readonly TermColumn[];
  readonly rows: number;
  readonly papers: number;
}

/** A term's direction in the space of topics; as bytes, its numbers are `bytes[i] × scale`. */
export interface TermVector {
  readonly term: string;
  readonly numbers: Float32Array;
}

/** Passes of the power iteration: a topic space needs no more precision. */
const PASSES = 3;
/** Rare words count more than their share, frequent topics a little less: by these powers. */
const RARITY_POWER = 2;
const STRENGTH_POWER = -0.25;

/**
 * Latent semantic analysis (Deerwester et al., 1990) by randomised subspace iteration (Halko, Martinsson,
 * Tropp, 2011): terms that keep the same company get like vectors. `breathe` is awaited between slices of work.
 */
export async function learnTerms(
  { columns, rows: papers, papers: present }: Corpus,
  breathe: () => Promise<void>,
): Promise<TermVector[]> {
  const rarities = columns.map(({ rows }) => Math.log(present / rows.length) ** RARITY_POWER);
  const weights = normalised(columns, rarities, papers);
  let terms = noise(columns.length * DIMENSIONS);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const documents = new Float32Array(papers * DIMENSIONS);
    await eachColumn(columns, breathe, (index) =>
      spread(documents, terms, index, { rows: columns[index]?.rows, weights: weights[index] }),
    );
    await orthonormalise(documents, breathe);
    terms = new Float32Array(columns.length * DIMENSIONS);
    await eachColumn(columns, breathe, (index) =>
      gather(documents, terms, index, { rows: columns[index]?.rows, weights: weights[index] }),
    );
  }
  const turnTo = principalAxes(gram(terms));
  return columns.map(({ term }, index) => ({
    term,
    numbers: turned(
      terms.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS),
      turnTo,
      rarities[index] ?? 0,
    ),
  }));
}

/** A paper's share of a term, damped: the tenth mention says less than the first. */
export function damped(count: number): number {
  return 1 + Math.log(count);
}

function normalised(
  columns: readonly TermColumn[],
  rarities: readonly number[],
  papers: number,
): Float32Array[] {
  const squares = new Float64Array(papers);
  for (const [index, { rows, counts }] of columns.entries())
    for (let at = 0; at < rows.length; at += 1)
      squares[rows[at] ?? 0] =
        (squares[rows[at] ?? 0] ?? 0) + (damped(counts[at] ?? 1) * (rarities[index] ?? 0)) ** 2;
  return columns.map(({ rows, counts }, index) =>
    counts.map(
      (count, at) =>
        (damped(count) * (rarities[index] ?? 0)) /
        Math.sqrt(Math.max(squares[rows[at] ?? 0] ?? 0, 1e-12)),
    ),
  );
}

interface Sparse {
  readonly rows: Uint32Array | undefined;
  readonly weights: Float32Array | undefined;
}

function spread(
  documents: Float32Array,
  terms: Float32Array,
  index: number,
  { rows = new Uint32Array(), weights = new Float32Array() }: Sparse,
): void {
  const from = index * DIMENSIONS;
  for (let at = 0; at < rows.length; at += 1) {
    const to = (rows[at] ?? 0) * DIMENSIONS;
    const weight = weights[at] ?? 0;
    for (let k = 0; k < DIMENSIONS; k += 1)
      documents[to + k] = (documents[to + k] ?? 0) + weight * (terms[from + k] ?? 0);
  }
}

function gather(
  documents: Float32Array,
  terms: Float32Array,
  index: number,
  { rows = new Uint32Array(), weights = new Float32Array() }: Sparse,
): void {
  const to = index * DIMENSIONS;
  for (let at = 0; at < rows.length; at += 1) {
    const from = (rows[at] ?? 0) * DIMENSIONS;
    const weight = weights[at] ?? 0;
    for (let k = 0; k < DIMENSIONS; k += 1)
      terms[to + k] = (terms[to + k] ?? 0) + weight * (documents[from + k] ?? 0);
  }
}

/** Postings handled before others get a turn: a few milliseconds. */
const POSTINGS_A_TURN = 30_000;

async function eachColumn(
  columns: readonly TermColumn[],
  breathe: () => Promise<void>,
  work: (index: number) => void,
): Promise<void> {
  let done = 0;
  for (const [index, { rows }] of columns.entries()) {
    work(index);
    done += rows.length;
    if (done < POSTINGS_A_TURN) continue;
    done = 0;
    await breathe();
  }
}

function turned(row: Float32Array, { axes, strengths }: Axes, rarity: number): Float32Array {
  const weakest = Math.max(...strengths) * WEAKEST;
  return Float32Array.from({ length: DIMENSIONS }, (_, k) => {
    const strength = strengths[k] ?? 0;
    if (strength <= weakest) return 0;
    let sum = 0;
    for (let j = 0; j < DIMENSIONS; j += 1) sum += (row[j] ?? 0) * (axes[j * DIMENSIONS + k] ?? 0);
    return (rarity * sum * strength ** STRENGTH_POWER) / strength;
  });
}

/** Directions weaker than this share of the strongest are noise. */
const WEAKEST = 1e-3;

/** The same start every time, so that a store always learns the same space. */
function noise(length: number): Float32Array {
  let seed = 1;
  return Float32Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  });
}
