import { ARXIV_ALONE, categoryOf } from "../domain/subscription/sources.ts";
import type { Arxiv } from "./arxiv/arxiv.ts";
import type { PaperSource, Sources } from "./port.ts";

/** Unknown names map to Hugging Face, so that a stored digest can always be drawn. */
export function createSources(parts: {
  readonly huggingFace: PaperSource;
  readonly sample: PaperSource;
  readonly arxiv: Arxiv;
  readonly openAlex: PaperSource;
}): Sources {
  const { huggingFace, sample, arxiv, openAlex } = parts;
  return (name) => {
    if (name === sample.name) return sample;
    if (name === openAlex.name) return openAlex;
    if (name === ARXIV_ALONE) return arxiv.single;
    const category = categoryOf(name);
    return category === undefined ? huggingFace : arxiv.category(category);
  };
}
