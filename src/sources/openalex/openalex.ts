import { z } from "zod";
import { cleanText } from "../../domain/paper/text.ts";
import { NO_FACTS, type Paper } from "../../domain/paper/paper.ts";
import type { Log } from "../../lib/log.ts";
import { StatusError } from "../http/attempt.ts";
import { getJson, type HttpOptions } from "../http/client.ts";
import { createThrottle } from "../http/throttle.ts";
import type { PaperSource } from "../port.ts";

const Work = z.object({
  title: z.string().nullable(),
  publication_date: z.iso.date().nullish().catch(null),
  authorships: z
    .array(z.object({ author: z.object({ display_name: z.string().nullable() }) }))
    .default([]),
  /** Where each word of the abstract stands. */
  abstract_inverted_index: z.record(z.string(), z.array(z.number().int())).nullish(),
});

const PATIENCE: HttpOptions = { deadlineMs: 8000, retries: 1, maxBytes: 2_000_000 };
/** Words; arXiv's abstracts have at most 1,920 characters. */
const LONGEST_ABSTRACT = 1000;

/** A second witness for single papers, asked when arXiv does not answer: https://docs.openalex.org */
export function createOpenAlex(parts: {
  readonly apiUrl: string;
  /** Puts the bot among those whom OpenAlex can reach; null without an address. */
  readonly contact: string | null;
  readonly log: Log;
}): PaperSource {
  const { apiUrl, contact } = parts;
  const throttle = createThrottle({ host: new URL(apiUrl).host, log: parts.log });
  const polite = contact === null ? "" : `?${new URLSearchParams({ mailto: contact }).toString()}`;

  async function paper(id: string, signal?: AbortSignal): Promise<Paper | undefined> {
    const url = `${apiUrl}/works/doi:10.48550/arXiv.${encodeURIComponent(id)}${polite}`;
    try {
      const { data } = await throttle(() => getJson(url, Work, { ...PATIENCE, signal }));
      return toPaper(id, data);
    } catch (error) {
      if (error instanceof StatusError && error.status === 404) return undefined;
      throw error;
    }
  }

  return {
    name: "openalex",
    label: "OpenAlex",
    onlyDay: null,
    grows: false,
    hasFigures: false,
    paper,
    list: async () => Promise.resolve([]),
    trending: async () => Promise.resolve([]),
    listUrl: () => "https://openalex.org",
  };
}

function toPaper(id: string, work: z.output<typeof Work>): Paper | undefined {
  const title = cleanText(work.title ?? "");
  if (title === "") return undefined;
  const { publication_date: published, authorships } = work;
  const names = authorships.map(({ author }) => cleanText(author.display_name ?? ""));
  return {
    ...NO_FACTS,
    id,
    title,
    abstract: abstractOf(work.abstract_inverted_index ?? {}),
    authors: names.filter((name) => name !== ""),
    publishedAt: published == null ? null : new Date(published),
  };
}

function abstractOf(index: Readonly<Record<string, readonly number[]>>): string {
  const words: string[] = [];
  for (const [word, positions] of Object.entries(index))
    for (const position of positions)
      if (position >= 0 && position < LONGEST_ABSTRACT) words[position] = word;
  // An array with holes: joined, they are empty.
  return cleanText(words.join(" "));
}
