import type { EmbeddingOptions, Encoder } from "./encoder.ts";
import { createEndpointEncoder } from "./endpoint-encoder.ts";
import { createLocalEncoder } from "./local-encoder.ts";

export function createEncoder(options: EmbeddingOptions): Encoder {
  return "url" in options ? createEndpointEncoder(options) : createLocalEncoder(options.folder);
}
