export type SearchNotice =
  /** These words were searched instead of, or beside, the typed ones. */
  | { readonly kind: "instead"; readonly shown: readonly string[] }
  /** No paper meets every condition. */
  | { readonly kind: "nearest" }
  /** Only `exact` papers hold the phrase; papers with its words follow. */
  | { readonly kind: "loose"; readonly exact: number }
  /** Time ran out before every segment was scored. */
  | { readonly kind: "partial" };

export type Snippet = readonly { readonly text: string; readonly isMatch: boolean }[];
