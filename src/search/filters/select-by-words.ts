import { planQuery, type Correction } from "../index/query-plan.ts";
import { listPlaces } from "../index/aligned-postings.ts";
import { splitCompounds } from "../index/compounds.ts";
import { listCapitals } from "../split-query.ts";
import { contentWords } from "../stop-words.ts";
import type { FilterContext } from "./filter-context.ts";
import type { Query } from "../../domain/query/query.ts";
import { addPaper, countPapersIn, emptySet, intersect, type PaperSet } from "./paper-set.ts";
import type { Selection } from "./select-papers.ts";
import { matchWord } from "./term-matches.ts";

interface SelectedByWords {
  readonly selected: Selection;
  readonly corrections: readonly Correction[];
}

/** The selected papers that hold all the words; words that no paper has are corrected. */
export async function selectByWords(
  context: FilterContext,
  { query, words }: { readonly query: Query; readonly words: readonly string[] },
  selection: Selection,
): Promise<SelectedByWords> {
  const corrections: Correction[] = [];
  let { set } = selection;
  for (const word of new Set(contentWords(words))) {
    const found =
      (await matchSpelling(context, word)) ??
      (await matchCorrection(context, { word, words, exact: listCapitals(query) }, corrections));
    set = set === undefined ? found : intersect(set, found);
  }
  return { selected: { ...selection, set }, corrections };
}

/** The papers that hold the word, together or apart; undefined when none does. */
async function matchSpelling(
  { index, capacity }: FilterContext,
  word: string,
): Promise<PaperSet | undefined> {
  const exact = await matchWord(index, capacity, word);
  if (countPapersIn(exact) > 0) return exact;
  const split = (await splitCompounds(index, [{ word, holders: 0, isRare: true }])).get(word);
  if (split === undefined) return undefined;
  const seqsOf = new Map(index.snapshot.segments.map(({ id, seqs }) => [id, seqs]));
  const found = emptySet(capacity);
  for (const row of split.rows)
    for (const place of listPlaces(row)) addPaper(found, seqsOf.get(row.segment)?.[place] ?? 0);
  return found;
}

interface UnknownWord {
  readonly word: string;
  readonly words: readonly string[];
  readonly exact: ReadonlySet<string>;
}

async function matchCorrection(
  { index, capacity }: FilterContext,
  { word, words, exact }: UnknownWord,
  corrections: Correction[],
): Promise<PaperSet> {
  const plan = await planQuery(index, words, exact);
  const correction = plan.corrections.find(({ typed }) => typed === word);
  if (correction === undefined) return emptySet(capacity);
  corrections.push(correction);
  return matchWord(index, capacity, correction.replacement);
}
