import { z } from "zod";
import { arxivDay } from "../../domain/schedule/list-days.ts";
import type { Day, Paper } from "../../domain/paper/paper.ts";
import { announceType, Entry, parseXml, toPaper, unreadable } from "./xml.ts";

const Feed = z.union([
  z
    .looseObject({
      feed: z.looseObject({ updated: z.string(), entry: z.array(Entry).default([]) }),
    })
    .transform(({ feed }) => ({ made: feed.updated, entries: feed.entry })),
  z
    .looseObject({
      rss: z.looseObject({
        channel: z.looseObject({ pubDate: z.string(), item: z.array(Entry).default([]) }),
      }),
    })
    .transform(({ rss: { channel } }) => ({ made: channel.pubDate, entries: channel.item })),
]);

/** A category's announcement: on which day it was made, and its papers. On weekends and holidays it has none. */
export interface Announcement {
  readonly day: Day;
  readonly papers: readonly Paper[];
}

/** Reads a category's feed, Atom or RSS. New papers and those from other categories count; new versions do not. */
export async function readFeed(text: string, host: string): Promise<Announcement> {
  const parsed = Feed.safeParse(await parseXml(text, host));
  if (!parsed.success) throw unreadable(host);
  const { made, entries } = parsed.data;
  const at = new Date(made);
  if (Number.isNaN(at.getTime())) throw unreadable(host);
  const papers = new Map<string, Paper>();
  for (const entry of entries.filter(isNew)) {
    const paper = toPaper(entry);
    if (paper !== undefined && !papers.has(paper.id)) papers.set(paper.id, paper);
  }
  if (papers.size === 0 && entries.some(isNew)) throw unreadable(host);
  return { day: arxivDay(at), papers: [...papers.values()] };
}

function isNew(entry: Entry): boolean {
  const type = announceType(entry);
  if (type !== undefined) return type === "new" || type === "cross";
  return (entry.id ?? entry.guid ?? "").endsWith("v1");
}
