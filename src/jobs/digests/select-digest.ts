import type { Failure } from "../../domain/failure.ts";
import { isDeepStrictEqual } from "node:util";
import type { Database } from "../../../db/client/database.ts";
import type { Submitter } from "../../../db/deliveries/content.ts";
import type { DigestDelivery } from "../../../db/deliveries/delivery.ts";
import { digestsOfDay } from "../../../db/deliveries/queries.ts";
import { papersOfDays } from "../../../db/papers/lists.ts";
import { sourceState } from "../../../db/papers/source-health.ts";
import type { Submission } from "../../../db/papers/submissions.ts";
import { namesOf } from "../../../db/people/people.ts";
import { tallies, topPapers } from "../../../db/people/votes.ts";
import type { Day, Paper } from "../../domain/paper/paper.ts";
import type { Place } from "../../domain/place.ts";
import { toListDay, newestListDay } from "../../domain/schedule/list-days.ts";
import { daysInPeriod, parsePeriod, type Period } from "../../domain/schedule/periods.ts";
import { findFilterNeeds } from "../../domain/selection/filter.ts";
import { COMMUNITY } from "../../domain/subscription/sources.ts";
import { DAY_MS } from "../../lib/durations.ts";
import type { Ingester } from "../ingestion/ingest-list.ts";
import { readCandidates, type CandidatesParts } from "./read-candidates.ts";
import {
  decideContent,
  type DigestFacts,
  type DigestPlan,
  type Selection,
} from "./decide-digest.ts";
import { readEarlierPosts, type EarlierPostsParts } from "./earlier-posts.ts";

/** Higher than a digest needs: filters reject some. */
const MOST_VOTED = 200;

export type SelectDigest = (plan: DigestPlan, now: Date) => Promise<Selection>;

export type SelectParts = CandidatesParts &
  EarlierPostsParts & { readonly samples: Pick<Ingester, "list" | "source"> | null };

export async function selectDigest(
  parts: SelectParts,
  plan: DigestPlan,
  now: Date,
): Promise<Selection> {
  const selection = decideContent(plan, await readFacts(parts, plan, now), now);
  if (selection.kind !== "ready") return selection;
  const { content } = selection;
  const earlier = await readEarlierPosts(parts, plan, content);
  return { kind: "ready", content: { ...content, earlier } };
}

export async function readFacts(
  parts: SelectParts,
  plan: DigestPlan,
  now: Date,
): Promise<DigestFacts> {
  const { database } = parts;
  const { sources, filter } = plan.options;
  const period = parsePeriod(plan.edition);
  if (period !== undefined && period.cadence !== "day") return readPeriodFacts(parts, plan, period);
  const day = plan.day ?? newestListDay(sources, plan);
  if (plan.day === null && (await isPosted(database, plan, day))) return { kind: "posted", day };
  const candidates = await readCandidates(parts, { sources, filter }, { day, place: plan, now });
  const { silent, papers, failure, submissions } = candidates;
  const state = silent === null ? undefined : await sourceState(database, silent);
  // Only the playground shows the sample list: a real channel waits for real papers.
  const samples =
    plan.platform === "web" && papers.length === 0 && failure !== null ? parts.samples : null;
  return {
    kind: "day",
    day,
    candidates,
    submitters: await submittersOf(database, plan, submissions),
    failingSince: state?.failingSince ?? null,
    sample:
      samples === null
        ? null
        : {
            source: samples.source.name,
            day: samples.source.onlyDay ?? "",
            papers: (await samples.list(day)).papers,
          },
  };
}

async function isPosted(database: Database, plan: DigestPlan, day: Day): Promise<boolean> {
  const digests = await digestsOfDay(database, plan, day);
  return digests.some((digest) => digest.id !== plan.id && isLike(digest, plan));
}

/** Two subscriptions of one channel both post their day; a requested digest counts for those like it. */
function isLike(digest: DigestDelivery, { subscriptionId, options }: DigestPlan): boolean {
  if (digest.subscriptionId !== null) return digest.subscriptionId === subscriptionId;
  return isDeepStrictEqual(digest.options, options);
}

async function submittersOf(
  database: Database,
  place: Place,
  submissions: readonly Submission[],
): Promise<Readonly<Record<string, Submitter>>> {
  const names = await namesOf(
    database,
    place,
    submissions.map(({ submittedBy }) => submittedBy),
  );
  return Object.fromEntries(
    submissions.map(({ paperId, submittedBy, note }) => [
      paperId,
      { by: names.get(submittedBy) ?? null, note },
    ]),
  );
}

async function readPeriodFacts(
  parts: SelectParts,
  { options }: DigestPlan,
  period: Period,
): Promise<DigestFacts> {
  const { database } = parts;
  const sources = options.sources.filter((source) => source !== COMMUNITY);
  const silent = await readGrowingLists(parts, sources, period);
  const listed = await papersOfDays(database, sources, period);
  const voted = await votedIn(database, period);
  const ids = [...listed, ...voted].map(({ id }) => id);
  const votes = findFilterNeeds(options.filter).votes ? await tallies(database, ids) : new Map();
  return { kind: "period", period, sources, silent, listed, voted, votes };
}

/** Skips past announcements of arXiv, which do not change; returns a source that did not answer. */
async function readGrowingLists(
  { ingesters }: SelectParts,
  sources: readonly string[],
  period: Period,
): Promise<{ source: string; failure: Failure } | null> {
  let silent: { source: string; failure: Failure } | null = null;
  for (const source of sources) {
    const ingester = ingesters(source);
    if (!ingester.source.grows) continue;
    for (const day of daysInPeriod(period)) {
      if (toListDay(day) !== day) continue;
      const { failure } = await ingester.list(day);
      if (failure !== null) silent = { source, failure };
    }
  }
  return silent;
}

async function votedIn(database: Database, { first, last }: Period): Promise<Paper[]> {
  const until = new Date(Date.parse(last) + DAY_MS);
  const top = await topPapers(database, new Date(first), MOST_VOTED, until);
  return top.map(({ paper }) => paper);
}
