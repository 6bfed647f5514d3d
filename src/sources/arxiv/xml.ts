import type { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { SourceError } from "../../domain/errors.ts";
import { parsePaperId } from "../../domain/paper/ids.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { cleanText, texToCleanText } from "../../domain/paper/text.ts";

const REPEATED = new Set(["entry", "item", "category", "author", "dc:creator"]);

/** Read only where arXiv is asked: most bots never do. */
let parser: Promise<XMLParser> | undefined;

async function loadParser(): Promise<XMLParser> {
  const xml = await import("fast-xml-parser");
  return new xml.XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    // Ids such as 2401.10000 must not become numbers.
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => REPEATED.has(name),
  });
}

/** A document from arXiv as plain objects. None of its own declares anything, so one that does is refused. */
export async function parseXml(text: string, host: string): Promise<unknown> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unreadable(host);
  // The parser itself makes something of every text, also of half a document.
  if (!/<\/(?:feed|rss)>\s*$/.test(text)) throw unreadable(host);
  const reader = await (parser ??= loadParser());
  try {
    return reader.parse(text);
  } catch (error) {
    throw new SourceError(`${host} answered with broken XML`, { cause: error });
  }
}

export function unreadable(host: string): SourceError {
  return new SourceError(`${host} answered in an unknown form`);
}

/** An element's text, which is an object where the element has attributes. */
const Words = z
  .union([z.string(), z.looseObject({ "#text": z.string() }).transform((one) => one["#text"])])
  .optional()
  .catch(undefined);
const List = <T extends z.ZodType>(schema: T) => z.array(schema).catch([]);

/** An entry of the API, of an Atom feed or of an RSS feed: every field has one name in each. */
export const Entry = z.looseObject({
  id: Words,
  guid: Words,
  title: Words,
  summary: Words,
  description: Words,
  published: Words,
  updated: Words,
  pubDate: Words,
  author: List(z.looseObject({ name: Words })),
  "dc:creator": List(Words),
  category: List(z.union([z.string(), z.looseObject({ "@term": z.string() })])),
  "arxiv:primary_category": z.looseObject({ "@term": z.string() }).optional().catch(undefined),
  "arxiv:announce_type": Words,
});
export type Entry = z.output<typeof Entry>;

/** What feeds write before the abstract: `arXiv:2508.13426v1 Announce Type: cross Abstract: `. */
const PREAMBLE = /^\s*arXiv:\S+\s+Announce Type:\s*([\w-]+)\s+(?:Abstract:\s*)?/;

/** How a feed says that an entry is there; undefined in the API's answers. */
export function announceType(entry: Entry): string | undefined {
  const type = entry["arxiv:announce_type"] ?? PREAMBLE.exec(abstractIn(entry))?.[1];
  return type?.trim().toLowerCase();
}

/** An entry as a paper, its id without version; undefined when it has no arXiv id or no title. */
export function toPaper(entry: Entry): Paper | undefined {
  const id = parsePaperId((entry.id ?? entry.guid ?? "").replace(/^oai:arXiv\.org:/i, ""));
  const title = texToCleanText(entry.title ?? "");
  if (id === undefined || title === "") return undefined;
  return {
    id,
    title,
    abstract: texToCleanText(abstractIn(entry).replace(PREAMBLE, "")),
    authors: authorsOf(entry),
    publishedAt: dateIn(entry.published ?? entry.pubDate),
    upvotes: 0,
    comments: 0,
    submittedBy: null,
    organization: null,
    thumbnailUrl: null,
    mediaUrls: [],
    aiSummary: null,
    aiModel: null,
    keywords: [],
    categories: categoriesOf(entry),
    repoUrl: null,
    repoStars: null,
    projectUrl: null,
  };
}

function abstractIn({ summary, description }: Entry): string {
  return summary ?? description ?? "";
}

/** The API names authors one by one; feeds name them in a line, some with their affiliation in brackets. */
function authorsOf(entry: Entry): string[] {
  const names = entry.author.flatMap(({ name }) => name ?? []);
  const lines = entry["dc:creator"].flatMap((line) => line ?? []);
  const found =
    names.length > 0
      ? names
      : lines.flatMap((line) => line.replaceAll(/\s*\([^()]*\)/g, "").split(/,\s+/));
  return found.map(texToCleanText).filter((name) => name !== "");
}

/** arXiv's own categories alone, the primary one first; journals' classes stand among them as `68T50`. */
function categoriesOf(entry: Entry): string[] {
  const first = entry["arxiv:primary_category"]?.["@term"] ?? "";
  const all = entry.category.map((one) => (typeof one === "string" ? one : one["@term"]));
  const named = [first, ...all]
    .map(cleanText)
    .filter((one) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(one));
  return [...new Set(named)];
}

function dateIn(text: string | undefined): Date | null {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? null : new Date(time);
}
