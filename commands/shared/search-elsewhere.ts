import { countPapers } from "../../db/papers/papers.ts";
import { parseQuery } from "../../src/domain/query/parse.ts";
import { listConditions } from "../../src/domain/query/query.ts";
import { mergeByCoverage, wordCoverage } from "../../src/domain/query/word-coverage.ts";
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
  { database, services }: Pick<CommandContext, "database" | "services">,
  question: string,
  answer: SearchAnswer,
): Promise<{ readonly hits: readonly FoundHit[]; readonly searched: Searched }> {
  const stored = await countPapers(database);
  if (!mayLackBest(question, answer)) return { hits: answer.hits, searched: { stored } };
  const { found, answered, silent } = await services.searchElsewhere(question);
  const others = found.map(({ paper, source }): FoundHit => ({
    paper,
    snippet: [],
    foundAt: source,
  }));
  const hits = mergeByCoverage<FoundHit>(question, answer.hits, others);
  return { hits, searched: { stored, elsewhere: answered, silent } };
}

/** Only plain words are understood elsewhere. */
function mayLackBest(question: string, { hits, total }: SearchAnswer): boolean {
  const parsed = parseQuery(question);
  if (!parsed.ok) return false;
  const conditions = listConditions(parsed.query);
  const isPlain = conditions.every(
    ({ condition, wanted }) => wanted && (condition.kind === "word" || condition.kind === "phrase"),
  );
  if (!isPlain) return false;
  const best = hits[0] === undefined ? 0 : wordCoverage(question, hits[0].paper);
  return best < 1 || (best < 2 && total < FEW);
}
