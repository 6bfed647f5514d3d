import type { SearchConnection } from "../../db/search-connection.ts";
import {
  factsOf,
  listDaysOf,
  papersGivenIn,
  papersVotedBy,
  votesOf,
  type FactsRow,
} from "../../db/search-facts.ts";
import { conditionsOf, fulfils, type Comparison, type Condition } from "../papers/query.ts";
import { stem } from "./index/porter.ts";
import { stringsIn } from "./index/strings-in.ts";
import { isAscii, wordsOf } from "./index/tokens.ts";
import type { EngineRequest } from "./protocol.ts";

type Of<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

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
  const rows = new Map((await factsOf(connection, seqs)).map((row) => [row.seq, row]));
  const around = await surroundings(connection, request, [...rows.values()]);
  return seqs.filter((seq) => {
    const row = rows.get(seq);
    return (
      row !== undefined && fulfils(request.query, (condition) => holds(condition, row, around))
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

function holds(condition: Condition, row: FactsRow, around: Surroundings): boolean {
  switch (condition.kind) {
    case "word":
      return holdsWord(condition, row);
    case "phrase":
      return holdsPhrase(condition, row);
    case "text":
      return holdsText(condition, row);
    case "day":
      return holdsDay(condition, daysOf(row, around));
    case "count":
      return holdsCount(condition, row, around);
    case "has":
      return row.repo !== null;
    case "in":
    case "by":
      return around.sets.get(`${condition.kind}:${condition.value}`)?.has(row.seq) ?? false;
  }
}

function holdsWord({ text }: Of<"word">, row: FactsRow): boolean {
  const wanted = wordsOf(text);
  const held = new Set(
    wordsOf(`${row.title} ${row.abstract} ${row.keywords} ${row.authors}`).map(stem),
  );
  return wanted.length > 0 && wanted.every((word) => held.has(stem(word)));
}

function holdsPhrase({ text }: Of<"phrase">, row: FactsRow): boolean {
  const phrase = wordsOf(text);
  if (phrase.length === 0) return true;
  const texts = [row.title, row.abstract, row.keywords, row.authors];
  return texts.some((one) => (isAscii(one) ? matches(one, phrase) : follows(wordsOf(one), phrase)));
}

/** The words one after another in plain text, as a pattern: much faster than cutting the text up. */
function matches(text: string, phrase: readonly string[]): boolean {
  return new RegExp(`\\b${phrase.join("[^a-z0-9]+")}(?![a-z0-9])`, "i").test(text);
}

function follows(words: readonly string[], phrase: readonly string[]): boolean {
  return ` ${words.join(" ")} `.includes(` ${phrase.join(" ")} `);
}

function holdsText({ field, value }: Of<"text">, row: FactsRow): boolean {
  // The store does not know categories yet; the answer says so.
  if (field === "cat") return true;
  const texts = {
    author: stringsIn(row.authors),
    keyword: stringsIn(row.keywords),
    org: [row.organization ?? ""],
  }[field];
  const wanted = wordsOf(value);
  return texts.some((text) => {
    const held = wordsOf(text);
    const joined = held.join("");
    return (
      wanted.length > 0 &&
      (wanted.every((word) => held.includes(word)) ||
        (joined.includes(wanted.join("")) && field === "org"))
    );
  });
}

interface Days {
  readonly published: string | undefined;
  readonly listed: readonly string[];
}

function daysOf(row: FactsRow, { days }: Surroundings): Days {
  const published =
    row.publishedAt === null ? undefined : new Date(row.publishedAt).toISOString().slice(0, 10);
  return { published, listed: days.get(row.id) ?? [] };
}

/** From the beginning of `after:` to before the beginning of `before:`; `on:` is also the day of a list. */
function holdsDay({ field, value }: Of<"day">, { published, listed }: Days): boolean {
  if (field === "on") return [published, ...listed].some((day) => day?.startsWith(value));
  const day = published ?? listed.toSorted()[0];
  if (day === undefined) return false;
  return field === "after" ? day >= value : day < value;
}

function holdsCount(
  { field, comparison, value }: Of<"count">,
  row: FactsRow,
  { votes }: Surroundings,
): boolean {
  const counts = { votes: votes.get(row.id) ?? 0, upvotes: row.upvotes, stars: row.stars ?? 0 };
  return COMPARE[comparison](counts[field], value);
}

const COMPARE: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  ">": (left, right) => left > right,
  "<": (left, right) => left < right,
  ">=": (left, right) => left >= right,
  "<=": (left, right) => left <= right,
  "=": (left, right) => left === right,
};
