import type { SearchConnection } from "../../db/search/connection.ts";
import {
  factsOf,
  listDaysOf,
  mayHold,
  papersGivenIn,
  papersVotedBy,
  votesOf,
  type FactsRow,
} from "../../db/search/facts.ts";
import { holds, type Facts } from "../papers/holds.ts";
import { conditionsOf, fulfils, type Condition, type Query } from "../papers/query/query.ts";
import { wordsOf } from "../papers/tokens.ts";
import { stringsIn } from "./index/strings-in.ts";
import type { EngineRequest } from "./protocol.ts";

/** What conditions ask that does not stand in the paper's own row. */
interface Surroundings {
  readonly votes: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, readonly string[]>;
  /** Row numbers of the papers that fulfil an `in:` or `by:`, by its value. */
  readonly sets: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Those of these papers that fulfil the query, in the given order. */
export async function verify(
  connection: SearchConnection,
  request: EngineRequest,
  seqs: readonly number[],
): Promise<number[]> {
  const phrases = phrasesOf(request.query);
  const likely = phrases.length === 0 ? seqs : await mayHold(connection, seqs, phrases);
  const rows = new Map((await factsOf(connection, likely)).map((row) => [row.seq, row]));
  const around = await surroundings(connection, request, [...rows.values()]);
  return seqs.filter((seq) => {
    const row = rows.get(seq);
    return (
      row !== undefined &&
      fulfils(request.query, (condition) => isFulfilled(condition, row, around))
    );
  });
}

/** More would make the question to the database longer than its answer is worth. */
const MOST_PHRASES = 8;
const MOST_WORDS = 16;

/** The first words of the first phrases that every answer holds. */
function phrasesOf(query: Query): string[][] {
  const needed = query.kind === "all" || query.kind === "and" ? query.of : [query];
  const phrases = needed.flatMap((part) => (part.kind === "phrase" ? [wordsOf(part.text)] : []));
  const told = phrases.filter((words) => words.length > 0).slice(0, MOST_PHRASES);
  return told.map((words) => words.slice(0, MOST_WORDS));
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
    return holds(condition, factsFrom(row, around));
  return around.sets.get(`${condition.kind}:${condition.value}`)?.has(row.seq) ?? false;
}

/** Field by field, and what takes time only when it is asked for: most papers fail at their first text. */
function factsFrom(row: FactsRow, { votes, days }: Surroundings): Facts {
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
