/** Turns texts into vectors whose directions tell how alike they are in meaning. */
export interface Encoder {
  /** Vectors of one model only are compared with each other. */
  readonly model: string;
  embed(texts: readonly string[], kind: "query" | "paper"): Promise<readonly Float32Array[]>;
}

/** Where the vectors come from: an OpenAI-compatible endpoint, or a model's folder on this machine. */
export type EmbeddingOptions =
  | { readonly url: string; readonly model: string; readonly apiKey?: string }
  | { readonly folder: string };

/** The encoder that is asked for; a local model is loaded with its first text. */
export async function createEncoder(options: EmbeddingOptions): Promise<Encoder> {
  if ("url" in options) return (await import("./endpoint.ts")).endpointEncoder(options);
  return (await import("./local-model.ts")).localEncoder(options.folder);
}
