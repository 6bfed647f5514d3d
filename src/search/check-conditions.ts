import type { SearchConnection } from "../../db/search/connection.ts";
import {
  factsOf,
  listDaysOf,
  papersGivenIn,
  papersVotedBy,
  votesOf,
  type FactsRow,
} from "../../db/search/paper-facts.ts";
import { matchesCondition, type PaperFacts } from "../domain/query/matches-condition.ts";
import { conditionsOf, matchesQuery, type Condition } from "../domain/query/query.ts";
import type { Index } from "./index/index-reader.ts";
import { stringsIn } from "./index/stored-list.ts";
import { createPhraseSieve } from "./phrase-filter.ts";
import type { EngineRequest } from "./thread/protocol.ts";

/** What conditions ask that does not stand in the paper's own row. */
interface Surroundings {
  readonly votes: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, readonly string[]>;
  /** Row numbers of the papers that fulfil an `in:` or `by:`, by its value. */
  readonly sets: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Tells which of some papers fulfil the query, in the given order. */
export async function createVerifier(
  index: Index,
  request: EngineRequest,
): Promise<(seqs: readonly number[]) => Promise<number[]>> {
  const phrases = await createPhraseSieve(index, request.query);
  return async (seqs) => verify(index.connection, request, { seqs, likely: await phrases(seqs) });
}

async function verify(
  connection: SearchConnection,
  request: EngineRequest,
  { seqs, likely }: { readonly seqs: readonly number[]; readonly likely: readonly number[] },
): Promise<number[]> {
  const rows = new Map((await factsOf(connection, likely)).map((row) => [row.seq, row]));
  const around = await surroundings(connection, request, [...rows.values()]);
  return seqs.filter((seq) => {
    const row = rows.get(seq);
    return (
      row !== undefined &&
      matchesQuery(request.query, (condition) => isFulfilled(condition, row, around))
    );
  });
}

async function surroundings(
  connection: SearchConnection,
  { query, asker }: EngineRequest,
  rows: readonly FactsRow[],
): Promise<Surroundings> {
  const conditions = conditionsOf(query).map(({ condition }) => condition);
  const ids = rows.map(({ id }) => id);
  const asksVotes = conditions.some((one) => one.kind === "count" && one.field === "votes");
  const asksDays = conditions.some((one) => one.kind === "day");
  const sets = new Map<string, ReadonlySet<number>>();
  for (const { kind, value } of conditions.filter(
    (one) => one.kind === "in" || one.kind === "by",
  )) {
    const found =
      kind === "by"
        ? await papersVotedBy(connection, asker?.voter ?? "")
        : await papersGivenIn(connection, channelOf(value, asker));
    sets.set(`${kind}:${value}`, new Set(found));
  }
  return {
    votes: asksVotes ? await votesOf(connection, ids) : new Map(),
    days: asksDays ? daysById(await listDaysOf(connection, ids)) : new Map(),
    sets,
  };
}

function daysById(rows: readonly { id: string; day: string }[]): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { id, day } of rows) days.set(id, [...(days.get(id) ?? []), day]);
  return days;
}

/** The channel that `in:` means: the asker's own, or one by its mention or id. */
export function channelOf(
  value: string,
  asker: EngineRequest["asker"],
): { platform: string; workspace: string; channel: string } {
  const { platform = "", workspace = "", channel = "" } = asker?.place ?? {};
  const own = { platform, workspace };
  if (value === "here") return { ...own, channel };
  const mentioned = /^<#([^|>]+)(?:\|[^>]*)?>$/.exec(value)?.[1];
  return { ...own, channel: mentioned ?? value.replace(/^#/, "") };
}

function isFulfilled(condition: Condition, row: FactsRow, around: Surroundings): boolean {
  if (condition.kind !== "in" && condition.kind !== "by")
    return matchesCondition(condition, factsFrom(row, around));
  return around.sets.get(`${condition.kind}:${condition.value}`)?.has(row.seq) ?? false;
}

/** Field by field, and what takes time only when it is asked for: most papers fail at their first text. */
function factsFrom(row: FactsRow, { votes, days }: Surroundings): PaperFacts {
  const { title, abstract, organization, upvotes, stars, publishedAt } = row;
  return {
    title,
    abstract,
    organization,
    upvotes,
    stars,
    authors: () => stringsIn(row.authors),
    keywords: () => stringsIn(row.keywords),
    categories: () => stringsIn(row.categories),
    published: () =>
      publishedAt === null ? undefined : new Date(publishedAt).toISOString().slice(0, 10),
    hasCode: row.repo !== null,
    votes: votes.get(row.id) ?? 0,
    listed: days.get(row.id) ?? [],
  };
}
