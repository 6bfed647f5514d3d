import { parseQuery } from "../../src/domain/query/parse.ts";
import { type Order, listConditions } from "../../src/domain/query/query.ts";
import type { Period } from "../../src/domain/query/search-result.ts";
import {
  holdsEveryWord,
  mergeByCoverage,
  wordCoverage,
} from "../../src/domain/query/word-coverage.ts";
import type { Searched } from "../../src/messages/search-results.ts";
import type { SearchAnswer, SearchHit } from "../../src/search/port.ts";
import type { CommandContext } from "../core/define.ts";

export interface FoundHit extends SearchHit {
  /** Such as `Hugging Face`, for a paper that is not stored. */
  readonly foundAt?: string;
}

/** A store with fewer answers to a question may lack its best one. */
const FEW = 10;

/** The first page with what Hugging Face and arXiv find, where the stored papers may lack what is asked for. */
export async function searchElsewhere(
  { services }: Pick<CommandContext, "services">,
  text: string,
  answer: SearchAnswer,
): Promise<{ readonly hits: readonly FoundHit[]; readonly searched: Searched }> {
  const { hits, searched: stored, understood } = answer;
  const { order = "relevance", period, words, timeWords } = understood;
  const asTyped = answer.english ?? text;
  const question = timeWords.length === 0 && order === "relevance" ? asTyped : words;
  if (!isPlain(text) || !mayLackBest(question, order, answer))
    return { hits, searched: { stored } };
  const { found, answered, silent } = await services.searchElsewhere(question);
  const others = found
    .filter(({ paper }) => isWithin(paper.publishedAt, period))
    .map(({ paper, source }): FoundHit => ({ paper, snippet: [], foundAt: source }));
  const merged =
    order === "relevance"
      ? mergeByCoverage<FoundHit>(question, hits, others)
      : mergeInOrder(question, order, answer, others);
  return { hits: merged, searched: { stored, elsewhere: answered, silent } };
}

/** Filters are not understood elsewhere. */
function isPlain(text: string): boolean {
  const parsed = parseQuery(text);
  return (
    parsed.ok &&
    listConditions(parsed.query).every(
      ({ condition: { kind }, wanted }) =>
        wanted && (kind === "word" || kind === "phrase" || kind === "sort"),
    )
  );
}

/** An order goes through all pages, so others join only where one page holds everything. */
function mayLackBest(question: string, order: Order, { hits, total }: SearchAnswer): boolean {
  if (question === "") return false;
  if (order !== "relevance") return total < FEW;
  const best = hits[0] === undefined ? 0 : wordCoverage(question, hits[0].paper);
  return best < 1 || (best < 2 && total < FEW);
}

function isWithin(date: Date | null, period: Period | undefined): boolean {
  return period === undefined || (date !== null && date >= period.from && date < period.until);
}

/** Those with every word; the stored papers that lack some come after them. */
function mergeInOrder(
  question: string,
  order: Exclude<Order, "relevance">,
  { hits, notices }: SearchAnswer,
  others: readonly FoundHit[],
): FoundHit[] {
  const known = new Set(hits.map(({ paper }) => paper.id));
  const added = others.filter(
    ({ paper }) => !known.has(paper.id) && holdsEveryWord(question, paper),
  );
  const keyOf = { new: dateOf, upvotes: upvotesOf, votes: () => 0 }[order];
  const sorted = added.toSorted((one, other) => keyOf(other) - keyOf(one));
  if (notices.some(({ kind }) => kind === "nearest")) return [...sorted, ...hits];
  // What is voted for here is stored.
  if (order === "votes") return [...hits, ...sorted];
  return [...hits, ...sorted].toSorted((one, other) => keyOf(other) - keyOf(one));
}

function dateOf({ paper }: FoundHit): number {
  return paper.publishedAt?.getTime() ?? 0;
}

function upvotesOf({ paper }: FoundHit): number {
  return paper.upvotes;
}
