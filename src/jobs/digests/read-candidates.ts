import type { Database } from "../../../db/client/database.ts";
import { listOf, listState } from "../../../db/papers/lists.ts";
import { papersByIds } from "../../../db/papers/papers.ts";
import { shownIn } from "../../../db/papers/paper-history.ts";
import { submissionsIn, type Submission } from "../../../db/papers/submissions.ts";
import { tallies } from "../../../db/people/votes.ts";
import type {
  ListState,
  PapersOfDay,
  SelectionCriteria,
} from "../../domain/selection/select-papers.ts";
import { findFilterNeeds } from "../../domain/selection/filter.ts";
import type { Day, Paper } from "../../domain/paper/paper.ts";
import type { Place } from "../../domain/place.ts";
import { COMMUNITY } from "../../domain/subscription/sources.ts";
import type { CategoryLookup } from "../ingestion/arxiv-categories.ts";
import type { Ingester, ReadList } from "../ingestion/ingest-list.ts";
import { DAY_MS } from "../../lib/durations.ts";
import { groupBy } from "../../lib/group-by.ts";

/** The sources' lists of a day as one, each paper once. */
export interface Candidates extends ListState {
  readonly submissions: readonly Submission[];
  readonly silent: string | null;
}

/** A submission that no digest has shown in this time expires. */
const SHOWN_WITHIN_MS = 30 * DAY_MS;

export interface CandidatesParts {
  readonly database: Database;
  readonly ingesters: (source: string) => Pick<Ingester, "list" | "source">;
  readonly categories: Pick<CategoryLookup, "complete">;
}

export async function readCandidates(
  parts: CandidatesParts,
  { sources, filter }: Pick<SelectionCriteria, "sources" | "filter">,
  { day, place, now }: { readonly day: Day; readonly place: Place; readonly now: Date },
): Promise<Candidates> {
  const { database, ingesters } = parts;
  const lists: { source: string; list: ReadList }[] = [];
  for (const source of sources.filter((one) => one !== COMMUNITY))
    lists.push({ source, list: await ingesters(source).list(day) });
  const submissions = sources.includes(COMMUNITY)
    ? await submissionsToShow(database, place, now)
    : [];
  const submitted = await papersByIds(
    database,
    submissions.map(({ paperId }) => paperId),
  );
  const failing = lists.find(({ list }) => list.failure !== null);
  const read = (failing === undefined ? lists : [failing]).map(({ list }) => list.fetchedAt);
  const papers = merged([[...submitted.values()], ...lists.map(({ list }) => list.papers)]);
  const { categories } = findFilterNeeds(filter);
  if (categories) await parts.categories.complete(papers);
  // With several lists or arXiv's categories, only the store has all facts about a paper.
  const isWhole = lists.length === 1 && !categories;
  const known = isWhole ? papers : await asStored(database, papers);
  return {
    ...(await withFacts(database, { day, papers: known }, { filter })),
    submitted: new Set(submitted.keys()),
    submissions,
    fetchedAt: oldest(read),
    failure: failing?.list.failure ?? null,
    waiting: lists.find(({ list }) => list.waiting !== null)?.list.waiting ?? null,
    silent: failing?.source ?? null,
  };
}

async function asStored(database: Database, papers: readonly Paper[]): Promise<readonly Paper[]> {
  const known = await papersByIds(
    database,
    papers.map(({ id }) => id),
  );
  return papers.map((paper) => known.get(paper.id) ?? paper);
}

export async function storedLists(
  database: Database,
  sources: readonly string[],
  day: Day,
): Promise<{
  readonly papers: readonly Paper[];
  readonly fetchedAt: Date | null;
  /** All lists were read: a paper on none of them has vanished. */
  readonly complete: boolean;
}> {
  const states: (Date | null)[] = [];
  const lists: (readonly Paper[])[] = [];
  for (const source of sources.filter((one) => one !== COMMUNITY)) {
    states.push((await listState(database, source, day))?.fetchedAt ?? null);
    lists.push(await listOf(database, source, day));
  }
  return {
    papers: merged(lists),
    fetchedAt: oldest(states),
    complete: states.every((state) => state !== null),
  };
}

export async function withFacts<List extends Pick<PapersOfDay, "day" | "papers">>(
  database: Database,
  list: List,
  { filter }: Pick<SelectionCriteria, "filter">,
): Promise<List & Pick<PapersOfDay, "votes">> {
  const ids = list.papers.map(({ id }) => id);
  return {
    ...list,
    votes: findFilterNeeds(filter).votes ? await tallies(database, ids) : new Map(),
  };
}

export async function submissionsToShow(
  database: Database,
  place: Place,
  now: Date,
): Promise<Submission[]> {
  const since = new Date(now.getTime() - SHOWN_WITHIN_MS);
  const accepted = await submissionsIn(database, place, { state: "accepted", since });
  const ids = accepted.map(({ paperId }) => paperId);
  const shown = await shownIn(database, place, ids);
  return inTurns(accepted.filter(({ paperId }) => !shown.has(paperId)));
}

/** Everybody's first before anybody's second: nobody fills a digest alone while others wait. */
export function inTurns<One extends Pick<Submission, "submittedBy">>(
  waiting: readonly One[],
): One[] {
  const turns = [...groupBy(waiting, ({ submittedBy }) => submittedBy).values()];
  const most = Math.max(0, ...turns.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => turns.flatMap((own) => own[turn] ?? [])).flat();
}

function merged(lists: readonly (readonly Paper[])[]): Paper[] {
  const papers = new Map<string, Paper>();
  for (const paper of lists.flat()) if (!papers.has(paper.id)) papers.set(paper.id, paper);
  return [...papers.values()];
}

function oldest(dates: readonly (Date | null)[]): Date | null {
  const times = dates.flatMap((date) => date?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.min(...times));
}
