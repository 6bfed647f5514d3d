import {
  countPapersWhere,
  findPapersInPeriod,
  findPapersWhere,
  readPapersInOrder,
} from "../../../db/search/paper-selection.ts";
import { figuresToSql, isAboutFigures, isSeqIn, type Sql } from "../../../db/search/predicates.ts";
import type { Order, Query } from "../../domain/query/query.ts";
import type { EngineRequest } from "../worker/protocol.ts";
import { evaluate } from "./evaluate.ts";
import type { FilterContext } from "./filter-context.ts";
import {
  countPapersIn,
  hasPaper,
  intersect,
  listPapersIn,
  type PaperSet,
  setOf,
} from "./paper-set.ts";

/** What the papers of an answer must fulfil: by their indexed columns, and by all else. */
export interface Selection {
  readonly where: Sql | undefined;
  readonly set: PaperSet | undefined;
}

export async function selectPapers(
  context: FilterContext,
  query: Query | undefined,
  period: EngineRequest["period"],
): Promise<Selection> {
  const parts = query === undefined ? [] : query.kind === "and" ? query.operands : [query];
  const figures = parts.filter(isAboutFigures);
  const others = parts.filter((part) => !isAboutFigures(part));
  const where =
    figures.length === 0 ? undefined : figuresToSql({ kind: "and", operands: figures }, context);
  const sets = [
    ...(others.length === 0 ? [] : [await evaluate(context, { kind: "and", operands: others })]),
    ...(period === undefined ? [] : [await findInPeriod(context, period)]),
  ];
  return { where, set: sets.length === 0 ? undefined : sets.reduce(intersect) };
}

async function findInPeriod(
  { index, capacity }: FilterContext,
  period: NonNullable<EngineRequest["period"]>,
): Promise<PaperSet> {
  return setOf(capacity, await findPapersInPeriod(index.connection, period));
}

/** Undefined for all papers. */
export async function toPaperSet(
  { index, capacity }: FilterContext,
  { where, set }: Selection,
): Promise<PaperSet | undefined> {
  if (where === undefined) return set;
  const found = setOf(capacity, await findPapersWhere(index.connection, where));
  return set === undefined ? found : intersect(set, found);
}

interface Page {
  readonly order: Order;
  readonly offset: number;
  readonly limit: number;
}

/** Up to this many, the papers are looked up instead of the whole order read. */
const FEW_PAPERS = 1000;
const FIRST_BATCH = 256;
const EVERYWHERE: Sql = { sql: "1 = 1", values: [] };

export async function readPage(
  context: FilterContext,
  selection: Selection,
  { order, offset, limit }: Page,
): Promise<{ papers: number[]; total: number }> {
  const { connection } = context.index;
  const { where = EVERYWHERE } = selection;
  const reading = { where, order, first: Math.max(FIRST_BATCH, offset + limit) };
  if (selection.set === undefined) {
    const total = await countPapersWhere(connection, where);
    const papers = await take(readPapersInOrder(connection, reading), offset, limit);
    return { papers, total };
  }
  const isSmall = countPapersIn(selection.set) <= FEW_PAPERS;
  const set = isSmall ? selection.set : ((await toPaperSet(context, selection)) ?? selection.set);
  if (countPapersIn(set) > FEW_PAPERS) {
    const papers = await take(readPapersInOrder(connection, reading), offset, limit, set);
    return { papers, total: countPapersIn(set) };
  }
  const among = isSeqIn(connection.dialect, listPapersIn(set));
  const both = {
    sql: `${where.sql} and ${among.sql}`,
    values: [...where.values, ...among.values],
  };
  const all = await take(
    readPapersInOrder(connection, { where: both, order, first: FEW_PAPERS }),
    0,
    FEW_PAPERS,
  );
  return { papers: all.slice(offset, offset + limit), total: all.length };
}

async function take(
  batches: AsyncIterable<Uint32Array>,
  offset: number,
  limit: number,
  set?: PaperSet,
): Promise<number[]> {
  const papers: number[] = [];
  let skipped = 0;
  for await (const batch of batches)
    for (const seq of batch) {
      if (set !== undefined && !hasPaper(set, seq)) continue;
      if (skipped < offset) skipped += 1;
      else papers.push(seq);
      if (papers.length === limit) return papers;
    }
  return papers;
}
