import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { FatalError } from "../../domain/errors.ts";

/** How a model wants to be run, as the files beside it say. */
export interface ModelSettings {
  /** Of the weights, in the words of @huggingface/transformers. */
  readonly dtype: string;
  /** Of the ONNX file; empty where it lies beside config.json. */
  readonly subfolder: string;
  readonly pooling: "mean" | "cls" | "last_token";
  readonly prefixes: { readonly query: string; readonly paper: string };
}

/** The most exact first. */
const WEIGHTS = {
  "model.onnx": "fp32",
  "model_fp16.onnx": "fp16",
  "model_quantized.onnx": "q8",
  "model_int8.onnx": "int8",
  "model_uint8.onnx": "uint8",
  "model_q4.onnx": "q4",
  "model_q4f16.onnx": "q4f16",
  "model_bnb4.onnx": "bnb4",
} as const;

const Config = z.object({
  "transformers.js_config": z.object({ dtype: z.string().optional() }).optional(),
});
const Modules = z.array(z.object({ type: z.string(), path: z.string() }));
const Pooling = z.object({
  pooling_mode: z.string().optional(),
  pooling_mode_cls_token: z.boolean().optional(),
  pooling_mode_lasttoken: z.boolean().optional(),
});
const Sentences = z.object({
  prompts: z.record(z.string(), z.string()).optional(),
  default_prompt_name: z.string().nullish(),
});

/** Throws FatalError when the folder has no model. */
export function readModelFolder(folder: string): ModelSettings {
  const config = readJson(folder, "config.json", Config);
  if (config === undefined) throw new FatalError(`${folder} has no config.json`, 1);
  const wanted = config["transformers.js_config"]?.dtype;
  return {
    ...findWeights(folder, wanted),
    pooling: readPooling(folder),
    prefixes: readPrefixes(folder),
  };
}

function findWeights(
  folder: string,
  wanted: string | undefined,
): Pick<ModelSettings, "dtype" | "subfolder"> {
  const found = ["onnx", ""].flatMap((subfolder) =>
    Object.entries(WEIGHTS)
      .filter(([name]) => existsSync(path.join(folder, subfolder, name)))
      .map(([, dtype]) => ({ dtype, subfolder })),
  );
  const best = found.find(({ dtype }) => dtype === wanted) ?? found[0];
  if (best === undefined) throw new FatalError(`${folder} has no ONNX model`, 1);
  return best;
}

/** Sentence Transformers names the folder in modules.json; the mean where nothing is said. */
function readPooling(folder: string): ModelSettings["pooling"] {
  const modules = readJson(folder, "modules.json", Modules) ?? [];
  const place = modules.find(({ type }) => type.endsWith("Pooling"))?.path ?? "1_Pooling";
  const config = readJson(folder, path.join(place, "config.json"), Pooling);
  const mode = config?.pooling_mode;
  if (mode === "cls" || config?.pooling_mode_cls_token === true) return "cls";
  if (mode === "lasttoken" || config?.pooling_mode_lasttoken === true) return "last_token";
  return "mean";
}

const PROMPTS = { query: ["query"], paper: ["document", "passage", "corpus"] } as const;

function readPrefixes(folder: string): ModelSettings["prefixes"] {
  const file = "config_sentence_transformers.json";
  const { prompts = {}, default_prompt_name: other } = readJson(folder, file, Sentences) ?? {};
  const prefixOf = (names: readonly string[]): string => {
    const name = [...names, other ?? ""].find((one) => one in prompts);
    return name === undefined ? "" : (prompts[name] ?? "");
  };
  return { query: prefixOf(PROMPTS.query), paper: prefixOf(PROMPTS.paper) };
}

function readJson<Output>(
  folder: string,
  name: string,
  shape: z.ZodType<Output>,
): Output | undefined {
  const file = path.join(folder, name);
  if (!existsSync(file)) return undefined;
  try {
    return shape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new FatalError(`${file} cannot be read`, 1, error);
  }
}
