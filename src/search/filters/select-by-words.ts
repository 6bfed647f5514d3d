import { planQuery, type Correction } from "../index/query-plan.ts";
import { contentWords } from "../stop-words.ts";
import type { FilterContext } from "./filter-context.ts";
import { countPapersIn, intersect, type PaperSet } from "./paper-set.ts";
import type { Selection } from "./select-papers.ts";
import { matchWord } from "./term-matches.ts";

interface SelectedByWords {
  readonly selected: Selection;
  readonly corrections: readonly Correction[];
}

/** The selected papers that hold all the words; words that no paper has are corrected. */
export async function selectByWords(
  context: FilterContext,
  words: readonly string[],
  selection: Selection,
): Promise<SelectedByWords> {
  const corrections: Correction[] = [];
  let { set } = selection;
  for (const word of new Set(contentWords(words))) {
    const found = await matchOrCorrect(context, word, corrections);
    set = set === undefined ? found : intersect(set, found);
  }
  return { selected: { ...selection, set }, corrections };
}

async function matchOrCorrect(
  { index, capacity }: FilterContext,
  word: string,
  corrections: Correction[],
): Promise<PaperSet> {
  const exact = await matchWord(index, capacity, word);
  if (countPapersIn(exact) > 0) return exact;
  const [correction] = (await planQuery(index, [word])).corrections;
  if (correction === undefined) return exact;
  corrections.push(correction);
  return matchWord(index, capacity, correction.replacement);
}
