import { type SearchConnection, listValue, isOneOf } from "./connection.ts";

/** The titles of these papers. */
export async function titlesOf(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
): Promise<{ seq: number; title: string }[]> {
  const among = isOneOf(dialect, "seq", "integer");
  return all(`select seq, title from papers where ${among}`, [listValue(seqs)]);
}

/** What filters ask of a paper. Lists are JSON, instants milliseconds since 1970. */
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

export async function factsOf(
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
    [listValue(seqs)],
  );
}

/** Where a phrase may stand; the names last. */
const TEXTS = {
  sqlite: ["title", "abstract", "keywords", "authors"],
  postgres: ["title", "abstract", "keywords::text", "authors::text"],
};
const SPELLED = {
  sqlite: { like: "like", bytes: (text: string) => `length(cast(${text} as blob))` },
  postgres: { like: "ilike", bytes: (text: string) => `octet_length(${text})` },
};

/**
 * Those of these papers that hold the words of each phrase in their order, or are written with more than ASCII: few
 * are left to be read. Long lists of names are looked through only when that is asked for.
 */
export async function mayHold(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
  phrases: readonly (readonly string[])[],
  { inNames }: { readonly inNames: boolean },
): Promise<number[]> {
  if (seqs.length === 0) return [];
  const { like, bytes } = SPELLED[dialect];
  const texts = inNames ? TEXTS[dialect] : TEXTS[dialect].slice(0, -1);
  const held = phrases.map(() => `(${texts.map((text) => `${text} ${like} ?`).join(" or ")})`);
  const foreign = texts.map((text) => `${bytes(text)} <> length(${text})`);
  const rows = await all<{ seq: number }>(
    `select seq from papers where ${isOneOf(dialect, "seq", "integer")}
     and ((${held.join(" and ")}) or ${foreign.join(" or ")})`,
    [listValue(seqs), ...phrases.flatMap((words) => texts.map(() => `%${words.join("%")}%`))],
  );
  return rows.map(({ seq }) => seq);
}

/** Row numbers of the stored papers, newest first, from a place on. */
export async function newestPapers(
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

/** Of so many newest papers, those whose title begins with these words or with what the last may become, newest first. */
export async function newestBeginning(
  { all, dialect }: SearchConnection,
  words: readonly string[],
  { among, limit }: { readonly among: number; readonly limit: number },
): Promise<number[]> {
  const newest = "order by published_at desc nulls last, seq desc";
  const rows = await all<{ seq: number }>(
    `select seq from (select seq, title, published_at from papers ${newest} limit ?) as papers
     where title ${SPELLED[dialect].like} ? ${newest} limit ?`,
    [among, `${words.join("%")}%`, limit],
  );
  return rows.map(({ seq }) => seq);
}

/** The papers a person votes for now, newest first. */
export async function papersVotedBy({ all }: SearchConnection, voter: string): Promise<number[]> {
  const rows = await all<{ seq: number }>(
    `select seq from papers where id in
       (select paper_id from vote_marks where voter = ? and active) order by seq desc`,
    [voter],
  );
  return rows.map(({ seq }) => seq);
}

/** The papers that a channel was given, newest first. */
export async function papersGivenIn(
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

/** How many people vote for each of these papers now; papers without votes are left out. */
export async function votesOf(
  { all, dialect }: SearchConnection,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const among = isOneOf(dialect, "paper_id", "text");
  const rows = await all<{ id: string; votes: number }>(
    `select paper_id as id, cast(count(distinct voter) as integer) as votes from vote_marks
     where active and ${among} group by paper_id`,
    [listValue(ids)],
  );
  return new Map(rows.map(({ id, votes }) => [id, votes]));
}

/** The days on whose lists these papers stand. */
export async function listDaysOf(
  { all, dialect }: SearchConnection,
  ids: readonly string[],
): Promise<{ id: string; day: string }[]> {
  const among = isOneOf(dialect, "paper_id", "text");
  return all(`select paper_id as id, day from listings where vanished_at is null and ${among}`, [
    listValue(ids),
  ]);
}

/** A paper's row number; undefined when it is not stored. */
export async function seqOfPaper(
  { all }: SearchConnection,
  id: string,
): Promise<number | undefined> {
  const [row] = await all<{ seq: number }>("select seq from papers where id = ?", [id]);
  return row?.seq;
}
