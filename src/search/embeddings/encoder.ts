export interface Encoder {
  /** Only vectors of the same model can be compared. */
  readonly model: string;
  embed(texts: readonly string[], kind: "query" | "paper"): Promise<readonly Float32Array[]>;
}

export type EmbeddingOptions =
  | { readonly url: string; readonly model: string; readonly apiKey?: string }
  | { readonly folder: string };
