import type { SearchNotice, Snippet, Understood } from "../domain/query/search-result.ts";
import type { Day, Paper } from "../domain/paper/paper.ts";
import type { Order } from "../domain/query/query.ts";
import type { Place } from "../domain/place.ts";

export interface Search {
  /** Throws UserError with an InputProblem when the query cannot be parsed. */
  find(request: SearchRequest): Promise<SearchAnswer>;
  suggest(typed: string, limit: number): Promise<readonly SearchSuggestion[]>;
  /** Nearest first; none when the paper is not stored. */
  similar(paperId: string, limit: number): Promise<readonly SearchHit[]>;
  /** Resolves when every paper stored before the call can be found. */
  ready(): Promise<void>;
  /** The old index answers meanwhile; an interrupted run is resumed. */
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
  /** Stronger than what the text says. */
  readonly order?: Order | undefined;
  /** For "last week"; the day in UTC without it. */
  readonly today?: Day | undefined;
  /** A BCP 47 tag, for words for time; English is always understood. */
  readonly language?: string | undefined;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** Without it there may be more than `total`. */
  readonly isExact: boolean;
  /** How many papers were searched. */
  readonly searched: number;
  readonly understood: Understood;
  readonly notices: readonly SearchNotice[];
  /** What a question in another language asks for. */
  readonly english?: string;
}

export interface SearchHit {
  readonly paper: Paper;
  readonly snippet: Snippet;
}

export interface SearchSuggestion {
  readonly name: string;
  readonly value: string;
}
