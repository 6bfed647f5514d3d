import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../db/client/database.ts";
import { countPapers, papersByIds, papersBySeq } from "../../db/papers/papers.ts";
import { shareSearchConnection } from "../../db/client/open.ts";
import type { Clock } from "../lib/clock.ts";
import { UserError } from "../domain/errors.ts";
import type { Log } from "../lib/log.ts";
import { parsePaperId } from "../domain/paper/ids.ts";
import { listConditions, type Query } from "../domain/query/query.ts";
import type { InputProblem } from "../domain/input-problem.ts";
import { locateMistake } from "../domain/query/parse.ts";
import { parseSearch, type ParsedSearch, type TimeReading } from "../domain/query/parse-search.ts";
import { toDay } from "../domain/schedule/periods.ts";
import { splitWords } from "../domain/paper/text.ts";
import { listWantedWords } from "./split-query.ts";
import { contentWords } from "./stop-words.ts";
import { createEngine } from "./engine.ts";
import type { EmbeddingOptions } from "./embeddings/encoder.ts";
import type { Engine } from "./worker/protocol.ts";
import type { ReindexOptions, Search, SearchAnswer, SearchHit, SearchRequest } from "./port.ts";
import { unknownChannel } from "./unknown-channel.ts";
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
    find: (request) => find(parts, engine, request),
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
  { database, clock }: SearchParts,
  engine: Engine,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const text = request.text.slice(0, MAX_QUERY_LENGTH);
  const { limit, offset, asker, language } = request;
  const id = parsePaperId(text);
  if (id !== undefined) {
    const papers = [...(await papersByIds(database, [id])).values()];
    const understood = { ...NO_TIME, words: text };
    const searched = await countPapers(database);
    const common = { searched, isExact: true, understood, notices: [] };
    return { hits: toHits(papers, []), total: papers.length, ...common };
  }
  const today = request.today ?? toDay(clock.now().getTime());
  const parsed = parseSearch(text, { today, language });
  if (!parsed.ok)
    throw userError(
      { kind: "misread", ...locateMistake(text, parsed.error) },
      parsed.error.example,
    );
  checkContext(parsed.search.literal, asker);
  const { query, understood } = await readTitleFirst(database, engine, {
    text,
    asker,
    search: parsed.search,
  });
  const order = request.order ?? understood.order;
  const { period } = understood;
  const answer = await engine.find({
    query,
    // It is what there is without an order.
    order: order === "relevance" ? undefined : order,
    period,
    limit,
    offset,
    asker,
  });
  const { papers, stems, ...known } = answer;
  const words = answer.english ?? contentWords(listWantedWords(query)).join(" ");
  const hits = toHits(await papersBySeq(database, papers), stems);
  return { ...known, hits, understood: { ...understood, order, words } };
}

const NO_TIME: TimeReading = { order: undefined, period: undefined, timeWords: [] };
const LOOKED_AT = 3;

/** A stored title is no question of time: "Last Week in AI". */
async function readTitleFirst(
  database: Database,
  engine: Engine,
  {
    text,
    asker,
    search,
  }: Pick<SearchRequest, "text" | "asker"> & { readonly search: ParsedSearch },
): Promise<Pick<ParsedSearch, "query" | "understood">> {
  const { query, literal, understood } = search;
  if (understood.timeWords.length === 0 || listWantedWords(query).length === 0) return search;
  const wide = { query: literal, limit: LOOKED_AT, offset: 0, asker };
  const papers = await papersBySeq(database, (await engine.find(wide)).papers);
  const typed = `${splitWords(text).join(" ")} `;
  const isTitle = papers.some(({ title }) => `${splitWords(title).join(" ")} `.startsWith(typed));
  return isTitle ? { query: literal, understood: NO_TIME } : { query, understood };
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
  const unknown = conditions.find((one) => one.kind === "in" && !isKnownChannel(one.value, asker));
  if (unknown?.kind === "in") throw unknownChannel(unknown.value);
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
