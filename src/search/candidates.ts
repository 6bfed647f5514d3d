import { listNewestPapers } from "../../db/search/papers.ts";
import type { Query } from "../domain/query/query.ts";
import { nameTerm } from "./index/index-batch.ts";
import type { Index } from "./index/index-reader.ts";
import { createTermFilter, type RequiredTerms } from "./index/required-terms.ts";
import { contentWords } from "./stop-words.ts";
import type { Correction } from "./index/query-plan.ts";
import { stem } from "../lib/stemmer.ts";
import { rankPapers } from "./index/rank.ts";
import { splitWords } from "../domain/paper/text.ts";
import type { EngineRequest } from "./worker/protocol.ts";
import { readPaperSet } from "./verify-candidates.ts";

export const MAX_CANDIDATES = 500;

export interface Candidates {
  next(count: number): Promise<readonly number[]>;
  readonly corrections: readonly Correction[];
  readonly partial: boolean;
}

/** Best first: ranked by words, else from a small set, else the newest. */
export async function findCandidates(
  index: Index,
  { query, asker }: EngineRequest,
  words: readonly string[],
  isExpired: () => boolean,
): Promise<Candidates> {
  const required = query.kind === "all" || query.kind === "and" ? query.operands : [query];
  const sets = await Promise.all(
    required.map((part) => readPaperSet(index.connection, part, asker)),
  );
  const allowed = intersect(sets.filter((set) => set !== undefined));
  const texts = words.length > 0 ? words : listAuthorNames(required);
  if (texts.length > 0) {
    const filter = await createTermFilter(index, toRequiredTerms(required, query.kind), allowed);
    const { papers, corrections, partial } = await rankPapers(index, texts, {
      limit: MAX_CANDIDATES,
      isExpired,
      filter,
    });
    return { next: paginate(papers.map(({ seq }) => seq)), corrections, partial };
  }
  if (allowed !== undefined)
    return { next: paginate([...allowed]), corrections: [], partial: false };
  let offset = 0;
  return {
    next: async (count) => {
      const seqs = await listNewestPapers(index.connection, offset, count);
      offset += seqs.length;
      return seqs;
    },
    corrections: [],
    partial: false,
  };
}

function paginate(seqs: readonly number[]): Candidates["next"] {
  let offset = 0;
  return async (count) => {
    offset += count;
    return seqs.slice(offset - count, offset);
  };
}

function intersect(sets: readonly (readonly number[])[]): Set<number> | undefined {
  const [first, ...others] = sets.map((set) => new Set(set));
  return first && new Set([...first].filter((seq) => others.every((set) => set.has(seq))));
}

function toRequiredTerms(parts: readonly Query[], kind: Query["kind"]): RequiredTerms {
  const all: string[][] = [];
  const none: string[] = [];
  for (const part of parts) {
    if (part.kind === "phrase" || (part.kind === "word" && kind === "and"))
      // The word may also be a name.
      all.push(...contentWords(splitWords(part.text)).map((word) => [stem(word), nameTerm(word)]));
    if (part.kind === "text" && part.field === "author")
      all.push(...splitWords(part.value).map((word) => [nameTerm(word)]));
    if (part.kind === "not" && part.operand.kind === "word") {
      const [word, ...others] = contentWords(splitWords(part.operand.text));
      // A word that splits into several terms is not excluded by one of them.
      if (word !== undefined && others.length === 0) none.push(stem(word));
    }
  }
  return { all, none };
}

function listAuthorNames(parts: readonly Query[]): string[] {
  return parts.flatMap((part) =>
    part.kind === "text" && part.field === "author" ? splitWords(part.value) : [],
  );
}
