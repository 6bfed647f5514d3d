import { type SearchConnection, toListValue, isOneOf } from "./connection.ts";

export async function readTitles(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
): Promise<{ seq: number; title: string }[]> {
  const among = isOneOf(dialect, "seq", "integer");
  return all(`select seq, title from papers where ${among}`, [toListValue(seqs)]);
}

/** `authors` is a JSON list. */
export async function readAuthors(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
): Promise<{ seq: number; authors: string }[]> {
  const authors = dialect === "sqlite" ? "authors" : "authors::text as authors";
  const among = isOneOf(dialect, "seq", "integer");
  return all(`select seq, ${authors} from papers where ${among}`, [toListValue(seqs)]);
}

/** Lists are JSON, instants milliseconds since 1970. */
export interface FactsRow {
  readonly seq: number;
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly keywords: string;
  readonly authors: string;
  readonly categories: string;
  readonly organization: string | null;
  readonly publishedAt: number | null;
  readonly upvotes: number;
  readonly stars: number | null;
  readonly repo: string | null;
}

export async function readFacts(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
): Promise<FactsRow[]> {
  const columns =
    dialect === "sqlite"
      ? `keywords, authors, categories, published_at as "publishedAt"`
      : `keywords::text as keywords, authors::text as authors,
         categories::text as categories, (extract(epoch from published_at) * 1000)::float8 as "publishedAt"`;
  const among = isOneOf(dialect, "seq", "integer");
  return all(
    `select seq, id, title, abstract, ${columns}, organization, upvotes, repo_stars as stars,
     repo_url as repo from papers where ${among}`,
    [toListValue(seqs)],
  );
}

const TEXT_FUNCTIONS = {
  sqlite: { like: "like", bytes: (text: string) => `length(cast(${text} as blob))` },
  postgres: { like: "ilike", bytes: (text: string) => `octet_length(${text})` },
};

export async function listTitlesStartingWith(
  { all, dialect }: SearchConnection,
  words: readonly string[],
  { among, limit }: { readonly among: number; readonly limit: number },
): Promise<number[]> {
  const newest = "order by published_at desc nulls last, seq desc";
  const rows = await all<{ seq: number }>(
    `select seq from (select seq, title, published_at from papers ${newest} limit ?) as papers
     where title ${TEXT_FUNCTIONS[dialect].like} ? ${newest} limit ?`,
    [among, `${words.join("%")}%`, limit],
  );
  return rows.map(({ seq }) => seq);
}

export async function findPaperSeq(
  { all }: SearchConnection,
  id: string,
): Promise<number | undefined> {
  const [row] = await all<{ seq: number }>("select seq from papers where id = ?", [id]);
  return row?.seq;
}

export interface TextRow {
  readonly seq: number;
  readonly title: string;
  readonly abstract: string;
  readonly keywords: string;
  readonly authors: string;
  readonly organization: string | null;
  readonly year: number | null;
}

export async function countPapers({ all }: SearchConnection): Promise<number> {
  const [row] = await all<{ n: number }>("select cast(count(*) as integer) as n from papers", []);
  return row?.n ?? 0;
}

export async function readTexts(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
): Promise<TextRow[]> {
  const among = isOneOf(dialect, "seq", "integer");
  return all(`${TEXT_COLUMNS[dialect]} where ${among} order by seq`, [toListValue(seqs)]);
}

export async function readTextsAfter(
  { all, dialect }: SearchConnection,
  seq: number,
  limit: number,
): Promise<TextRow[]> {
  return all(`${TEXT_COLUMNS[dialect]} where seq > ? order by seq limit ?`, [seq, limit]);
}

const TEXT_COLUMNS = {
  sqlite: `select seq, title, abstract, keywords, authors, organization,
    cast(strftime('%Y', published_at / 1000, 'unixepoch') as integer) as year from papers`,
  postgres: `select seq, title, abstract, keywords::text as keywords, authors::text as authors,
    organization, extract(year from published_at)::int as year from papers`,
} as const;

export function parseStrings(json: string): string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the store's own column
  return JSON.parse(json) as string[];
}
