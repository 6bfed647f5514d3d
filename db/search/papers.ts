import { type SearchConnection, toListValue, isOneOf } from "./connection.ts";

export async function readTitles(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
): Promise<{ seq: number; title: string }[]> {
  const among = isOneOf(dialect, "seq", "integer");
  return all(`select seq, title from papers where ${among}`, [toListValue(seqs)]);
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

const PHRASE_COLUMNS = {
  sqlite: ["title", "abstract", "keywords", "authors"],
  postgres: ["title", "abstract", "keywords::text", "authors::text"],
};
const TEXT_FUNCTIONS = {
  sqlite: { like: "like", bytes: (text: string) => `length(cast(${text} as blob))` },
  postgres: { like: "ilike", bytes: (text: string) => `octet_length(${text})` },
};

/** May include false matches; text that is not ASCII always passes. */
export async function findPhraseCandidates(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
  phrases: readonly (readonly string[])[],
  { inNames }: { readonly inNames: boolean },
): Promise<number[]> {
  if (seqs.length === 0) return [];
  const { like, bytes } = TEXT_FUNCTIONS[dialect];
  const columns = inNames ? PHRASE_COLUMNS[dialect] : PHRASE_COLUMNS[dialect].slice(0, -1);
  const held = phrases.map(() => `(${columns.map((text) => `${text} ${like} ?`).join(" or ")})`);
  const foreign = columns.map((text) => `${bytes(text)} <> length(${text})`);
  const rows = await all<{ seq: number }>(
    `select seq from papers where ${isOneOf(dialect, "seq", "integer")}
     and ((${held.join(" and ")}) or ${foreign.join(" or ")})`,
    [toListValue(seqs), ...phrases.flatMap((words) => columns.map(() => `%${words.join("%")}%`))],
  );
  return rows.map(({ seq }) => seq);
}

export async function listNewestPapers(
  { all }: SearchConnection,
  offset: number,
  limit: number,
): Promise<number[]> {
  const rows = await all<{ seq: number }>(
    "select seq from papers order by published_at desc nulls last, seq desc limit ? offset ?",
    [limit, offset],
  );
  return rows.map(({ seq }) => seq);
}

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

export async function listPapersVotedBy(
  { all }: SearchConnection,
  voter: string,
): Promise<number[]> {
  const rows = await all<{ seq: number }>(
    `select seq from papers where id in
       (select paper_id from vote_marks where voter = ? and active) order by seq desc`,
    [voter],
  );
  return rows.map(({ seq }) => seq);
}

export async function listPapersPostedIn(
  { all }: SearchConnection,
  { platform, workspace, channel }: { platform: string; workspace: string; channel: string },
): Promise<number[]> {
  const rows = await all<{ seq: number }>(
    `select seq from papers where id in
       (select pp.paper_id from post_papers pp join posts p on p.platform = pp.platform
         and p.channel = pp.channel and p.message_id = pp.message_id
        where pp.platform = ? and pp.channel = ? and p.workspace = ?) order by seq desc`,
    [platform, channel, workspace],
  );
  return rows.map(({ seq }) => seq);
}

export async function countVotes(
  { all, dialect }: SearchConnection,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const among = isOneOf(dialect, "paper_id", "text");
  const rows = await all<{ id: string; votes: number }>(
    `select paper_id as id, cast(count(distinct voter) as integer) as votes from vote_marks
     where active and ${among} group by paper_id`,
    [toListValue(ids)],
  );
  return new Map(rows.map(({ id, votes }) => [id, votes]));
}

export async function readListDays(
  { all, dialect }: SearchConnection,
  ids: readonly string[],
): Promise<{ id: string; day: string }[]> {
  const among = isOneOf(dialect, "paper_id", "text");
  return all(`select paper_id as id, day from listings where vanished_at is null and ${among}`, [
    toListValue(ids),
  ]);
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
