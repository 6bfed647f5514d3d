import type { SearchNotice, Snippet } from "../domain/query/search-result.ts";
import type { Paper } from "../domain/paper/paper.ts";
import type { Place } from "../domain/place.ts";

/** The search port. */
export interface Search {
  /** Rejects with a UserError that carries an InputProblem when the query cannot be parsed. */
  find(request: SearchRequest): Promise<SearchAnswer>;
  /** Titles, authors and keywords that continue the input, best first. */
  suggest(typed: string, limit: number): Promise<readonly SearchSuggestion[]>;
  /** Papers on the same topic, nearest first; none when the paper is not stored. */
  similar(paperId: string, limit: number): Promise<readonly SearchHit[]>;
  /** Resolves when every paper stored before the call can be found. */
  ready(): Promise<void>;
  /** Rebuilds the index while the old one answers; resumes an interrupted run. */
  reindex(options?: ReindexOptions): Promise<void>;
  close(): Promise<void>;
}

export interface ReindexOptions {
  readonly report?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Pauses the rebuild; a later call resumes it. */
  readonly signal?: AbortSignal;
}

export interface SearchRequest {
  readonly text: string;
  readonly limit: number;
  readonly offset: number;
  /** For `in:` and `by:me`; null on the command line. */
  readonly asker: { readonly place: Place; readonly voter: string } | null;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Matches counted so far. */
  readonly total: number;
  readonly notices: readonly SearchNotice[];
}

export interface SearchHit {
  readonly paper: Paper;
  readonly snippet: Snippet;
}

export interface SearchSuggestion {
  readonly name: string;
  /** A query, or the id of a paper. */
  readonly value: string;
}
