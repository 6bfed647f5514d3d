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
  /** Time ran out before every segment was scored. */
  | { readonly kind: "partial" };

export type Snippet = readonly { readonly text: string; readonly isMatch: boolean }[];
