import { StatusError } from "../http/attempt.ts";

/** More papers than any category has in an announcement; the API gives at most 2,000 in a slice. */
export const MOST_OF_A_DAY = 1000;

export function windowQuery(
  api: string,
  category: string,
  { from, until }: { readonly from: Date; readonly until: Date },
): string {
  const query = `cat:${category} AND submittedDate:[${minute(from)} TO ${minute(until)}]`;
  return `${api}?${new URLSearchParams({
    search_query: query,
    sortBy: "submittedDate",
    sortOrder: "descending",
    start: "0",
    max_results: String(MOST_OF_A_DAY),
  }).toString()}`;
}

export function idQuery(api: string, ids: readonly string[]): string {
  const list = new URLSearchParams({ id_list: ids.join(","), max_results: String(ids.length) });
  return `${api}?${list.toString()}`;
}

/** In any field, so that names of authors count too. */
export function wordQuery(api: string, words: readonly string[], most: number): string {
  const query = words.map((word) => `all:${word}`).join(" AND ");
  return `${api}?${new URLSearchParams({
    search_query: query,
    sortBy: "relevance",
    start: "0",
    max_results: String(most),
  }).toString()}`;
}

/** arXiv reports an unknown id as malformed. */
export function isRefusal(error: unknown): boolean {
  return error instanceof StatusError && error.status === 400;
}

/** `202605111800`, in UTC. */
function minute(at: Date): string {
  return at.toISOString().replaceAll(/\D/g, "").slice(0, 12);
}
