import type { Database } from "../../db/database.ts";
import { tallies } from "../../db/votes.ts";
import type { Listed, Wish } from "../papers/digest.ts";
import { asksFor } from "../papers/filter.ts";

/** A day's papers with what a wish asks of them. */
export async function withFacts<List extends Pick<Listed, "day" | "papers">>(
  database: Database,
  list: List,
  { filter }: Pick<Wish, "filter">,
): Promise<List & Listed> {
  const ids = list.papers.map(({ id }) => id);
  return { ...list, votes: asksFor(filter).votes ? await tallies(database, ids) : new Map() };
}
