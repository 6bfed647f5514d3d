/** One measured figure of the README. */
export interface Figure {
  readonly what: string;
  readonly unit: "ms" | "s" | "MB" | "papers/s" | "posts/s" | "% of a core";
  readonly median: number;
  /** Only where there are enough samples for it to mean something. */
  readonly p99?: number;
  readonly samples: number;
  /** What it has to stay under. */
  readonly reach?: { readonly of: "median" | "p99"; readonly below: number };
}

/** What a measurement gave: figures, or the reason why there are none. */
export interface Outcome {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly reason?: string;
  /** It went wrong; without it this machine only lacks what it needs. */
  readonly failed?: boolean;
}

/** Fewer samples than this have no 99th percentile worth the name. */
const ENOUGH_FOR_P99 = 100;

/** The value below which this share of the samples lies, by the nearest rank; NaN without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** A figure of its samples. */
export function figureOf(
  about: Pick<Figure, "what" | "unit" | "reach">,
  samples: readonly number[],
): Figure {
  const median = percentile(samples, 0.5);
  const tail = samples.length < ENOUGH_FOR_P99 ? {} : { p99: percentile(samples, 0.99) };
  return { ...about, median, ...tail, samples: samples.length };
}

/** Whether a figure is within its reach; null when it has none. One that could not be measured is not. */
export function isMet(figure: Figure): boolean | null {
  if (figure.reach === undefined) return null;
  const value = figure.reach.of === "p99" ? figure.p99 : figure.median;
  return value !== undefined && value < figure.reach.below;
}
