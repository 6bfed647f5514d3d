import type { Order } from "./query.ts";

export interface Period {
  readonly from: Date;
  /** Excluded. */
  readonly until: Date;
}

/** How the text of a search was read. */
export interface Understood {
  /** The topic without words for time, order and asking; empty where only filters were given. */
  readonly words: string;
  readonly order: Order | undefined;
  readonly period: Period | undefined;
  /** As typed, such as `last week`; none where only filters and options said it. */
  readonly timeWords: readonly string[];
}

export type SearchNotice =
  /** These words were searched instead of, or beside, the typed ones. */
  | { readonly kind: "instead"; readonly shown: readonly string[] }
  /** No paper meets every condition. */
  | { readonly kind: "nearest" }
  /** Only `exact` papers hold the phrase; papers with its words follow. */
  | { readonly kind: "loose"; readonly exact: number }
  /** A question in another language was searched in English too. */
  | { readonly kind: "translated"; readonly shown: readonly string[] }
  /** A question in another language, of which no term is known. */
  | { readonly kind: "papersInEnglish" }
  /** So many papers have no known category, which the query asks for. */
  | { readonly kind: "uncategorized"; readonly count: number }
  /** Time ran out before every segment was scored. */
  | { readonly kind: "partial" };

export type Snippet = readonly { readonly text: string; readonly isMatch: boolean }[];
