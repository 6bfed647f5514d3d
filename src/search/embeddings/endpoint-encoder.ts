import { fetch, type Response } from "undici";
import { z } from "zod";
import { MINUTE_MS } from "../../lib/durations.ts";
import { readAtMost } from "../../lib/read-at-most.ts";
import type { Encoder } from "./encoder.ts";

const TIMEOUT_MS = { query: 800, paper: MINUTE_MS } as const;
/** A batch of vectors has some two megabytes. */
const MAX_BYTES = 16_000_000;

const Answer = z.object({
  data: z.array(z.object({ index: z.number(), embedding: z.array(z.number()) })),
});

/** OpenAI's `/v1/embeddings`, which Ollama and Text Embeddings Inference also offer. */
export function createEndpointEncoder(options: {
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
        // A redirect could send the key and the texts to another host.
        redirect: "manual",
      });
      const { data } = Answer.parse(await jsonOf(response));
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

async function jsonOf(response: Response): Promise<unknown> {
  const { host } = new URL(response.url);
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`${host} answered ${response.status}`);
  }
  const body = await readAtMost(response.body, MAX_BYTES);
  if (body === undefined) throw new Error(`${host} answered more than ${MAX_BYTES} bytes`);
  return JSON.parse(body.toString("utf8"));
}
