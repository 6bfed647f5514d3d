import { listValue, type SearchConnection, type SearchWrite } from "./search-connection.ts";

/** What the index is at the moment: one row, replaced with every change. */
export interface IndexState {
  /** Rises with every change; a writer that has not seen the newest is refused. */
  readonly version: number;
  /** How texts are cut into terms; another number means that all papers are to be read again. */
  readonly format: number;
  readonly nextSegment: number;
  /** Segments that are searched, oldest first. */
  readonly segments: readonly number[];
  /** Papers ever put into the last segment. */
  readonly tail: number;
  /** Papers, and the words of all their titles, keywords and abstracts. */
  readonly papers: number;
  readonly lengths: readonly [number, number, number];
  /** The vectors in use: their number, and how many papers they were learnt from. */
  readonly basis: { readonly id: number; readonly papers: number } | null;
  /** The version with the newest change of a segment other than the last. */
  readonly altered: number;
  readonly rebuild: Rebuild | null;
  /** Who may write whole segments, and until when (milliseconds since 1970). */
  readonly builder: { readonly name: string; readonly until: number } | null;
}

/** A second index under construction beside the one that answers. */
export interface Rebuild {
  /** Papers up to this row number are in it. */
  readonly through: number;
  readonly segments: readonly number[];
  readonly tail: number;
  readonly papers: number;
  readonly lengths: readonly [number, number, number];
}

export interface PostingRow {
  readonly segment: number;
  readonly term: string;
  readonly data: Uint8Array;
}

/** 1,024 papers' row numbers (0: gone), lengths and vectors. */
export interface ChunkRow {
  readonly segment: number;
  readonly chunk: number;
  readonly seqs: Uint8Array;
  readonly lengths: Uint8Array;
  readonly vectors: Uint8Array | null;
  /** Which basis the vectors belong to; 0 for none. */
  readonly basis: number;
}

export interface QueueRow {
  readonly paper: number;
  readonly change: number;
}

/** A paper's text as the index reads it. */
export interface TextRow {
  readonly seq: number;
  readonly title: string;
  readonly abstract: string;
  readonly keywords: string;
  readonly authors: string;
  readonly organization: string | null;
  readonly year: number | null;
}

/** How many papers introduce a short form for this. */
export interface AcronymCount extends AcronymRow {
  readonly papers: number;
}

/** A change of the index: all of it happens, or none. */
export interface IndexChange {
  /** The state this change was made from, and the new one. */
  readonly from: IndexState;
  readonly to: IndexState;
  readonly postings?: readonly PostingRow[];
  readonly chunks?: readonly ChunkRow[];
  readonly words?: Iterable<readonly [word: string, papers: number]>;
  readonly acronyms?: readonly AcronymRow[];
  readonly done?: readonly QueueRow[];
}

/** A short form and what it stands for, as one paper introduces it. */
export interface AcronymRow {
  readonly acronym: string;
  readonly expansion: string;
}

export const EMPTY_INDEX: Omit<IndexState, "format"> = {
  version: 0,
  nextSegment: 1,
  segments: [],
  tail: 0,
  papers: 0,
  lengths: [0, 0, 0],
  basis: null,
  altered: 0,
  rebuild: null,
  builder: null,
};

/** The index's state; undefined before the first paper. */
export async function indexState(connection: SearchConnection): Promise<IndexState | undefined> {
  const rows = await connection.all<{ data: string }>("select data from search_state where id = 1");
  const [row] = rows;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes it
  return row === undefined ? undefined : (JSON.parse(row.data) as IndexState);
}

/** The newest version number, 0 before the first paper: cheap enough to ask before every query. */
export async function indexVersion(connection: SearchConnection): Promise<number> {
  const [row] = await connection.all<{ version: number }>(
    "select version from search_state where id = 1",
  );
  return row?.version ?? 0;
}

/** The lists of these terms in these segments. */
export async function postings(
  { all, dialect }: SearchConnection,
  segments: readonly number[],
  terms: readonly string[],
): Promise<PostingRow[]> {
  if (terms.length === 0 || segments.length === 0) return [];
  const values = [listValue(segments), listValue(terms)];
  return dialect === "sqlite"
    ? all(
        // "cross" keeps the order: the planner would rather read whole segments.
        `select p.segment, p.term, p.data from json_each(?) s cross join json_each(?) t
         cross join search_postings p where p.segment = s.value and p.term = t.value`,
        values,
      )
    : all(
        `select segment, term, data from search_postings
         where segment = any(select value::int from json_array_elements_text(?::json))
           and term = any(select value from json_array_elements_text(?::json))`,
        values,
      );
}

/** All lists of one segment, some at a time, in the order of their terms. */
export async function postingsAfter(
  { all }: SearchConnection,
  segment: number,
  term: string,
  limit: number,
): Promise<PostingRow[]> {
  return all(
    `select segment, term, data from search_postings
     where segment = ? and term > ? order by term limit ?`,
    [segment, term, limit],
  );
}

export async function chunks(
  { all }: SearchConnection,
  segments: readonly number[],
): Promise<ChunkRow[]> {
  const rows: ChunkRow[] = [];
  for (const segment of segments)
    rows.push(
      ...(await all<ChunkRow>(
        `select segment, chunk, seqs, lengths, vectors, basis from search_papers
         where segment = ? order by chunk`,
        [segment],
      )),
    );
  return rows;
}

/** Papers that changed since they were indexed, oldest first. */
export async function queued({ all }: SearchConnection, limit: number): Promise<QueueRow[]> {
  return all("select paper, change from search_queue where done < change order by paper limit ?", [
    limit,
  ]);
}

/** How many of these changes still wait: fewer when another process took them. */
export async function stillQueued(
  { all, dialect }: SearchConnection,
  rows: readonly QueueRow[],
): Promise<number> {
  const among =
    dialect === "sqlite"
      ? "paper in (select value from json_each(?))"
      : "paper = any(select value::int from json_array_elements_text(?::json))";
  const [row] = await all<{ n: number }>(
    `select cast(count(*) as integer) as n from search_queue where done < change and ${among}`,
    [listValue(rows.map(({ paper }) => paper))],
  );
  return row?.n ?? 0;
}

/** How many papers wait to be indexed. */
export async function queueLength({ all }: SearchConnection): Promise<number> {
  const [row] = await all<{ n: number }>(
    "select cast(count(*) as integer) as n from search_queue where done < change",
  );
  return row?.n ?? 0;
}

/** The texts of these papers that are still there. */
export async function texts(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
): Promise<TextRow[]> {
  return dialect === "sqlite"
    ? all(`${TEXT_COLUMNS.sqlite} where seq in (select value from json_each(?)) order by seq`, [
        listValue(seqs),
      ])
    : all(
        `${TEXT_COLUMNS.postgres}
         where seq = any(select value::int from json_array_elements_text(?::json)) order by seq`,
        [listValue(seqs)],
      );
}

/** The texts of the papers after a row number, in order. */
export async function textsAfter(
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

/** Applies a change; false when the index has moved on since `from` or a queued paper was done by another. */
export async function applyChange(
  connection: SearchConnection,
  change: IndexChange,
): Promise<boolean> {
  return connection.write([
    stateWrite(change),
    ...indexWrites(change),
    ...(change.done === undefined ? [] : doneWrites(change.done, change.to)),
  ]);
}

type IndexPart = Pick<IndexChange, "postings" | "chunks" | "words" | "acronyms">;

function stateWrite({ from, to }: Pick<IndexChange, "from" | "to">): SearchWrite {
  const data = JSON.stringify(to);
  if (from.version === 0)
    return {
      sql: "insert into search_state (id, version, data) values (?, ?, ?) on conflict do nothing",
      rows: [[1, to.version, data]],
      expect: 1,
    };
  return {
    sql: "update search_state set version = ?, data = ? where id = 1 and version = ?",
    rows: [[to.version, data, from.version]],
    expect: 1,
  };
}

/** The lists of one segment with their terms' vectors, some at a time, in the order of their terms. */
export async function basisOf(
  { all }: SearchConnection,
  { basis, segment, after }: { basis: number; segment: number; after: string },
  limit: number,
): Promise<{ term: string; data: Uint8Array; vector: Uint8Array }[]> {
  return all(
    `select p.term, p.data, b.data as vector from search_postings p
     join search_basis b on b.basis = ? and b.term = p.term
     where p.segment = ? and p.term > ? order by p.term limit ?`,
    [basis, segment, after, limit],
  );
}

/** The vectors of these terms. */
export async function termVectors(
  { all, dialect }: SearchConnection,
  basis: number,
  terms: readonly string[],
): Promise<{ term: string; data: Uint8Array }[]> {
  const among =
    dialect === "sqlite"
      ? "term in (select value from json_each(?))"
      : "term = any(select value from json_array_elements_text(?::json))";
  return all(`select term, data from search_basis where basis = ? and ${among}`, [
    basis,
    listValue(terms),
  ]);
}

/** Stores a basis that is not in use yet, in short writes. */
export async function writeBasis(
  { write }: SearchConnection,
  basis: number,
  terms: readonly { term: string; data: Uint8Array }[],
  breathe: () => Promise<void>,
): Promise<void> {
  await write([{ sql: "delete from search_basis where basis = ?", rows: [[basis]] }]);
  const sorted = terms.toSorted((a, b) => (a.term < b.term ? -1 : 1));
  for (let start = 0; start < sorted.length; start += 2000) {
    const rows = sorted.slice(start, start + 2000).map(({ term, data }) => [basis, term, data]);
    await write([{ sql: "insert into search_basis (basis, term, data) values (?, ?, ?)", rows }]);
    await breathe();
  }
}

/** Stores the vectors of a chunk and nothing else of it. */
export async function writeVectors(
  { write }: SearchConnection,
  row: { segment: number; chunk: number; basis: number; vectors: Uint8Array },
): Promise<void> {
  await write([
    {
      sql: "update search_papers set vectors = ?, basis = ? where segment = ? and chunk = ?",
      rows: [[row.vectors, row.basis, row.segment, row.chunk]],
    },
  ]);
}

/** Puts a basis to use and forgets the others. */
export async function adoptBasis(
  { write }: SearchConnection,
  change: Pick<IndexChange, "from" | "to">,
): Promise<boolean> {
  return write([
    stateWrite(change),
    {
      sql: "delete from search_basis where basis <> ?",
      rows: [[change.to.basis?.id ?? 0]],
    },
  ]);
}

/** Removes what belongs to no segment of this state, in short writes. */
export async function dropUnlisted(
  { all, write }: SearchConnection,
  { segments, rebuild, nextSegment }: IndexState,
  breathe: () => Promise<void>,
): Promise<void> {
  const listed = new Set([...segments, ...(rebuild?.segments ?? [])]);
  const stored = await all<{ segment: number }>("select distinct segment from search_papers");
  const parts = await all<{ segment: number }>(SEGMENTS_WITH_LISTS);
  const ids = new Set([...stored, ...parts].map(({ segment }) => segment));
  for (const segment of ids) {
    if (listed.has(segment) || segment >= nextSegment) continue;
    await write([{ sql: "delete from search_papers where segment = ?", rows: [[segment]] }]);
    for (;;) {
      const [bound] = await all<{ term: string }>(
        "select term from search_postings where segment = ? order by term limit 1 offset 2000",
        [segment],
      );
      const upTo = bound === undefined ? "" : " and term < ?";
      await write([
        {
          sql: `delete from search_postings where segment = ?${upTo}`,
          rows: [bound === undefined ? [segment] : [segment, bound.term]],
        },
      ]);
      if (bound === undefined) break;
      await breathe();
    }
  }
}

/** Leaps from segment to segment instead of reading all lists. */
const SEGMENTS_WITH_LISTS = `with recursive leap (segment) as (
    select min(segment) from search_postings
    union all
    select (select min(segment) from search_postings where segment > leap.segment) from leap
    where leap.segment is not null
  ) select segment from leap where segment is not null`;

/** Puts the second index in the first one's place; papers that changed meanwhile are to be read again. */
export async function endRebuild(
  { write }: SearchConnection,
  change: Pick<IndexChange, "from" | "to">,
): Promise<boolean> {
  return write([
    stateWrite(change),
    { sql: "update search_queue set done = 0 where done > 0", rows: [[]] },
  ]);
}

/** Sets all words' counts to zero, in short writes. */
export async function forgetWords(
  { all, write }: SearchConnection,
  breathe: () => Promise<void>,
): Promise<void> {
  await write([{ sql: "delete from search_acronyms", rows: [[]] }]);
  for (let after = ""; ;) {
    const [bound] = await all<{ word: string }>(
      "select word from search_words where word > ? order by word limit 1 offset 2000",
      [after],
    );
    const upTo = bound === undefined ? "" : " and word <= ?";
    await write([
      {
        sql: `update search_words set papers = 0 where word > ?${upTo}`,
        rows: [bound === undefined ? [after] : [after, bound.word]],
      },
    ]);
    if (bound === undefined) return;
    after = bound.word;
    await breathe();
  }
}

/** Writes lists and words that no state names yet. */
export async function writeUnseen(connection: SearchConnection, part: IndexPart): Promise<void> {
  await connection.write(indexWrites(part));
}

function indexWrites(part: IndexPart): SearchWrite[] {
  return [
    {
      sql: `insert into search_postings (segment, term, data) values (?, ?, ?)
        on conflict (segment, term) do update set data = excluded.data`,
      rows: (part.postings ?? []).map(({ segment, term, data }) => [segment, term, data]),
    },
    {
      sql: `insert into search_papers (segment, chunk, seqs, lengths, vectors, basis)
        values (?, ?, ?, ?, ?, ?) on conflict (segment, chunk) do update set
        seqs = excluded.seqs, lengths = excluded.lengths, vectors = excluded.vectors, basis = excluded.basis`,
      rows: (part.chunks ?? []).map((row) => [
        row.segment,
        row.chunk,
        row.seqs,
        row.lengths,
        row.vectors,
        row.basis,
      ]),
    },
    {
      sql: `insert into search_words (word, papers) values (?, ?)
        on conflict (word) do update set papers = search_words.papers + excluded.papers`,
      rows: [...(part.words ?? [])],
    },
    {
      sql: `insert into search_acronyms (acronym, expansion, papers) values (?, ?, ?)
        on conflict (acronym, expansion) do update set papers = search_acronyms.papers + excluded.papers`,
      rows: counted(part.acronyms ?? []),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** A row a pair, because a statement cannot touch a row twice. */
function counted(acronyms: readonly AcronymRow[]): [string, string, number][] {
  const rows = new Map<string, [string, string, number]>();
  for (const { acronym, expansion } of acronyms) {
    const key = `${acronym} ${expansion}`;
    const row = rows.get(key) ?? [acronym, expansion, 0];
    rows.set(key, row);
    row[2] += 1;
  }
  return [...rows.values()];
}

/**
 * A paper whose text changed is to be embedded anew. While a second index is built, what went into the first
 * must go into it too, so it stays in the queue.
 */
function doneWrites(done: readonly QueueRow[], to: IndexState): SearchWrite[] {
  if (done.length === 0) return [];
  const rows = done.map(({ paper, change }) => [paper, change]);
  const forget = {
    sql: "delete from search_embeddings where paper = ?",
    rows: done.map(({ paper }) => [paper]),
  };
  if (to.rebuild === null)
    return [{ sql: "delete from search_queue where paper = ? and change = ?", rows }, forget];
  return [
    forget,
    {
      sql: "update search_queue set done = ? where paper = ?",
      rows: done.map(({ paper, change }) => [change, paper]),
    },
  ];
}

/** Words of at least `fewest` papers, in their order. */
export async function wordsAfter(
  { all }: SearchConnection,
  word: string,
  { fewest, limit }: { fewest: number; limit: number },
): Promise<{ word: string; papers: number }[]> {
  return all(
    "select word, papers from search_words where word > ? and papers >= ? order by word limit ?",
    [word, fewest, limit],
  );
}

/** What these short forms stand for, and which short forms stand for these; the commonest first. */
export async function acronymsOf(
  { all, dialect }: SearchConnection,
  acronyms: readonly string[],
  expansions: readonly string[],
): Promise<AcronymCount[]> {
  const among = (column: string): string =>
    dialect === "sqlite"
      ? `${column} in (select value from json_each(?))`
      : `${column} = any(select value from json_array_elements_text(?::json))`;
  return all(
    `select acronym, expansion, papers from search_acronyms
     where ${among("acronym")} or ${among("expansion")} order by papers desc, acronym, expansion limit 50`,
    [listValue(acronyms), listValue(expansions)],
  );
}

/** The titles of these papers. */
export async function titlesOf(
  { all, dialect }: SearchConnection,
  seqs: readonly number[],
): Promise<{ seq: number; title: string }[]> {
  const among =
    dialect === "sqlite"
      ? "seq in (select value from json_each(?))"
      : "seq = any(select value::int from json_array_elements_text(?::json))";
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
      ? `keywords, authors, published_at as "publishedAt"`
      : `keywords::text as keywords, authors::text as authors,
         (extract(epoch from published_at) * 1000)::float8 as "publishedAt"`;
  const among =
    dialect === "sqlite"
      ? "seq in (select value from json_each(?))"
      : "seq = any(select value::int from json_array_elements_text(?::json))";
  return all(
    `select seq, id, title, abstract, ${columns}, organization, upvotes, repo_stars as stars,
     repo_url as repo from papers where ${among}`,
    [listValue(seqs)],
  );
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
  { platform, channel }: { platform: string; channel: string },
): Promise<number[]> {
  const rows = await all<{ seq: number }>(
    `select seq from papers where id in
       (select paper_id from post_papers where platform = ? and channel = ?) order by seq desc`,
    [platform, channel],
  );
  return rows.map(({ seq }) => seq);
}

/** How many people vote for each of these papers now; papers without votes are left out. */
export async function votesOf(
  { all, dialect }: SearchConnection,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const among =
    dialect === "sqlite"
      ? "paper_id in (select value from json_each(?))"
      : "paper_id = any(select value from json_array_elements_text(?::json))";
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
  const among =
    dialect === "sqlite"
      ? "paper_id in (select value from json_each(?))"
      : "paper_id = any(select value from json_array_elements_text(?::json))";
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
