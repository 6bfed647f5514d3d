import type { Day, Paper } from "../domain/paper/paper.ts";
import type { PeriodName } from "../domain/schedule/periods.ts";

/** Throws only SourceErrors. */
export interface PaperSource {
  /** The stored name, such as `huggingface`. */
  readonly name: string;
  readonly label: string;
  /** The date of the only list, when it serves every day; otherwise null. */
  readonly onlyDay: Day | null;
  /** Whether a day's list changes after its first answer. */
  readonly grows: boolean;
  /** Without figures, those of another source stay. */
  readonly hasFigures: boolean;
  /** In the source's own order; an empty list is a real answer. */
  list(day: Day, signal?: AbortSignal): Promise<readonly Paper[]>;
  /** Undefined when the source does not have it. */
  paper(id: string, signal?: AbortSignal): Promise<Paper | undefined>;
  /** What is talked about most at the source now, in its own order. */
  trending(limit: number, signal?: AbortSignal): Promise<readonly Paper[]>;
  listUrl(period: PeriodName): string;
}

/** Every source by its name: `huggingface`, `arxiv:cs.CL`. */
export type Sources = (name: string) => PaperSource;
