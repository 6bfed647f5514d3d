import type { Database } from "../../../db/client/database.ts";
import type { DigestDelivery } from "../../../db/deliveries/delivery.ts";
import { listOf, listState } from "../../../db/papers/lists.ts";
import { papersByIds } from "../../../db/papers/papers.ts";
import { sourceState } from "../../../db/papers/source-health.ts";
import type { Day, Paper } from "../../domain/paper/paper.ts";
import { findRejection, type Rejection } from "../../domain/selection/select-papers.ts";
import { COMMUNITY } from "../../domain/subscription/sources.ts";
import type { Sources } from "../../sources/port.ts";
import { decideContent, type DigestFacts, type Selection } from "./decide-digest.ts";
import { readFacts, type SelectParts } from "./select-digest.ts";

export type PaperDecision =
  | { readonly kind: "selected"; readonly number: number; readonly isVanished: boolean }
  | Rejection
  | { readonly kind: "outranked" | "open" };

export interface ExplainedDigest {
  readonly lists: readonly {
    readonly source: string;
    readonly day: Day;
    readonly readAt: Date | null;
  }[];
  readonly papers: readonly { readonly paper: Paper; readonly decision: PaperDecision }[];
  readonly selection: Selection;
}

/** Reads only the store: asks no source and changes nothing. */
export async function explainDigest(
  database: Database,
  sources: Sources,
  digest: DigestDelivery,
  now: Date,
): Promise<ExplainedDigest> {
  const facts = await readFacts(storedParts(database, sources), digest, now);
  const { content } = digest;
  const selection: Selection =
    content === null ? decideContent(digest, facts, now) : { kind: "ready", content };
  const paperIds = selection.kind === "ready" ? selection.content.paperIds : [];
  const known = await papersByIds(database, paperIds);
  const selected = paperIds.flatMap((id) => known.get(id) ?? []);
  const rest = candidatesOf(facts).filter(({ id }) => !known.has(id));
  return {
    lists: await listsOf(database, digest, facts),
    papers: [...selected, ...rest].map((paper) => ({
      paper,
      decision: decisionOn(paper, digest, facts, selection),
    })),
    selection,
  };
}

function storedParts(database: Database, sources: Sources): SelectParts {
  return {
    database,
    platforms: new Map(),
    categories: { complete: async () => {} },
    samples: null,
    ingesters: (name) => ({
      source: sources(name),
      list: async (day) => ({
        papers: await listOf(database, name, day),
        fetchedAt: (await listState(database, name, day))?.fetchedAt ?? null,
        failure: (await sourceState(database, name))?.failure ?? null,
        waiting: null,
      }),
    }),
  };
}

function candidatesOf(facts: DigestFacts): readonly Paper[] {
  switch (facts.kind) {
    case "posted":
      return [];
    case "day":
      return facts.candidates.papers;
    case "period":
      return [
        ...new Map([...facts.voted, ...facts.listed].map((paper) => [paper.id, paper])).values(),
      ];
  }
}

function decisionOn(
  paper: Paper,
  { options, minUpvotes }: DigestDelivery,
  facts: DigestFacts,
  selection: Selection,
): PaperDecision {
  const content = selection.kind === "ready" ? selection.content : null;
  const index = content?.paperIds.indexOf(paper.id) ?? -1;
  if (index !== -1)
    return {
      kind: "selected",
      number: index + 1,
      isVanished: content?.vanished.includes(paper.id) ?? false,
    };
  const { filter } = options;
  const isVoted = facts.kind === "period" && facts.voted.some(({ id }) => id === paper.id);
  const rejection = findRejection(
    paper,
    { day: dayOf(facts), votes: votesOf(facts).get(paper.id) ?? 0 },
    { filter, minUpvotes: isVoted ? 0 : minUpvotes },
  );
  return rejection ?? { kind: facts.kind === "period" && content !== null ? "outranked" : "open" };
}

function dayOf(facts: DigestFacts): Day {
  return facts.kind === "period" ? facts.period.last : facts.day;
}

function votesOf(facts: DigestFacts): ReadonlyMap<string, number> {
  if (facts.kind === "posted") return new Map();
  return facts.kind === "day" ? facts.candidates.votes : facts.votes;
}

async function listsOf(
  database: Database,
  { options }: DigestDelivery,
  facts: DigestFacts,
): Promise<ExplainedDigest["lists"]> {
  const day = dayOf(facts);
  return Promise.all(
    options.sources
      .filter((source) => source !== COMMUNITY)
      .map(async (source) => {
        const state = await listState(database, source, day);
        return { source, day, readAt: state?.fetchedAt ?? null };
      }),
  );
}
