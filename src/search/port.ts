import type { SearchNotice, Snippet } from "../domain/query/search-result.ts";
import type { Paper } from "../domain/paper/paper.ts";
import type { Place } from "../domain/place.ts";

/** The search port: commands and the command line ask it, the composition root provides it. */
export interface Search {
  /** Rejects with a UserError that points at the place when the text cannot be understood. */
  find(request: SearchRequest): Promise<SearchAnswer>;
  /** Titles, authors and keywords that go on from what was typed so far, best first. */
  suggest(typed: string, limit: number): Promise<readonly SearchSuggestion[]>;
  /** Papers on the same topic, nearest first; none when the paper is not in the store. */
  similar(paperId: string, limit: number): Promise<readonly SearchHit[]>;
  /** Resolves when every paper stored before the call can be found. */
  ready(): Promise<void>;
  /** Builds the index anew while the old one answers; goes on where an interrupted run ended. */
  reindex(options?: ReindexOptions): Promise<void>;
  close(): Promise<void>;
}

export interface ReindexOptions {
  readonly report?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Pauses the work; a later call goes on with it. */
  readonly signal?: AbortSignal;
}

export interface SearchRequest {
  readonly text: string;
  readonly limit: number;
  readonly offset: number;
  /** Where and by whom it is asked, for `in:` and `by:me`; null on the command line. */
  readonly asker: { readonly place: Place; readonly voter: string } | null;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** How many match in all, as far as counted. */
  readonly total: number;
  /** What was searched instead of what was typed, or why the answer is partial. */
  readonly notices: readonly SearchNotice[];
}

export interface SearchHit {
  readonly paper: Paper;
  readonly snippet: Snippet;
}

export interface SearchSuggestion {
  readonly name: string;
  /** The query, or a paper's id, that choosing it stands for. */
  readonly value: string;
}
