import type { Period, SearchNotice } from "../../domain/query/search-result.ts";
import type { Order, Query } from "../../domain/query/query.ts";
import type { SearchRequest, SearchSuggestion } from "../port.ts";

export interface EngineRequest {
  readonly query: Query;
  /** Undefined: by relevance where there are words, else the newest first. */
  readonly order?: Order | undefined;
  /** Published or listed in it; `until` is excluded. */
  readonly period?: Period | undefined;
  readonly limit: number;
  readonly offset: number;
  readonly asker: SearchRequest["asker"];
}

export interface EngineAnswer {
  readonly papers: readonly number[];
  readonly total: number;
  readonly isExact: boolean;
  /** How many papers the index had. */
  readonly searched: number;
  readonly notices: readonly SearchNotice[];
  readonly stems: readonly string[];
  /** The words that were searched for a question in another language. */
  readonly english?: string;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly rebuilding: boolean;
}

export interface EngineLog {
  readonly warn: (message: string, error: unknown) => void;
  readonly info: (message: string, details: object) => void;
}

/** All values can be cloned across threads. */
export interface Engine {
  find(request: EngineRequest): Promise<EngineAnswer>;
  suggest(typed: string, limit: number): Promise<readonly SearchSuggestion[]>;
  similar(paperId: string, limit: number): Promise<readonly number[]>;
  /** Whether all papers are indexed and have vectors, and the vocabulary is read. */
  settled(): Promise<boolean>;
  /** Whether it is settled and builds no second index. */
  idle(): Promise<boolean>;
  reindex(): Promise<void>;
  pause(): Promise<void>;
  progress(): Promise<Progress>;
  close(): Promise<void>;
}

export const ENGINE_METHODS = [
  "find",
  "suggest",
  "similar",
  "settled",
  "idle",
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

export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: unknown }
  | { readonly warning: string; readonly error: unknown }
  | { readonly info: string; readonly details: object };
