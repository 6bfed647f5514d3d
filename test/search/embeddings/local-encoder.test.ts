import { afterEach, describe, expect, it, vi } from "vitest";
import { createLocalEncoder } from "../../../src/search/embeddings/local-encoder.ts";
import { readModelFolder } from "../../../src/search/embeddings/model-folder.ts";
import { makeModelFolder } from "./tiny-model.ts";

/** The optional package, or the entry file of one that is installed elsewhere. */
const PACKAGE = process.env["TEST_TRANSFORMERS"] ?? "@huggingface/transformers";

const E5 = {
  "config_sentence_transformers.json": { prompts: { query: "query: ", passage: "passage: " } },
};
const CLS = {
  "modules.json": [{ type: "sentence_transformers.models.Pooling", path: "2_Pooling" }],
  "2_Pooling/config.json": { pooling_mode_cls_token: true, pooling_mode_mean_tokens: false },
};

describe("a model's folder", () => {
  it("says its weights, pooling and prefixes", () => {
    expect(readModelFolder(makeModelFolder())).toEqual({
      dtype: "fp32",
      subfolder: "onnx",
      pooling: "mean",
      prefixes: { query: "", paper: "" },
    });
    const quantized = makeModelFolder({ ...E5, ...CLS }, "model_quantized.onnx");
    expect(readModelFolder(quantized)).toEqual({
      dtype: "q8",
      subfolder: "",
      pooling: "cls",
      prefixes: { query: "query: ", paper: "passage: " },
    });
    const newer = { "1_Pooling/config.json": { pooling_mode: "lasttoken" } };
    expect(readModelFolder(makeModelFolder(newer)).pooling).toBe("last_token");
  });

  it("is refused, by name, where it is no model or cannot be read", () => {
    expect(() => readModelFolder("/nowhere/model")).toThrow("/nowhere/model has no config.json");
    expect(() => readModelFolder(makeModelFolder({}, "weights.bin"))).toThrow("no ONNX model");
    const broken = makeModelFolder({ "modules.json": "nonsense" });
    expect(() => readModelFolder(broken)).toThrow("modules.json cannot be read");
  });
});

describe("a local model", async () => {
  const isInstalled = await import(PACKAGE).then(
    () => true,
    () => false,
  );
  if (!isInstalled) console.warn(`${PACKAGE} is not installed: its tests are skipped`);
  afterEach(() => vi.restoreAllMocks());

  const embed = async (folder: string, texts: readonly string[], kind: "query" | "paper") =>
    (await createLocalEncoder(folder, PACKAGE).embed(texts, kind)).map((vector) => [...vector]);

  it.skipIf(!isInstalled)(
    "gives vectors, by the mean of the words and without the network",
    async () => {
      const fetch = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("offline"));
      const [car, both] = await embed(makeModelFolder(), ["car", "automobile cat"], "paper");
      expect(car).toEqual([1, 0, 0, 0]);
      expect(both?.map((value) => value.toFixed(3))).toEqual(["0.707", "0.707", "0.000", "0.000"]);
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it.skipIf(!isInstalled)("puts the prefix for questions or papers before the text", async () => {
    const folder = makeModelFolder(E5);
    const [query] = await embed(folder, ["car"], "query");
    const [paper] = await embed(folder, ["car"], "paper");
    expect(query?.[2]).toBeGreaterThan(0.8);
    expect(paper?.[3]).toBeGreaterThan(0.8);
  });

  it.skipIf(!isInstalled)("takes the first word where the model is made so", async () => {
    expect(await embed(makeModelFolder(CLS), ["cat car"], "paper")).toEqual([[0, 1, 0, 0]]);
  });

  it.skipIf(!isInstalled)("runs quantized weights beside the settings", async () => {
    const folder = makeModelFolder({}, "model_quantized.onnx");
    expect(await embed(folder, ["feline"], "query")).toEqual([[0, 1, 0, 0]]);
  });

  it.skipIf(!isInstalled)("fails for a missing file without a request", async () => {
    const fetch = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("offline"));
    const folder = makeModelFolder({ "tokenizer.json": undefined });
    await expect(embed(folder, ["car"], "query")).rejects.toThrow(/tokenizer/);
    expect(fetch).not.toHaveBeenCalled();
  });
});

it("says which package a local model needs", async () => {
  const encoder = createLocalEncoder(makeModelFolder(), "no-such-package");
  await expect(encoder.embed(["x"], "query")).rejects.toThrow(
    "npm install @huggingface/transformers",
  );
});
