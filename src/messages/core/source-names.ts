import {
  ARXIV_ALONE,
  categoryOf,
  COMMUNITY,
  HUGGING_FACE,
} from "../../domain/subscription/sources.ts";
import type { Translate } from "../../i18n/translate.ts";

/** Sources as people read them: `Hugging Face, arXiv cs.CL and this channel’s own papers`. */
export function sourceWords(t: Translate, sources: readonly string[]): string {
  return t.formats.list(sources.map((source) => nameOf(t, source)));
}

function nameOf(t: Translate, source: string): string {
  if (source === HUGGING_FACE) return "Hugging Face";
  if (source === ARXIV_ALONE) return "arXiv";
  if (source === COMMUNITY) return t("source.ownPapers");
  const category = categoryOf(source);
  return category === undefined ? source : `arXiv ${category}`;
}
