import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../db/client/database.ts";
import { papersByIds, papersBySeq } from "../../db/papers/papers.ts";
import { shareSearchConnection } from "../../db/client/open.ts";
import type { Clock } from "../lib/clock.ts";
import { UserError } from "../domain/errors.ts";
import type { Log } from "../lib/log.ts";
import { parsePaperId } from "../domain/paper/ids.ts";
import { listConditions, type Query } from "../domain/query/query.ts";
import type { InputProblem } from "../domain/input-problem.ts";
import { locateMistake, parseQuery } from "../domain/query/parse.ts";
import { createEngine } from "./engine.ts";
import type { EmbeddingOptions } from "./embeddings/encoder.ts";
import type { Engine } from "./worker/protocol.ts";
import type { ReindexOptions, Search, SearchAnswer, SearchHit, SearchRequest } from "./port.ts";
import { createSnippetExtractor } from "./snippet.ts";
import { createWorkerEngine } from "./worker/worker-client.ts";

/** A slower query returns a partial answer: chat platforms wait three seconds. */
const DEADLINE_MS = 1000;
const POLL_MS = 50;
/** Longer queries are pasted text; the beginning names the topic. */
const MAX_QUERY_LENGTH = 5000;

export interface SearchParts {
  readonly url: string;
  readonly database: Database;
  readonly log: Log;
  readonly clock: Clock;
  readonly deadlineMs?: number;
  readonly embeddings?: EmbeddingOptions | null | undefined;
}

/** Searches in a worker thread, unless the store is in memory. */
export async function createSearch(parts: SearchParts): Promise<Search> {
  const { database } = parts;
  const engine = await startEngine(parts);
  return {
    find: (request) => find(database, engine, request),
    suggest: (typed, limit) => engine.suggest(typed.slice(0, MAX_QUERY_LENGTH), limit),
    similar: async (paperId, limit) =>
      toHits(await papersBySeq(database, await engine.similar(paperId, limit)), []),
    ready: async () => {
      while (!(await engine.settled())) await sleep(POLL_MS);
    },
    reindex: (options) => reindex(engine, options),
    close: () => engine.close(),
  };
}

async function startEngine(parts: SearchParts): Promise<Engine> {
  const { url, database, log, clock, deadlineMs = DEADLINE_MS } = parts;
  const embeddings = parts.embeddings ?? undefined;
  const warn = (message: string, err: unknown): void => log.warn({ err }, message);
  const info = (message: string, details: object): void => log.info(details, message);
  const common = { deadlineMs, embeddings, warn, info };
  if (!url.endsWith(":memory:")) return createWorkerEngine({ url, ...common });
  return createEngine({ connection: await shareSearchConnection(database), clock, ...common });
}

async function find(
  database: Database,
  engine: Engine,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const text = request.text.slice(0, MAX_QUERY_LENGTH);
  const id = parsePaperId(text);
  if (id !== undefined) {
    const papers = [...(await papersByIds(database, [id])).values()];
    return { hits: toHits(papers, []), total: papers.length, notices: [] };
  }
  const parsed = parseQuery(text);
  if (!parsed.ok)
    throw userError(
      { kind: "misread", ...locateMistake(text, parsed.error) },
      parsed.error.example,
    );
  checkContext(parsed.query, request.asker);
  const { query } = parsed;
  const { limit, offset, asker } = request;
  const answer = await engine.find({ query, limit, offset, asker });
  return {
    hits: toHits(await papersBySeq(database, answer.papers), answer.stems),
    total: answer.total,
    notices: answer.notices,
    ...(answer.english !== undefined && { english: answer.english }),
  };
}

function toHits(
  papers: Awaited<ReturnType<typeof papersBySeq>>,
  stems: readonly string[],
): SearchHit[] {
  const snippetOf = createSnippetExtractor(new Set(stems));
  return papers.map((paper) => ({ paper, snippet: snippetOf(paper) }));
}

/** Rejects conditions that need a channel or a person when there is none. */
function checkContext(query: Query, asker: SearchRequest["asker"]): void {
  const conditions = listConditions(query).map(({ condition }) => condition);
  const unknownChannel = conditions.find(
    (one) => one.kind === "in" && !isKnownChannel(one.value, asker),
  );
  if (unknownChannel?.kind === "in")
    throw userError(
      { kind: "noSuchChannelToSearch", typed: unknownChannel.value.slice(0, 80) },
      "in:here world models",
    );
  const personal = conditions.find((one) => one.kind === "in" || one.kind === "by");
  if (asker === null && personal !== undefined)
    throw userError({ kind: "searchWhereYouChat", filter: personal.kind }, "upvotes>20");
}

function userError(problem: InputProblem, example: string): UserError {
  return new UserError(problem.kind, example, problem);
}

/** Chats send a picked channel as a mention; only in the playground a name is an id. */
function isKnownChannel(value: string, asker: SearchRequest["asker"]): boolean {
  if (value === "here" || asker === null || asker.place.platform === "web") return true;
  return /^(?:<#[^>]+>|#?(?:[CDG][A-Z0-9]{5,}|\d{15,20}))$/.test(value);
}

async function reindex(engine: Engine, { report, signal }: ReindexOptions = {}): Promise<void> {
  await engine.reindex();
  for (;;) {
    const { done, total, rebuilding } = await engine.progress();
    // Papers queued after the rebuild are not part of it.
    report?.({ done, total: rebuilding ? total : done });
    if (!rebuilding) return;
    if (signal?.aborted === true) return engine.pause();
    await sleep(POLL_MS);
  }
}
