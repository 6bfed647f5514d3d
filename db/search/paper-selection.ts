import type { Comparison, Order } from "../../src/domain/query/query.ts";
import type { SearchConnection, SqlValue } from "./connection.ts";
import { isOneOf, toListValue } from "./connection.ts";
import type { Sql, UndatedPaper } from "./predicates.ts";

/** Row numbers as one text: a row for each costs more than finding it. The statement yields `seq`. */
async function readSeqs(
  { all, dialect }: SearchConnection,
  sql: string,
  values: readonly SqlValue[],
): Promise<Uint32Array> {
  const list = dialect === "sqlite" ? "group_concat(seq)" : "string_agg(seq::text, ',')";
  const rows = await all<{ list: string | null }>(
    `select ${list} as list from (${sql}) as found`,
    values,
  );
  return parseSeqs(rows[0]?.list ?? "");
}

const COMMA = 44;
const ZERO = 48;

function parseSeqs(list: string): Uint32Array {
  const seqs = new Uint32Array(Math.ceil(list.length / 2));
  let count = 0;
  let seq = 0;
  for (let at = 0; at < list.length; at += 1) {
    const code = list.charCodeAt(at);
    if (code !== COMMA) seq = seq * 10 + code - ZERO;
    if (code !== COMMA && at + 1 < list.length) continue;
    seqs[count] = seq;
    count += 1;
    seq = 0;
  }
  return seqs.subarray(0, count);
}

export async function readLastSeq({ all }: SearchConnection): Promise<number> {
  const [row] = await all<{ last: number | null }>("select max(seq) as last from papers");
  return row?.last ?? 0;
}

export async function countPapersWhere({ all }: SearchConnection, where: Sql): Promise<number> {
  const [row] = await all<{ n: number }>(
    `select cast(count(*) as integer) as n from papers where ${where.sql}`,
    where.values,
  );
  return row?.n ?? 0;
}

export async function findPapersWhere(
  connection: SearchConnection,
  where: Sql,
): Promise<Uint32Array> {
  return readSeqs(connection, `select seq from papers where ${where.sql}`, where.values);
}

/** An index is read backwards only where no null comes between, so undated papers are a step of their own. */
const NEWEST = [
  { where: "published_at is not null", order: "published_at desc, seq desc" },
  { where: "published_at is null", order: "seq desc" },
];
const STEPS: Readonly<Record<Exclude<Order, "votes">, typeof NEWEST>> = {
  new: NEWEST,
  relevance: NEWEST,
  upvotes: [{ where: "1 = 1", order: "upvotes desc, published_at desc nulls last, seq desc" }],
};

/** In batches that grow from `first`. */
export async function* readPapersInOrder(
  connection: SearchConnection,
  { where, order, first }: { readonly where: Sql; readonly order: Order; readonly first: number },
): AsyncGenerator<Uint32Array> {
  const voted = order === "votes" ? await readVotedPapers(connection, where) : NO_SEQS;
  yield voted;
  const yielded = new Set(voted);
  for (const step of order === "votes" ? NEWEST : STEPS[order]) {
    const sql = `select seq from papers where ${step.where} and ${where.sql} order by ${step.order} limit ? offset ?`;
    for (let limit = first, offset = 0; ; offset += limit, limit *= BATCH_GROWTH) {
      const seqs = await readSeqs(connection, sql, [...where.values, limit, offset]);
      yield yielded.size === 0 ? seqs : seqs.filter((seq) => !yielded.has(seq));
      if (seqs.length < limit) break;
    }
  }
}

const NO_SEQS = new Uint32Array();
const BATCH_GROWTH = 8;

async function readVotedPapers(connection: SearchConnection, where: Sql): Promise<Uint32Array> {
  return readSeqs(
    connection,
    `select seq from papers join (${VOTES}) as tally on tally.paper_id = papers.id where ${where.sql}
     order by tally.votes desc, published_at desc nulls last, seq desc limit ?`,
    [...where.values, MAX_VOTED],
  );
}

const VOTES = `select paper_id, count(distinct voter) as votes from vote_marks where active group by paper_id`;
/** A limit keeps the order of a subquery; no store has as many voted papers. */
const MAX_VOTED = 1_000_000;

/** The comparison must not hold for a paper without votes. */
export async function findPapersByVotes(
  connection: SearchConnection,
  comparison: Comparison | "<>",
  votes: number,
): Promise<Uint32Array> {
  return readSeqs(
    connection,
    `select seq from papers join (${VOTES} having count(distinct voter) ${comparison} ?) as tally
     on tally.paper_id = papers.id`,
    [votes],
  );
}

/** Also those of its parts: `cs` has `cs.CL`. */
export async function findPapersInCategory(
  connection: SearchConnection,
  category: string,
): Promise<Uint32Array> {
  const name = category.toLowerCase();
  return readSeqs(
    connection,
    `select distinct paper as seq from search_categories
     where category = ? or (category >= ? and category < ?)`,
    // In the order of codes a slash follows the dot.
    [name, `${name}.`, `${name}/`],
  );
}

export async function countUncategorized({ all }: SearchConnection): Promise<number> {
  const [row] = await all<{ n: number }>(
    "select cast(count(*) as integer) as n from search_categories where category = ''",
  );
  return row?.n ?? 0;
}

export async function listOrganizations({ all }: SearchConnection): Promise<string[]> {
  const rows = await all<{ name: string }>(
    "select organization as name from papers where organization is not null group by organization",
  );
  return rows.map(({ name }) => name);
}

export async function findPapersOfOrganizations(
  connection: SearchConnection,
  names: readonly string[],
): Promise<Uint32Array> {
  const among = isOneOf(connection.dialect, "organization", "text");
  return readSeqs(connection, `select seq from papers where ${among}`, [toListValue(names)]);
}

/** Published in the period, or on a list in it, so that some come twice; `until` is excluded. */
export async function findPapersInPeriod(
  connection: SearchConnection,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<Uint32Array> {
  const [instant, values] =
    connection.dialect === "sqlite"
      ? (["?", [from.getTime(), until.getTime()]] as const)
      : (["?::timestamptz", [from.toISOString(), until.toISOString()]] as const);
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return readSeqs(
    connection,
    `select seq from papers where published_at >= ${instant} and published_at < ${instant}
     union all select papers.seq from listings join papers on papers.id = listings.paper_id
     where listings.day >= ? and listings.day < ? and listings.vanished_at is null`,
    [...values, day(from), day(until)],
  );
}

export async function listUndatedPapers({ all }: SearchConnection): Promise<UndatedPaper[]> {
  return all(
    `select papers.seq, min(listings.day) as day from papers
     left join listings on listings.paper_id = papers.id and listings.vanished_at is null
     where papers.published_at is null group by papers.seq`,
  );
}

export async function findPapersVotedBy(
  connection: SearchConnection,
  voter: string,
): Promise<Uint32Array> {
  return readSeqs(
    connection,
    `select seq from papers where id in (select paper_id from vote_marks where voter = ? and active)`,
    [voter],
  );
}

export async function findPapersPostedIn(
  connection: SearchConnection,
  { platform, workspace, channel }: { platform: string; workspace: string; channel: string },
): Promise<Uint32Array> {
  return readSeqs(
    connection,
    `select seq from papers where id in
       (select pp.paper_id from post_papers pp join posts p on p.platform = pp.platform
         and p.channel = pp.channel and p.message_id = pp.message_id
        where pp.platform = ? and pp.channel = ? and p.workspace = ?)`,
    [platform, channel, workspace],
  );
}
