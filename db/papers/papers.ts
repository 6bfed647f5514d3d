import { and, desc, eq, getTableColumns, gt, inArray, sql } from "drizzle-orm";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { batches } from "../client/batches.ts";
import type { Database, Statement } from "../client/database.ts";
import { ids, preparedQuery } from "../client/prepared-queries.ts";
import type { PaperRow, Schema } from "../schema/schema.ts";

/** better-sqlite3 resolves in microtasks, so long series of writes must yield to the event loop. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export function toPaper(row: PaperRow): Paper {
  const { seq: _seq, updatedAt: _updatedAt, usesReadAt: _usesReadAt, ...paper } = row;
  return paper;
}

export interface Telling {
  readonly papers: readonly Paper[];
  /** If false, known papers keep their figures, such as upvotes, and only get what arXiv alone knows. */
  readonly hasFigures?: boolean;
  readonly now: Date;
}

export function savePapersStatement(
  { db, tables }: Pick<Database, "db" | "tables">,
  { papers, now, hasFigures = true }: Telling,
): Statement {
  const rows = papers.map((paper) => ({ ...paper, updatedAt: now }));
  const changes = Object.entries(excluded(tables.papers));
  const told = hasFigures ? changes : changes.filter(([key]) => ARXIVS_OWN.has(key));
  return db
    .insert(tables.papers)
    .values(rows)
    .onConflictDoUpdate({ target: tables.papers.id, set: Object.fromEntries(told) });
}

const ARXIVS_OWN = new Set(["categories", "version", "withdrawnAt"]);
const NEVER_TOLD = new Set(["seq", "id", "usesReadAt"]);

/** A missing figure keeps its old value: single-paper answers lack some that lists have. */
function excluded(papers: Schema["papers"]): Record<string, unknown> {
  const keep = new Set([
    "submittedBy",
    "submitterName",
    "organization",
    "thumbnailUrl",
    "aiSummary",
    "aiModel",
    "repoUrl",
    "repoStars",
    "projectUrl",
    "publishedAt",
    "models",
    "datasets",
    "spaces",
    "withdrawnAt",
  ]);
  const columns = Object.entries(getTableColumns(papers)).filter(([key]) => !NEVER_TOLD.has(key));
  return Object.fromEntries(
    columns.map(([key, column]) => {
      const name = sql.identifier(snakeCase(key));
      if (key === "categories")
        return [
          key,
          sql`case when excluded.${name} = '[]' then ${column} else excluded.${name} end`,
        ];
      if (key === "version")
        return [
          key,
          sql`case when excluded.${name} > coalesce(${column}, 0) then excluded.${name} else ${column} end`,
        ];
      return [
        key,
        keep.has(key) ? sql`coalesce(excluded.${name}, ${column})` : sql`excluded.${name}`,
      ];
    }),
  );
}

function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Of duplicates the last one counts. */
export async function savePapers(
  database: Database,
  papers: readonly Paper[],
  now: Date,
  { hasFigures = true }: Pick<Telling, "hasFigures"> = {},
): Promise<void> {
  const unique = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
  for (const batch of batches(unique)) {
    await savePapersStatement(database, { papers: batch, now, hasFigures });
    await breathe();
  }
}

export async function paperById({ db, tables }: Database, id: string): Promise<Paper | undefined> {
  const [row] = await db.select().from(tables.papers).where(eq(tables.papers.id, id)).limit(1);
  return row === undefined ? undefined : toPaper(row);
}

export async function papersByIds(
  database: Database,
  paperIds: readonly string[],
): Promise<Map<string, Paper>> {
  const found = new Map<string, Paper>();
  for (const batch of batches(paperIds)) {
    const rows = await papersNamed(database, ids.values(batch), batch.length);
    for (const row of rows) found.set(row.id, toPaper(row));
  }
  return found;
}

const papersNamed = preparedQuery<Record<string, string>, PaperRow[]>(
  ({ db, tables: { papers } }, _slot, count) =>
    db
      .select()
      .from(papers)
      .where(inArray(papers.id, ids.slots(papers.id, count))),
);

export async function paperVersions(
  database: Database,
  paperIds: readonly string[],
): Promise<Map<string, number>> {
  if (paperIds.length === 0) return new Map();
  const rows = await versionsOf(database, ids.values(paperIds), paperIds.length);
  return new Map(rows.map(({ id, updatedAt }) => [id, updatedAt.getTime()]));
}

const versionsOf = preparedQuery<Record<string, string>, { id: string; updatedAt: Date }[]>(
  ({ db, tables: { papers } }, _slot, count) =>
    db
      .select({ id: papers.id, updatedAt: papers.updatedAt })
      .from(papers)
      .where(inArray(papers.id, ids.slots(papers.id, count)))
      .orderBy(papers.id),
);

export async function mostUpvoted(
  { db, tables }: Database,
  since: Date,
  limit: number,
): Promise<Paper[]> {
  const rows = await db
    .select()
    .from(tables.papers)
    .where(gt(tables.papers.publishedAt, since))
    .orderBy(desc(tables.papers.upvotes), desc(tables.papers.id))
    .limit(limit);
  return rows.map(toPaper);
}

export async function papersWithoutCategories(
  { db, tables: { papers } }: Database,
  since: Date,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: papers.id })
    .from(papers)
    .where(and(gt(papers.publishedAt, since), eq(papers.categories, [])))
    .orderBy(desc(papers.publishedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function countPapers({ db, tables }: Database): Promise<number> {
  return db.$count(tables.papers);
}

export async function papersBySeq(
  { db, tables: { papers } }: Database,
  seqs: readonly number[],
): Promise<Paper[]> {
  const found = new Map<number, Paper>();
  for (const batch of batches(seqs)) {
    const rows = await db.select().from(papers).where(inArray(papers.seq, batch));
    for (const row of rows) found.set(row.seq, toPaper(row));
  }
  return seqs.flatMap((seq) => found.get(seq) ?? []);
}
