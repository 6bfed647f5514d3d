import { SourceError } from "../../domain/errors.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { ARXIV_ALONE, HUGGING_FACE } from "../../domain/subscription/sources.ts";
import type { Ingesters } from "./ingesters.ts";

/**
 * One paper from the store, else from Hugging Face, which knows more about the papers it knows, else from arXiv,
 * which knows every paper; undefined when nobody does.
 */
export async function findPaper(ingesters: Ingesters, id: string): Promise<Paper | undefined> {
  try {
    const found = await ingesters(HUGGING_FACE).paper(id);
    if (found !== undefined) return found;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
  }
  return ingesters(ARXIV_ALONE).paper(id);
}
