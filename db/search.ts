import { desc, eq, sql } from "drizzle-orm";
import type { Paper } from "../src/papers/paper.ts";
import type { Database } from "./database.ts";
import { toPaper } from "./papers.ts";

/** The papers that hold any of these words, best match first; a word is letters and digits only. */
export async function matchPapers(
  database: Database,
  words: readonly string[],
  limit: number,
): Promise<Paper[]> {
  if (words.length === 0) return [];
  const rows = await (database.dialect === "sqlite" ? inSqlite : inPostgres)(
    database,
    words,
    limit,
  );
  return rows.map(toPaper);
}

function inSqlite({ db, tables: { papers } }: Database, words: readonly string[], limit: number) {
  const query = words.map((word) => `"${word}"`).join(" OR ");
  return db
    .select()
    .from(papers)
    .where(
      sql`${papers.seq} in (select rowid from papers_fts where papers_fts match ${query}
        order by bm25(papers_fts, 3.0, 2.0, 1.0, 1.0) limit ${limit})`,
    )
    .orderBy(
      sql`(select bm25(papers_fts, 3.0, 2.0, 1.0, 1.0) from papers_fts
        where papers_fts match ${query} and papers_fts.rowid = ${papers.seq})`,
    );
}

function inPostgres({ db, tables: { papers } }: Database, words: readonly string[], limit: number) {
  const document = sql`paper_words(${papers.title}, ${papers.keywords}, ${papers.authors}, ${papers.abstract})`;
  const anyOf = words.map((word) => `'${word}'`).join(" | ");
  // Names are stored as they are written, everything else by its stem.
  const query = sql`(to_tsquery('english', ${anyOf}) || to_tsquery('simple', ${anyOf}))`;
  return db
    .select()
    .from(papers)
    .where(sql`${document} @@ ${query}`)
    .orderBy(desc(sql`ts_rank_cd(${document}, ${query}, 1)`), desc(papers.seq))
    .limit(limit);
}

/** The papers with these words in their names' place: titles that begin with what was typed, newest first. */
export async function titlesLike(
  { db, tables: { papers } }: Database,
  typed: string,
  limit: number,
): Promise<{ id: string; title: string }[]> {
  return db
    .select({ id: papers.id, title: papers.title })
    .from(papers)
    .where(eq(sql`lower(substr(${papers.title}, 1, ${typed.length}))`, typed.toLowerCase()))
    .orderBy(desc(papers.seq))
    .limit(limit);
}
