import path from "node:path";
import { z } from "zod";
import { FatalError } from "../../domain/errors.ts";
import type { Encoder } from "./encoder.ts";

/** What is used of the optional package: a pipeline from texts to one vector each. */
const Library = z.object({
  env: z.object({ allowRemoteModels: z.boolean(), localModelPath: z.string() }),
  pipeline: z.function({ input: [z.string(), z.string()], output: z.promise(z.unknown()) }),
});
const Output = z.object({
  dims: z.tuple([z.number(), z.number()]),
  data: z.instanceof(Float32Array),
});

type Pipeline = (texts: readonly string[], options: object) => Promise<unknown>;

/** A variable, so that the compiler does not ask for a package that few install. */
const PACKAGE: string = "@huggingface/transformers";

/** An ONNX model in a folder, run in this process; nothing is ever downloaded. */
export function localEncoder(folder: string): Encoder {
  let loading: Promise<Pipeline> | undefined;
  return {
    model: path.basename(folder),
    async embed(texts) {
      loading ??= load(folder);
      const run = await loading;
      const { dims, data } = Output.parse(await run(texts, { pooling: "mean", normalize: true }));
      const [, width] = dims;
      return texts.map((_, at) => data.slice(at * width, (at + 1) * width));
    },
  };
}

async function load(folder: string): Promise<Pipeline> {
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
