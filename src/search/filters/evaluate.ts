import { findPapersWhere } from "../../../db/search/paper-selection.ts";
import { figuresToSql, isAboutFigures } from "../../../db/search/predicates.ts";
import { printQuery, type Query } from "../../domain/query/query.ts";
import { findConditionSet } from "./condition-sets.ts";
import type { FilterContext } from "./filter-context.ts";
import { emptySet, intersect, type PaperSet, setOf, subtract, unite } from "./paper-set.ts";
import { setOfIndexed } from "./term-matches.ts";

/** Every paper that fulfils the query. */
export async function evaluate(context: FilterContext, query: Query): Promise<PaperSet> {
  const { index, capacity } = context;
  if (isAboutFigures(query)) {
    const where = figuresToSql(query, context);
    return setOf(capacity, await findPapersWhere(index.connection, where));
  }
  if (query.kind === "not")
    return subtract(setOfIndexed(index, capacity), await evaluate(context, query.operand));
  if (query.kind === "or")
    return (await evaluateEach(context, query.operands)).reduce(unite, emptySet(capacity));
  if ("operands" in query) return evaluateAll(context, query.operands);
  return remember(context, printQuery(query), () => findConditionSet(context, query));
}

async function evaluateAll(context: FilterContext, parts: readonly Query[]): Promise<PaperSet> {
  const figures = parts.filter(isAboutFigures);
  const others = parts.filter((part) => !isAboutFigures(part));
  const wanted = others.filter(({ kind }) => kind !== "not");
  const unwanted = others.flatMap((part) => (part.kind === "not" ? [part.operand] : []));
  const sets = await evaluateEach(context, [
    ...(figures.length > 0 ? [{ kind: "and", operands: figures } as const] : []),
    ...wanted,
  ]);
  const [first = setOfIndexed(context.index, context.capacity), ...more] = sets;
  const without = await evaluateEach(context, unwanted);
  return without.reduce(subtract, more.reduce(intersect, first));
}

function evaluateEach(context: FilterContext, parts: readonly Query[]): Promise<PaperSet[]> {
  return Promise.all(parts.map((part) => evaluate(context, part)));
}

async function remember(
  { sets }: FilterContext,
  key: string,
  find: () => Promise<PaperSet>,
): Promise<PaperSet> {
  const known = sets.get(key) ?? find();
  sets.set(key, known);
  return known;
}
