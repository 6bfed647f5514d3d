import type { SearchNotice } from "../../domain/query/search-result.ts";
import type { Query } from "../../domain/query/query.ts";
import type { SearchRequest, SearchSuggestion } from "../port.ts";

/** A request whose text is understood already. */
export interface EngineRequest {
  readonly query: Query;
  readonly limit: number;
  readonly offset: number;
  readonly asker: SearchRequest["asker"];
}

export interface EngineAnswer {
  /** Row numbers of papers, best first. */
  readonly papers: readonly number[];
  readonly total: number;
  readonly toNotices: readonly SearchNotice[];
  /** Stems to be marked in what is shown. */
  readonly stems: readonly string[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Whether a second index is being built. */
  readonly rebuilding: boolean;
}

/** Where the engine reports failures and the progress of long work. */
export interface EngineLog {
  readonly warn: (message: string, error: unknown) => void;
  readonly info: (message: string, details: object) => void;
}

/** What runs in the search thread; all values can be sent to it. */
export interface Engine {
  find(request: EngineRequest): Promise<EngineAnswer>;
  suggest(typed: string, limit: number): Promise<readonly SearchSuggestion[]>;
  similar(paperId: string, limit: number): Promise<readonly number[]>;
  /** Whether every stored paper is indexed and has its vector, and the words are read. */
  settled(): Promise<boolean>;
  reindex(): Promise<void>;
  /** Holds up a reindexing that runs. */
  pause(): Promise<void>;
  progress(): Promise<Progress>;
  close(): Promise<void>;
}

export const ENGINE_METHODS = [
  "find",
  "suggest",
  "similar",
  "settled",
  "reindex",
  "pause",
  "progress",
  "close",
] as const satisfies readonly (keyof Engine)[];

export type EngineMethod = (typeof ENGINE_METHODS)[number];

export interface Call {
  readonly id: number;
  readonly method: EngineMethod;
  readonly args: readonly unknown[];
}

/** The outcome of a call, or a line for the log. */
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: unknown }
  | { readonly warning: string; readonly error: unknown }
  | { readonly info: string; readonly details: object };
