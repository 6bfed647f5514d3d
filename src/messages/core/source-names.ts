import {
  ARXIV_ALONE,
  categoryOf,
  COMMUNITY,
  HUGGING_FACE,
} from "../../domain/subscription/sources.ts";
import type { Catalogue } from "../../i18n/catalogue/english.ts";

/** Sources as people read them: `Hugging Face, arXiv cs.CL and this channel’s own papers`. */
export function sourceWords(words: Catalogue, sources: readonly string[]): string {
  return words.list(sources.map((source) => nameOf(words, source)));
}

function nameOf(words: Catalogue, source: string): string {
  if (source === HUGGING_FACE) return "Hugging Face";
  if (source === ARXIV_ALONE) return "arXiv";
  if (source === COMMUNITY) return words.ownPapers;
  const category = categoryOf(source);
  return category === undefined ? source : `arXiv ${category}`;
}
