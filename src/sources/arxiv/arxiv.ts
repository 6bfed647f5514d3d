import type { Clock } from "../../lib/clock.ts";
import { NotYetError, SourceError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import { arxivDay, submissionWindow } from "../../domain/schedule/list-days.ts";
import { parsePeriod, type PeriodName } from "../../domain/schedule/periods.ts";
import { splitWords } from "../../domain/paper/text.ts";
import type { Day, Paper } from "../../domain/paper/paper.ts";
import { MOST_OF_A_DAY, idQuery, isRefusal, windowQuery, wordQuery } from "./query-urls.ts";
import { readAnswer, readFeed } from "./feed.ts";
import { getText, type HttpOptions } from "../http/client.ts";
import { createThrottle, ThrottledError } from "../http/throttle.ts";
import { userAgent } from "../http/headers.ts";
import type { PaperSource } from "../port.ts";

export interface ArxivParts {
  /** Such as `https://export.arxiv.org/api/query`. */
  readonly apiUrl: string;
  /** Such as `https://rss.arxiv.org`. */
  readonly rssUrl: string;
  /** arXiv takes one request per three seconds from all of a bot's machines together. */
  /** An address or page that arXiv can write to; null without one. */
  readonly contact: string | null;
  readonly turn: <Answer>(request: () => Promise<Answer>) => Promise<Answer>;
  readonly clock: Clock;
  readonly log: Log;
  readonly http?: HttpOptions;
}

export interface Arxiv {
  /** Named as in `arxiv:cs.CL`. */
  category(category: string): PaperSource;
  readonly single: PaperSource;
  /** At most 100 ids; unknown ones are left out. */
  papers(ids: readonly string[]): Promise<readonly Paper[]>;
  /** By all of its words, most relevant first. */
  search(question: string): Promise<readonly Paper[]>;
}

const MOST_WORDS = 20;
const FOUND_AT_MOST = 20;
/** A person waits. */
const SOON: HttpOptions = { deadlineMs: 8000 };
/** A retried request holds its turn, so its attempts keep arXiv's distance too. */
const BETWEEN_ATTEMPTS_MS = 3000;

export function createArxiv(parts: ArxivParts): Arxiv {
  const { turn, clock } = parts;
  const log = parts.log.child({ source: "arxiv" });
  const throttle = createThrottle({ host: "arxiv.org", log });
  const feeds = parts.rssUrl.replace(/\/+$/, "");

  function ask(url: string, options: HttpOptions): Promise<string> {
    const headers = { "user-agent": userAgent(parts.contact) };
    const patience = { minWaitMs: BETWEEN_ATTEMPTS_MS, retries: 1, ...options, ...parts.http };
    return throttle(() =>
      turn(async () => {
        const { text } = await getText(url, { ...patience, headers });
        if (!/^\s*rate exceeded/i.test(text)) return text;
        throw new ThrottledError({ code: "source_status", host: hostOf(url), status: 429 });
      }),
    );
  }

  async function papers(
    ids: readonly string[],
    options: HttpOptions = {},
  ): Promise<readonly Paper[]> {
    try {
      const answer = await ask(idQuery(parts.apiUrl, ids), options);
      return await readAnswer(answer, { host: hostOf(parts.apiUrl), atMost: ids.length });
    } catch (error) {
      if (isRefusal(error)) return [];
      throw error;
    }
  }

  async function search(question: string): Promise<readonly Paper[]> {
    const words = splitWords(question).slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    const text = await ask(wordQuery(parts.apiUrl, words, FOUND_AT_MOST), {});
    return readAnswer(text, { host: hostOf(parts.apiUrl), atMost: FOUND_AT_MOST });
  }

  async function submitted(
    category: string,
    day: Day,
    signal: AbortSignal | undefined,
  ): Promise<readonly Paper[]> {
    const window = submissionWindow(day);
    if (window === null) return [];
    const text = await ask(windowQuery(parts.apiUrl, category, window), { signal });
    return readAnswer(text, { host: hostOf(parts.apiUrl), atMost: MOST_OF_A_DAY });
  }

  async function announced(
    category: string,
    day: Day,
    signal: AbortSignal | undefined,
  ): Promise<readonly Paper[]> {
    const text = await ask(`${feeds}/atom/${category}`, { signal });
    const announcement = await readFeed(text, hostOf(feeds));
    if (announcement.day < day)
      throw new NotYetError({ code: "arxiv_old_announcement", day: announcement.day });
    // The day ended during the request.
    if (announcement.day > day) return submitted(category, day, signal);
    return announcement.papers;
  }

  async function list(
    category: string,
    day: Day,
    signal: AbortSignal | undefined,
  ): Promise<readonly Paper[]> {
    const newest = arxivDay(clock.now());
    if (day > newest) throw new NotYetError({ code: "arxiv_before_midnight" });
    if (day < newest) return submitted(category, day, signal);
    try {
      return await announced(category, day, signal);
    } catch (error) {
      if (!(error instanceof SourceError) || error instanceof NotYetError) throw error;
      log.warn({ category, reason: error.message }, "feed does not answer, using the API");
      const found = await submitted(category, day, signal).catch(() => []);
      // The API does not distinguish a quiet day from one that is not indexed yet.
      if (found.length === 0) throw error;
      return found;
    }
  }

  async function paper(id: string, signal?: AbortSignal): Promise<Paper | undefined> {
    return (await papers([id], { ...SOON, signal })).find((found) => found.id === id);
  }

  const common = {
    onlyDay: null,
    grows: false,
    hasFigures: false,
    paper,
    trending: async () => Promise.resolve([]),
  };
  return {
    papers,
    search,
    single: {
      ...common,
      name: "arxiv",
      label: "arXiv",
      list: async () => Promise.resolve([]),
      listUrl: () => "https://arxiv.org",
    },
    category: (category) => ({
      ...common,
      name: `arxiv:${category}`,
      label: `arXiv ${category}`,
      list: (day, signal) => list(category, day, signal),
      listUrl: (day) => pageOf(category, day),
    }),
  };
}

function hostOf(url: string): string {
  return new URL(url).host;
}

/** arXiv has no page for a week, so this is the category's newest papers. */
function pageOf(category: string, name: PeriodName): string {
  const cadence = parsePeriod(name)?.cadence;
  if (cadence === "week") return `https://arxiv.org/list/${category}/recent`;
  return `https://arxiv.org/${cadence === "month" ? "list" : "catchup"}/${category}/${name}`;
}
