import type { Doc } from "./collections.ts";

/** A search engine under measurement. */
export interface BenchEngine {
  readonly name: string;
  /**
   * Indexes the documents; resolves to the seconds from stored (or handed over) to searchable, to NaN when it was
   * all done in an earlier run.
   */
  index(docs: Iterable<Doc>): Promise<number>;
  search(query: string, limit: number): Promise<readonly string[]>;
  /** Megabytes of the process that answers these queries; of ours, of the whole bot. */
  memoryMB(queries: readonly string[]): Promise<number>;
  /** Megabytes of the index on disk, without the papers' own rows. */
  diskMB(): number;
  close(): Promise<void>;
}
