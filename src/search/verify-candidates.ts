import type { SearchConnection } from "../../db/search/connection.ts";
import {
  readFacts,
  readListDays,
  listPapersPostedIn,
  listPapersVotedBy,
  countVotes,
  type FactsRow,
  parseStrings,
  findPhraseCandidates,
} from "../../db/search/papers.ts";
import { matchesCondition, type PaperFacts } from "../domain/query/matches-condition.ts";
import {
  listConditions,
  matchesQuery,
  printQuery,
  type Condition,
  type Query,
} from "../domain/query/query.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Index } from "./index/index-reader.ts";
import type { EngineRequest } from "./worker/protocol.ts";
import { splitWords } from "../domain/paper/text.ts";
import { nameTerm } from "./index/index-batch.ts";
import { createTermFilter } from "./index/required-terms.ts";

interface ConditionContext {
  readonly votes: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, readonly { readonly day: string }[]>;
  /** Row numbers by `in:` or `by:` condition. */
  readonly sets: ReadonlyMap<string, ReadonlySet<number>>;
}

export async function createVerifier(
  index: Index,
  request: EngineRequest,
): Promise<(seqs: readonly number[]) => Promise<number[]>> {
  const phrases = await createPhraseFilter(index, request.query);
  return async (seqs) => verify(index.connection, request, { seqs, likely: await phrases(seqs) });
}

async function verify(
  connection: SearchConnection,
  request: EngineRequest,
  { seqs, likely }: { readonly seqs: readonly number[]; readonly likely: readonly number[] },
): Promise<number[]> {
  const rows = new Map((await readFacts(connection, likely)).map((row) => [row.seq, row]));
  const context = await readContext(connection, request, [...rows.values()]);
  return seqs.filter((seq) => {
    const row = rows.get(seq);
    return (
      row !== undefined &&
      matchesQuery(request.query, (condition) => isFulfilled(condition, row, context))
    );
  });
}

async function readContext(
  connection: SearchConnection,
  { query, asker }: EngineRequest,
  rows: readonly FactsRow[],
): Promise<ConditionContext> {
  const conditions = listConditions(query).map(({ condition }) => condition);
  const ids = rows.map(({ id }) => id);
  const needsVotes = conditions.some((one) => one.kind === "count" && one.field === "votes");
  const needsDays = conditions.some((one) => one.kind === "day");
  const sets = new Map<string, ReadonlySet<number>>();
  for (const condition of conditions) {
    const papers = await readPaperSet(connection, condition, asker);
    if (papers !== undefined) sets.set(printQuery(condition), new Set(papers));
  }
  return {
    votes: needsVotes ? await countVotes(connection, ids) : new Map(),
    days: groupBy(needsDays ? await readListDays(connection, ids) : [], ({ id }) => id),
    sets,
  };
}

/** Undefined for conditions other than `in:` and `by:`. */
export async function readPaperSet(
  connection: SearchConnection,
  condition: Query,
  asker: EngineRequest["asker"],
): Promise<number[] | undefined> {
  if (condition.kind === "by") return listPapersVotedBy(connection, asker?.voter ?? "");
  if (condition.kind !== "in") return undefined;
  return listPapersPostedIn(connection, resolveChannel(condition.value, asker));
}

function resolveChannel(
  value: string,
  asker: EngineRequest["asker"],
): { platform: string; workspace: string; channel: string } {
  const { platform = "", workspace = "", channel = "" } = asker?.place ?? {};
  const own = { platform, workspace };
  if (value === "here") return { ...own, channel };
  const mentioned = /^<#([^|>]+)(?:\|[^>]*)?>$/.exec(value)?.[1];
  return { ...own, channel: mentioned ?? value.replace(/^#/, "") };
}

function isFulfilled(condition: Condition, row: FactsRow, context: ConditionContext): boolean {
  if (condition.kind !== "in" && condition.kind !== "by")
    return matchesCondition(condition, rowToFacts(row, context));
  return context.sets.get(printQuery(condition))?.has(row.seq) ?? false;
}

function rowToFacts(row: FactsRow, { votes, days }: ConditionContext): PaperFacts {
  const { title, abstract, organization, upvotes, stars, publishedAt } = row;
  return {
    title,
    abstract,
    organization,
    upvotes,
    stars,
    authors: () => parseStrings(row.authors),
    keywords: () => parseStrings(row.keywords),
    categories: () => parseStrings(row.categories),
    published: () =>
      publishedAt === null ? undefined : new Date(publishedAt).toISOString().slice(0, 10),
    hasCode: row.repo !== null,
    votes: votes.get(row.id) ?? 0,
    listed: (days.get(row.id) ?? []).map(({ day }) => day),
  };
}

const MAX_PHRASES = 8;
const MAX_PHRASE_WORDS = 16;

/** Reduces the rows that must be read. */
async function createPhraseFilter(
  index: Index,
  query: Query,
): Promise<(seqs: readonly number[]) => Promise<readonly number[]>> {
  const phrases = requiredPhrases(query);
  if (phrases.length === 0) return async (seqs) => seqs;
  const named = new Set<number>();
  for (const words of phrases) for (const seq of await findByNames(index, words)) named.add(seq);
  const { connection } = index;
  return async (seqs) => {
    const others = seqs.filter((seq) => !named.has(seq));
    const namesakes = seqs.filter((seq) => named.has(seq));
    return [
      ...(await findPhraseCandidates(connection, others, phrases, { inNames: false })),
      ...(await findPhraseCandidates(connection, namesakes, phrases, { inNames: true })),
    ];
  };
}

function requiredPhrases(query: Query): string[][] {
  const needed = query.kind === "all" || query.kind === "and" ? query.operands : [query];
  const phrases = needed.flatMap((part) => (part.kind === "phrase" ? [splitWords(part.text)] : []));
  const nonEmpty = phrases.filter((words) => words.length > 0).slice(0, MAX_PHRASES);
  return nonEmpty.map((words) => words.slice(0, MAX_PHRASE_WORDS));
}

async function findByNames(index: Index, words: readonly string[]): Promise<number[]> {
  const filter = await createTermFilter(
    index,
    { all: words.map((word) => [nameTerm(word)]), none: [] },
    undefined,
  );
  const found: number[] = [];
  for (const segment of index.snapshot.segments)
    for (const [place, holdsAll] of filter(segment)?.entries() ?? [])
      if (holdsAll === 1) found.push(segment.seqs[place] ?? 0);
  return found;
}
