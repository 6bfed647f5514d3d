import { SourceError } from "../../domain/errors.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { ARXIV_ALONE, HUGGING_FACE, OPENALEX } from "../../domain/subscription/sources.ts";
import type { Ingesters } from "./ingesters.ts";

/** Tries the store, then Hugging Face, which has more facts, then arXiv, which has every paper, then OpenAlex where arXiv does not answer. */
export async function findPaper(ingesters: Ingesters, id: string): Promise<Paper | undefined> {
  try {
    const found = await ingesters(HUGGING_FACE).paper(id);
    if (found !== undefined) return found;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
  }
  try {
    return await ingesters(ARXIV_ALONE).paper(id);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const found = await ingesters(OPENALEX)
      .paper(id)
      .catch(() => undefined);
    // OpenAlex lags behind, so a paper that it lacks may exist.
    if (found === undefined) throw error;
    return found;
  }
}
