import { SourceError } from "../../domain/errors.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { ARXIV_ALONE, HUGGING_FACE } from "../../domain/subscription/sources.ts";
import type { Ingesters } from "./ingesters.ts";

/** Tries the store, then Hugging Face, which has more facts, then arXiv, which has every paper. */
export async function findPaper(ingesters: Ingesters, id: string): Promise<Paper | undefined> {
  try {
    const found = await ingesters(HUGGING_FACE).paper(id);
    if (found !== undefined) return found;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
  }
  return ingesters(ARXIV_ALONE).paper(id);
}
