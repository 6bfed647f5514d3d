import { z } from "zod";
import { SourceError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import { huggingFaceDay } from "../../domain/schedule/list-days.ts";
import type { PeriodName } from "../../domain/schedule/periods.ts";
import type { Day, Paper } from "../../domain/paper/paper.ts";
import { listPageUrl } from "../../domain/paper/urls.ts";
import { StatusError } from "../http/attempt.ts";
import { getJson, getPages, type HttpOptions } from "../http/client.ts";
import { userAgent } from "../http/headers.ts";
import { createThrottle } from "../http/throttle.ts";
import { readListItem, readPaper } from "./schema.ts";
import type { PaperSource } from "../port.ts";

export interface HuggingFaceParts {
  /** Without `/api`, such as `https://huggingface.co`. */
  readonly baseUrl: string;
  readonly token?: string | undefined;
  readonly log: Log;
  readonly http?: HttpOptions;
}

/** The API's maximum; its default is half of that. */
const PAGE_SIZE = 100;

/** In characters; a longer one is refused with 400. */
const LONGEST_QUESTION = 250;
/** A person waits. */
const SOON = { deadlineMs: 5000 } as const;

/** The longest list so far had 71 papers, so more pages are a fault at the source. */
const MAX_PAGES = 10;

export interface MonthPage {
  readonly papers: readonly Paper[];
  readonly isLast: boolean;
}

export interface HuggingFace extends PaperSource {
  /** A hundred papers of all lists of a month, such as `2026-05`; pages count from 0. */
  monthPage(month: PeriodName, page: number, signal?: AbortSignal): Promise<MonthPage>;
  /** What Hugging Face's own search finds, best first. */
  search(question: string): Promise<readonly Paper[]>;
}

/** A token only raises the rate limit. */
export function createHuggingFace(parts: HuggingFaceParts): HuggingFace {
  const api = `${parts.baseUrl.replace(/\/+$/, "")}/api`;
  const { host } = new URL(api);
  const log = parts.log.child({ source: "huggingface" });
  const throttle = createThrottle({ host, log });
  const http: HttpOptions = { ...parts.http, headers: headersFor(parts.token) };

  async function list(day: Day, signal?: AbortSignal): Promise<readonly Paper[]> {
    const url = `${api}/daily_papers?date=${day}&limit=${PAGE_SIZE}`;
    try {
      const pages = await throttle(() => getPages(url, MAX_PAGES, { ...http, signal }));
      return readList(pages, host, log);
    } catch (error) {
      if (!hasNotBegun(day, error)) throw error;
      log.info({ day }, "day refused as not begun");
      return [];
    }
  }

  async function monthPage(
    month: PeriodName,
    page: number,
    signal?: AbortSignal,
  ): Promise<MonthPage> {
    const url = `${api}/daily_papers?month=${month}&limit=${PAGE_SIZE}&p=${page}`;
    const ask = () => getJson(url, z.array(z.unknown()), { ...http, signal });
    const { data, next } = await throttle(ask);
    return { papers: readList(data, host, log), isLast: data.length === 0 || next === undefined };
  }

  async function search(question: string): Promise<readonly Paper[]> {
    const query = new URLSearchParams({ q: question.slice(0, LONGEST_QUESTION), limit: "60" });
    const url = `${api}/papers/search?${query.toString()}`;
    const { data } = await throttle(() =>
      getJson(url, z.array(z.unknown()), { ...SOON, retries: 0, ...http }),
    );
    return readList(data, host, log);
  }

  async function paper(id: string, signal?: AbortSignal): Promise<Paper | undefined> {
    if (!/^\d{4}\.\d{4,5}$/.test(id)) return undefined;
    const answer = await unlessUnknown(
      throttle(() => getJson(`${api}/papers/${id}`, z.unknown(), { ...SOON, ...http, signal })),
    );
    if (answer === undefined) return undefined;
    const found = readPaper(answer.data);
    if (found?.id !== id) throw unreadable(host);
    return found;
  }

  async function trending(limit: number, signal?: AbortSignal): Promise<readonly Paper[]> {
    const size = Math.min(limit, PAGE_SIZE);
    const url = `${api}/daily_papers?sort=trending&limit=${size}`;
    const pages = await throttle(() => getPages(url, 1, { ...http, signal }));
    return readList(pages, host, log).slice(0, size);
  }

  return {
    name: "huggingface",
    onlyDay: null,
    grows: true,
    hasFigures: true,
    label: "Hugging Face Daily Papers",
    list,
    monthPage,
    search,
    paper,
    trending,
    listUrl: listPageUrl,
  };
}

function headersFor(token: string | undefined): Readonly<Record<string, string>> {
  const headers = { accept: "application/json", "user-agent": userAgent(null) };
  return token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };
}

/** Hugging Face answers 404 until a person opens the paper's page there. */
async function unlessUnknown<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StatusError && error.status === 404) return undefined;
    throw error;
  }
}

/** Each paper once: a growing list repeats some on its next page. */
function readList(items: readonly unknown[], host: string, log: Log): readonly Paper[] {
  const papers = new Map<string, Paper>();
  const dropped: string[] = [];
  for (const item of items) {
    const paper = readListItem(item);
    if (paper === undefined) dropped.push(idIn(item));
    else if (!papers.has(paper.id)) papers.set(paper.id, paper);
  }
  if (dropped.length > 0)
    log.warn({ dropped: dropped.length, ids: dropped.slice(0, 10) }, "unreadable papers dropped");
  if (dropped.length > 0 && papers.size === 0) throw unreadable(host);
  return [...papers.values()];
}

function idIn(item: unknown): string {
  const parsed = z.object({ paper: z.object({ id: z.string() }) }).safeParse(item);
  return parsed.success ? parsed.data.paper.id.slice(0, 40) : "none";
}

function unreadable(host: string): SourceError {
  return new SourceError({ code: "source_unexpected_papers", host });
}

/** Hugging Face refuses future days with 400, by its own clock, which can lag behind. */
function hasNotBegun(day: Day, error: unknown): boolean {
  if (!(error instanceof StatusError) || error.status !== 400) return false;
  return error.serverTime !== undefined && day >= huggingFaceDay(error.serverTime);
}
