import path from "node:path";
import { z } from "zod";
import { FatalError } from "../../domain/errors.ts";
import type { Encoder } from "./encoder.ts";
import { type ModelSettings, readModelFolder } from "./model-folder.ts";

type Pipeline = (texts: readonly string[], options: object) => Promise<unknown>;

interface Library {
  readonly env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    localModelPath: string;
    useFSCache: boolean;
  };
  readonly pipeline: (task: string, model: string, options: object) => Promise<Pipeline>;
}

/** Passes the module's own object on: settings of a parsed copy would have no effect. */
const Library = z.custom<Library>(
  (module) =>
    z.looseObject({ env: z.looseObject({}), pipeline: z.function() }).safeParse(module).success,
);
const Output = z.object({
  dims: z.tuple([z.number(), z.number()]),
  data: z.instanceof(Float32Array),
});

/** A variable, so that the compiler does not resolve the optional package. */
const PACKAGE: string = "@huggingface/transformers";

/** Runs an ONNX model in this process; downloads nothing. The model is loaded with its first text. */
export function createLocalEncoder(folder: string, packageName = PACKAGE): Encoder {
  let loading: Promise<{ run: Pipeline; settings: ModelSettings }> | undefined;
  return {
    model: path.basename(path.resolve(folder)),
    async embed(texts, kind) {
      loading ??= loadModel(path.resolve(folder), packageName);
      const { run, settings } = await loading;
      const prefixed = texts.map((text) => `${settings.prefixes[kind]}${text}`);
      const output = await run(prefixed, { pooling: settings.pooling, normalize: true });
      const { dims, data } = Output.parse(output);
      const [, width] = dims;
      return texts.map((_, at) => data.slice(at * width, (at + 1) * width));
    },
  };
}

async function loadModel(
  folder: string,
  packageName: string,
): Promise<{ run: Pipeline; settings: ModelSettings }> {
  const settings = readModelFolder(folder);
  const imported: unknown = await import(packageName).catch((error: unknown) => {
    throw new FatalError(`A local model needs the package: npm install ${PACKAGE}`, 1, error);
  });
  const { env, pipeline } = Library.parse(imported);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.localModelPath = path.dirname(folder);
  const { dtype, subfolder } = settings;
  const options = { dtype, subfolder, local_files_only: true };
  const run = await pipeline("feature-extraction", path.basename(folder), options);
  return { run, settings };
}
