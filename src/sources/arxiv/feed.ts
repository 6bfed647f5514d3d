import { z } from "zod";
import { SourceError } from "../../domain/errors.ts";
import { parsePaperId } from "../../domain/paper/ids.ts";
import { NO_FACTS, type Day, type Paper } from "../../domain/paper/paper.ts";
import { cleanText, texToCleanText } from "../../domain/paper/text.ts";
import { HOUR_MS } from "../../lib/durations.ts";
import { arxivDay } from "../../domain/schedule/list-days.ts";

/** An element with attributes is an object. */
const Words = z
  .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
  .optional()
  .catch(undefined);
const List = <T extends z.ZodType>(schema: T) => z.array(schema).catch([]);

const Entry = z.object({
  id: Words,
  guid: Words,
  title: Words,
  summary: Words,
  description: Words,
  published: Words,
  updated: Words,
  pubDate: Words,
  authors: List(z.object({ name: Words }).catch({ name: undefined })),
  dc: z.object({ creators: List(Words) }).catch({ creators: [] }),
  categories: List(z.object({ term: Words, name: Words })),
  arxiv: z
    .object({
      primaryCategory: z.object({ term: z.string() }).optional().catch(undefined),
      comment: Words,
    })
    .optional()
    .catch(undefined),
});
type Entry = z.output<typeof Entry>;

const Feed = z.union([
  z
    .object({
      format: z.literal("atom"),
      feed: z.object({ updated: z.string(), entries: z.array(Entry).default([]) }),
    })
    .transform(({ feed }) => ({ updated: feed.updated, entries: feed.entries })),
  z
    .object({
      format: z.literal("rss"),
      feed: z.object({ pubDate: z.string(), items: z.array(Entry).default([]) }),
    })
    .transform(({ feed }) => ({ updated: feed.pubDate, entries: feed.items })),
]);

/** Rejects with a SourceError. arXiv declares no entities, so a text with entities is refused. */
async function parseFeed(text: string, host: string): Promise<z.output<typeof Feed>> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unreadable(host);
  // The library accepts a document that is cut off between two entries.
  if (!/<\/(?:feed|rss)>\s*$/.test(text)) throw unreadable(host);
  // Loaded at the first request: most bots never ask arXiv.
  const feedsmith = await import("feedsmith");
  try {
    return Feed.parse(feedsmith.parseFeed(text));
  } catch (error) {
    throw unreadable(host, error);
  }
}

function unreadable(host: string, cause?: unknown): SourceError {
  return new SourceError({ code: "source_unexpected", host, detail: null }, { cause });
}

/** The feed does not say how many entries it has; the API does. */
const TOTAL = /<opensearch:totalResults[^>]*>\s*(\d{1,9})\s*</;

/** Unknown papers are left out; throws a SourceError for an invalid query and for fewer entries than announced. */
export async function readAnswer(
  text: string,
  { host, atMost }: { readonly host: string; readonly atMost: number },
): Promise<Paper[]> {
  const { entries } = await parseFeed(text, host);
  const mistake = entries.find(({ id }) => id?.includes("/api/errors"));
  if (mistake !== undefined)
    throw new SourceError({ code: "source_error", host, message: mistake.summary ?? "error" });
  const announced = Math.min(Number(TOTAL.exec(text)?.[1] ?? 0), atMost);
  if (entries.length < announced)
    throw new SourceError({ code: "source_short", host, count: entries.length, announced });
  const papers = entries.flatMap((entry) => toPaper(entry) ?? []);
  if (papers.length === 0 && entries.length > 0) throw unreadable(host);
  return papers;
}

/** Weekends and holidays have no papers. */
export interface Announcement {
  readonly day: Day;
  readonly papers: readonly Paper[];
}

/** Includes new and cross-listed papers, without new versions. */
export async function readFeed(text: string, host: string): Promise<Announcement> {
  const { updated, entries } = await parseFeed(text, host);
  const at = new Date(updated);
  if (Number.isNaN(at.getTime())) throw unreadable(host);
  const papers = new Map<string, Paper>();
  for (const entry of entries.filter(isNew)) {
    const paper = toPaper(entry);
    if (paper !== undefined && !papers.has(paper.id)) papers.set(paper.id, paper);
  }
  if (papers.size === 0 && entries.some(isNew)) throw unreadable(host);
  const day = [arxivDay(at), ...batchDay(entries)].toSorted()[0] ?? arxivDay(at);
  return { day, papers: [...papers.values()] };
}

/** The entries' own day: arXiv has published an old batch under a new date. */
function batchDay(entries: readonly Entry[]): Day[] {
  const days = entries.filter(isNew).flatMap(({ published, pubDate }) => {
    const at = parseDate(published ?? pubDate);
    // Entries carry midnight; some hours later the day is the same under summer and winter time.
    return at === null ? [] : [arxivDay(new Date(at.getTime() + 6 * HOUR_MS))];
  });
  return days.toSorted().slice(-1);
}

/** Feeds write before the abstract: `arXiv:2508.13426v1 Announce Type: cross Abstract: `. */
const PREAMBLE = /^\s*arXiv:\S+\s+Announce Type:\s*([\w-]+)\s+(?:Abstract:\s*)?/;

function isNew(entry: Entry): boolean {
  const type = PREAMBLE.exec(abstractIn(entry))?.[1]?.toLowerCase();
  if (type !== undefined) return type === "new" || type === "cross";
  return (entry.id ?? entry.guid ?? "").endsWith("v1");
}

/** The id has no version; undefined without an arXiv id or a title. */
function toPaper(entry: Entry): Paper | undefined {
  const name = (entry.id ?? entry.guid ?? "").replace(/^oai:arXiv\.org:/i, "");
  const id = parsePaperId(name);
  const title = texToCleanText(entry.title ?? "");
  if (id === undefined || title === "") return undefined;
  return {
    ...NO_FACTS,
    id,
    title,
    abstract: texToCleanText(abstractIn(entry).replace(PREAMBLE, "")),
    authors: authorsOf(entry),
    publishedAt: parseDate(entry.published ?? entry.pubDate),
    categories: categoriesOf(entry),
    version: versionIn(name),
    withdrawnAt: withdrawnAt(entry),
  };
}

function versionIn(name: string): number | null {
  const version = /v(\d{1,3})$/.exec(name)?.[1];
  return version === undefined ? null : Number(version);
}

const WITHDRAWN =
  /^\s*(?:withdrawn\b|(?:this|the) (?:paper|submission|article|manuscript|preprint|work)\b.{0,40}\bwithdrawn\b)/i;

/** A withdrawn paper stays at arXiv; the comment of its last version says so. */
function withdrawnAt({ arxiv, updated, published }: Entry): Date | null {
  return WITHDRAWN.test(arxiv?.comment ?? "") ? parseDate(updated ?? published) : null;
}

function abstractIn({ summary, description }: Entry): string {
  return summary ?? description ?? "";
}

/** A comma, unless it belongs to the name before it. */
const BETWEEN_AUTHORS = /,\s+(?!(?:Jr|Sr|Ph\.?D|M\.?D)\b|I{2,3}\b|IV\b)/;

/** The API names authors one by one; feeds use one line, some with affiliations in brackets. */
function authorsOf({ authors, dc }: Entry): string[] {
  const names = authors.flatMap(({ name }) => name ?? []);
  const lines = dc.creators.flatMap((line) => line ?? []);
  const found =
    names.length > 0
      ? names
      : lines.flatMap((line) => line.replaceAll(/\s*\([^()]*\)/g, "").split(BETWEEN_AUTHORS));
  return found.map(texToCleanText).filter((name) => name !== "");
}

/** Only arXiv's categories, the primary one first; journals add classes such as `68T50`. */
function categoriesOf({ arxiv, categories }: Entry): string[] {
  const all = categories.map(({ term, name }) => term ?? name ?? "");
  const named = [arxiv?.primaryCategory?.term ?? "", ...all]
    .map(cleanText)
    .filter((one) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(one));
  return [...new Set(named)];
}

function parseDate(text: string | undefined): Date | null {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? null : new Date(time);
}
