import { arxivDay } from "./arxiv-day.ts";
import { feedDay, listDay } from "./huggingface-day.ts";
import type { Day } from "../paper/paper.ts";
import { categoryOf, COMMUNITY } from "../subscription/sources.ts";

/**
 * The day whose lists a digest of these sources is about: Hugging Face's newest, arXiv's where it is alone, and
 * for a channel's own papers, which also come at weekends, the date in the channel itself.
 */
export function newestDay(
  sources: readonly string[],
  planned: { readonly plannedAt: Date; readonly edition: string },
): Day {
  const outside = sources.filter((source) => source !== COMMUNITY);
  if (outside.length === 0 && /^\d{4}-\d\d-\d\d$/.test(planned.edition)) return planned.edition;
  const isArxivAlone = outside.length > 0 && outside.every((one) => categoryOf(one) !== undefined);
  return listDay(isArxivAlone ? arxivDay(planned.plannedAt) : feedDay(planned.plannedAt));
}
