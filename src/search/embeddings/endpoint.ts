import { fetch } from "undici";
import { z } from "zod";
import type { Encoder } from "./encoder.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

/** A slower answer helps no query that somebody waits for, and is tried again for papers. */
const TIMEOUT_MS = { query: 800, paper: MINUTE_MS } as const;

const Answer = z.object({
  data: z.array(z.object({ index: z.number(), embedding: z.array(z.number()) })),
});

/** An endpoint that speaks OpenAI's `/v1/embeddings`: Ollama, Text Embeddings Inference and others. */
export function endpointEncoder(options: {
  readonly url: string;
  readonly model: string;
  readonly apiKey?: string;
}): Encoder {
  const { url, model, apiKey } = options;
  return {
    model,
    async embed(texts, kind) {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ model, input: texts }),
        signal: AbortSignal.timeout(TIMEOUT_MS[kind]),
      });
      if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`);
      const { data } = Answer.parse(await response.json());
      if (data.length !== texts.length)
        throw new Error(
          `${new URL(url).host} answered ${data.length} vectors for ${texts.length} texts`,
        );
      return data
        .toSorted((a, b) => a.index - b.index)
        .map(({ embedding }) => Float32Array.from(embedding));
    },
  };
}
