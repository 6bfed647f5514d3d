import { papersByIds } from "../../../db/papers/papers.ts";
import type { Database } from "../../../db/client/database.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { wordCoverage } from "../../domain/query/word-coverage.ts";
import type { Clock } from "../../lib/clock.ts";
import { MINUTE_MS } from "../../lib/durations.ts";
import type { Log } from "../../lib/log.ts";
import { resultWithin } from "../../lib/with-timeout.ts";

export interface FoundElsewhere {
  readonly found: readonly { readonly paper: Paper; readonly source: string }[];
  /** Names, such as `Hugging Face`. */
  readonly answered: readonly string[];
  readonly silent: readonly string[];
}

export interface QuestionSource {
  readonly name: string;
  search(question: string): Promise<readonly Paper[]>;
}

/** A person waits for the answer. */
const PATIENCE_MS = 2500;
/** A source that let a person wait in vain is left alone this long, or until its late answer. */
const REST_MS = MINUTE_MS;
const MOST = 5;

/** Asks the next source only where the one before has no paper with every word. Never rejects. */
export function createSourceSearch(parts: {
  readonly database: Database;
  readonly sources: readonly QuestionSource[];
  readonly log: Log;
  readonly clock: Clock;
  readonly patienceMs?: number;
}): (question: string) => Promise<FoundElsewhere> {
  const { database, sources, log, clock, patienceMs = PATIENCE_MS } = parts;
  const resting = new Map<QuestionSource, Date>();

  function isResting(source: QuestionSource): boolean {
    const since = resting.get(source);
    return since !== undefined && clock.now().getTime() - since.getTime() < REST_MS;
  }

  async function ask(source: QuestionSource, question: string): Promise<Paper[] | null> {
    if (isResting(source)) return null;
    const answer = source.search(question).then(
      (papers) => {
        resting.delete(source);
        return papers;
      },
      (error: unknown) => {
        log.info({ source: source.name, reason: reasonOf(error) }, "search was not answered");
        return null;
      },
    );
    const found = await resultWithin(answer, patienceMs);
    if (found === undefined) resting.set(source, clock.now());
    return found === undefined || found === null ? null : best(found, question);
  }

  return async (question) => {
    const found: { paper: Paper; source: string }[] = [];
    const [answered, silent]: [string[], string[]] = [[], []];
    for (const source of sources) {
      const papers = await ask(source, question);
      (papers === null ? silent : answered).push(source.name);
      for (const paper of await withoutStored(database, papers ?? []))
        if (!found.some((one) => one.paper.id === paper.id))
          found.push({ paper, source: source.name });
      if (papers?.some((paper) => wordCoverage(question, paper) >= 1) === true) break;
    }
    return { found, answered, silent };
  };
}

function best(papers: readonly Paper[], question: string): Paper[] {
  return papers
    .map((paper) => ({ paper, score: wordCoverage(question, paper) }))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ paper }) => paper);
}

/** The local search ranks what is stored. */
async function withoutStored(database: Database, papers: readonly Paper[]): Promise<Paper[]> {
  const stored = await papersByIds(
    database,
    papers.map(({ id }) => id),
  );
  return papers.filter((paper) => !stored.has(paper.id));
}
