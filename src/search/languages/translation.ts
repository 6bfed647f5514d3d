/** What a question in another language asks for in English. */
export interface Translation {
  /** To search for: English terms, and the typed words that stay. */
  readonly words: readonly string[];
  /** The English terms: "video generation". */
  readonly shown: readonly string[];
}
