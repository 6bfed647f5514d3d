import { type FactsRow, parseStrings, readFacts } from "../../../db/search/papers.ts";
import {
  findPapersByVotes,
  findPapersInCategory,
  findPapersInPeriod,
  findPapersOfOrganizations,
  findPapersPostedIn,
  findPapersVotedBy,
  listOrganizations,
} from "../../../db/search/paper-selection.ts";
import { OPPOSITE } from "../../../db/search/predicates.ts";
import { splitWords } from "../../domain/paper/text.ts";
import { dayEnd, dayStart } from "../../domain/query/days.ts";
import {
  COMPARE,
  isOrganization,
  matchesCondition,
  type PaperCondition,
  type PaperFacts,
} from "../../domain/query/matches-condition.ts";
import { channelOf } from "../../domain/query/named-channel.ts";
import { type Condition, printQuery } from "../../domain/query/query.ts";
import type { Index } from "../index/index-reader.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import type { FilterContext } from "./filter-context.ts";
import { addPaper, intersect, listPapersIn, type PaperSet, setOf, subtract } from "./paper-set.ts";
import {
  matchAuthor,
  matchKeyword,
  matchPhrase,
  matchWord,
  setOfIndexed,
  type TermMatches,
} from "./term-matches.ts";

type ConditionOf<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

/** Of conditions that `isAboutFigures` refuses. */
export async function findConditionSet(
  context: FilterContext,
  condition: Condition,
): Promise<PaperSet> {
  const { index, capacity, asker } = context;
  const { connection } = index;
  switch (condition.kind) {
    case "word":
      return findByWords(context, condition.text);
    case "phrase":
      return readDoubtful(context, condition, () => matchPhrase(index, capacity, condition.text));
    case "text":
      return findByText(context, condition);
    case "day": {
      const period = { from: dayStart(condition.value), until: dayEnd(condition.value) };
      return setOf(capacity, await findPapersInPeriod(connection, period));
    }
    case "count":
      return findByVotes(context, condition);
    case "in": {
      const channel = resolveChannel(condition.value, asker);
      return setOf(capacity, await findPapersPostedIn(connection, channel));
    }
    case "by":
      return setOf(capacity, await findPapersVotedBy(connection, asker?.voter ?? ""));
    case "has":
    case "sort":
      return setOfIndexed(index, capacity);
  }
}

async function findByWords({ index, capacity }: FilterContext, text: string): Promise<PaperSet> {
  const words = splitWords(text).filter((word) => !isStopWord(word));
  const sets = await Promise.all(words.map((word) => matchWord(index, capacity, word)));
  const [first = setOfIndexed(index, capacity), ...others] = sets;
  return others.reduce(intersect, first);
}

async function findByText(
  context: FilterContext,
  condition: ConditionOf<"text">,
): Promise<PaperSet> {
  const { index, capacity } = context;
  const { field, value } = condition;
  switch (field) {
    case "cat":
      return setOf(capacity, await findPapersInCategory(index.connection, value));
    case "org": {
      const all = await listOrganizations(index.connection);
      const names = all.filter((name) => isOrganization(name, value));
      return setOf(capacity, await findPapersOfOrganizations(index.connection, names));
    }
    case "author":
      return readDoubtful(context, condition, () => matchAuthor(index, capacity, value));
    case "keyword":
      return readDoubtful(context, condition, () => matchKeyword(index, capacity, value));
  }
}

async function findByVotes(
  { index, capacity }: FilterContext,
  { comparison, value }: ConditionOf<"count">,
): Promise<PaperSet> {
  // Papers without votes have no row to find.
  if (!COMPARE[comparison](0, value))
    return setOf(capacity, await findPapersByVotes(index.connection, comparison, value));
  const others = await findPapersByVotes(index.connection, OPPOSITE[comparison], value);
  return subtract(setOfIndexed(index, capacity), setOf(capacity, others));
}

function resolveChannel(
  value: string,
  asker: FilterContext["asker"],
): { platform: string; workspace: string; channel: string } {
  const { platform = "", workspace = "", channel = "" } = asker?.place ?? {};
  const own = { platform, workspace };
  if (value === "here") return { ...own, channel };
  return { ...own, channel: channelOf(value) };
}

/** Papers whose texts are read between two looks at the clock. */
const READ_BATCH = 500;

async function readDoubtful(
  context: FilterContext,
  condition: PaperCondition,
  match: () => Promise<TermMatches>,
): Promise<PaperSet> {
  const { index, capacity } = context;
  const key = `${capacity} ${printQuery(condition)}`;
  const matches = matchesIn(index.snapshot);
  const known = matches.get(key) ?? toConfirmed(await match());
  if (matches.size === MOST_KEPT) matches.clear();
  matches.set(key, known);
  while (known.unread.length > 0) {
    if (context.isExpired()) {
      context.isPartial = true;
      break;
    }
    known.reading ??= confirmBatch(index, condition, known).finally(() => delete known.reading);
    await known.reading;
  }
  return known.found;
}

/** Kept while the index stays as it is: another page, or the same question, goes on where time ran out. */
interface ConfirmedMatches {
  readonly found: PaperSet;
  /** The newest at the end. */
  readonly unread: number[];
  reading?: Promise<void>;
}

const MOST_KEPT = 100;
const keptMatches = new WeakMap<Index["snapshot"], Map<string, ConfirmedMatches>>();

function matchesIn(snapshot: Index["snapshot"]): Map<string, ConfirmedMatches> {
  const matches = keptMatches.get(snapshot) ?? new Map<string, ConfirmedMatches>();
  keptMatches.set(snapshot, matches);
  return matches;
}

function toConfirmed({ certain, doubtful }: TermMatches): ConfirmedMatches {
  return { found: certain, unread: listPapersIn(subtract(doubtful, certain)) };
}

async function confirmBatch(
  { connection }: Index,
  condition: PaperCondition,
  { found, unread }: ConfirmedMatches,
): Promise<void> {
  const batch = unread.slice(-READ_BATCH);
  for (const row of await readFacts(connection, batch))
    if (matchesCondition(condition, rowToFacts(row))) addPaper(found, row.seq);
  unread.length -= batch.length;
}

function rowToFacts(row: FactsRow): PaperFacts {
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
    votes: 0,
    listed: [],
  };
}
