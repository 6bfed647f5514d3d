import { z } from "zod";
import { SourceError } from "../../domain/errors.ts";
import type { Day, Paper } from "../../domain/paper/paper.ts";
import { submissionWindow } from "../../domain/schedule/list-days.ts";
import { StatusError } from "../http/attempt.ts";
import { Entry, parseXml, toPaper, unreadable } from "./xml.ts";

const Feed = z.looseObject({
  feed: z.looseObject({ entry: z.array(Entry).default([]) }),
});

/** More papers than any category has in an announcement; the API gives at most 2,000 in a slice. */
const MOST_OF_A_DAY = 1000;

/** The address of a category's papers of a day's announcement, the newest first. */
export function dayQuery(api: string, category: string, day: Day): string {
  const { from, until } = submissionWindow(day);
  const query = `cat:${category} AND submittedDate:[${minute(from)} TO ${minute(until)}]`;
  return `${api}?${new URLSearchParams({
    search_query: query,
    sortBy: "submittedDate",
    sortOrder: "descending",
    start: "0",
    max_results: String(MOST_OF_A_DAY),
  }).toString()}`;
}

/** The address of these papers. */
export function idQuery(api: string, ids: readonly string[]): string {
  const list = new URLSearchParams({ id_list: ids.join(","), max_results: String(ids.length) });
  return `${api}?${list.toString()}`;
}

/** The papers of an answer; unknown ones are silently left out of it. A mistake in the question is a SourceError. */
export async function readAnswer(text: string, host: string): Promise<Paper[]> {
  const parsed = Feed.safeParse(await parseXml(text, host));
  if (!parsed.success) throw unreadable(host);
  const { entry: entries } = parsed.data.feed;
  const mistake = entries.find(({ id }) => id?.includes("/api/errors"));
  if (mistake !== undefined)
    throw new SourceError(`${host} answered: ${mistake.summary ?? "error"}`);
  const papers = entries.flatMap((entry) => toPaper(entry) ?? []);
  if (papers.length === 0 && entries.length > 0) throw unreadable(host);
  return papers;
}

/** An id that arXiv calls wrong is one it does not know. */
export function isRefusal(error: unknown): boolean {
  return error instanceof StatusError && error.status === 400;
}

/** `202605111800`, in UTC. */
function minute(at: Date): string {
  return at.toISOString().replaceAll(/\D/g, "").slice(0, 12);
}
