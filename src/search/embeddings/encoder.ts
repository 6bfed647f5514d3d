import { fetch, type Response } from "undici";
import { z } from "zod";
import { MINUTE_MS } from "../../lib/durations.ts";
import { readAtMost } from "../../lib/read-at-most.ts";
import path from "node:path";
import { FatalError } from "../../domain/errors.ts";

export interface Encoder {
  /** Only vectors of the same model can be compared. */
  readonly model: string;
  embed(texts: readonly string[], kind: "query" | "paper"): Promise<readonly Float32Array[]>;
}

export type EmbeddingOptions =
  | { readonly url: string; readonly model: string; readonly apiKey?: string }
  | { readonly folder: string };

/** A local model is loaded with its first text. */
export function createEncoder(options: EmbeddingOptions): Encoder {
  return "url" in options ? createEndpointEncoder(options) : createLocalEncoder(options.folder);
}

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

const Library = z.object({
  env: z.object({ allowRemoteModels: z.boolean(), localModelPath: z.string() }),
  pipeline: z.function({ input: [z.string(), z.string()], output: z.promise(z.unknown()) }),
});
const Output = z.object({
  dims: z.tuple([z.number(), z.number()]),
  data: z.instanceof(Float32Array),
});

type Pipeline = (texts: readonly string[], options: object) => Promise<unknown>;

/** A variable, so that the compiler does not resolve the optional package. */
const PACKAGE: string = "@huggingface/transformers";

/** Runs an ONNX model in this process; downloads nothing. */
function createLocalEncoder(folder: string): Encoder {
  let loading: Promise<Pipeline> | undefined;
  return {
    model: path.basename(folder),
    async embed(texts) {
      loading ??= loadPipeline(folder);
      const run = await loading;
      const { dims, data } = Output.parse(await run(texts, { pooling: "mean", normalize: true }));
      const [, width] = dims;
      return texts.map((_, at) => data.slice(at * width, (at + 1) * width));
    },
  };
}

async function loadPipeline(folder: string): Promise<Pipeline> {
  const imported: unknown = await import(PACKAGE).catch((error: unknown) => {
    throw new FatalError(`A local model needs the package: npm install ${PACKAGE}`, 1, error);
  });
  const { env, pipeline } = Library.parse(imported);
  env.allowRemoteModels = false;
  env.localModelPath = path.dirname(path.resolve(folder));
  const loaded = await pipeline("feature-extraction", path.basename(folder));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a pipeline is a function with properties
  return loaded as Pipeline;
}
