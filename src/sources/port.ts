import type { Day, Paper } from "../domain/paper/paper.ts";
import type { PeriodName } from "../domain/schedule/periods.ts";

/** Where lists of papers come from; everything it throws is a SourceError. */
export interface PaperSource {
  /** The word the store and the settings use, such as `huggingface`. */
  readonly name: string;
  /** The name people read. */
  readonly label: string;
  /** The date of the only list it has, when it gives the same one for every day; else null. */
  readonly onlyDay: Day | null;
  /** Whether a day's list changes after its first answer. */
  readonly grows: boolean;
  /** Whether it knows upvotes, comments and the like; where it does not, what another source told stays. */
  readonly hasFigures: boolean;
  /** The day's papers in the source's own order; an empty list is a real answer. */
  list(day: Day, signal?: AbortSignal): Promise<readonly Paper[]>;
  /** One paper by its canonical id; undefined when the source does not know it. */
  paper(id: string, signal?: AbortSignal): Promise<Paper | undefined>;
  /** What is talked about most at the source now, in its own order. */
  trending(limit: number, signal?: AbortSignal): Promise<readonly Paper[]>;
  /** The page of a day's, a week's or a month's list that a person can open. */
  listUrl(period: PeriodName): string;
}

/** Every source by its name: `huggingface`, `arxiv:cs.CL`. */
export type Sources = (name: string) => PaperSource;
