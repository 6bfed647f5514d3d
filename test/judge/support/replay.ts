import { readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { arxivAnswer } from "./arxiv.ts";

const Items = z.array(
  z.looseObject({ paper: z.looseObject({ id: z.string(), title: z.string() }) }),
);
export type Items = z.output<typeof Items>;

/** A local Hugging Face that answers every day with one recorded day; an arXiv and an OpenReview too. */
export interface Replay {
  readonly url: string;
  items: Items;
  /** What it does instead of answering. */
  mood: "well" | "down" | "slow" | "html";
  readonly requests: string[];
  stop(): Promise<void>;
}

/** Reads a recorded day of the shared test data. */
export function recordedDay(day: string): Items {
  const file = new URL(`../../../../shared/data/hf/daily_papers/${day}.json.gz`, import.meta.url);
  return Items.parse(JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")));
}

const Listed = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  authors: z.array(z.string()),
  publishedAt: z.string(),
  submittedOnDailyAt: z.string(),
  upvotes: z.number(),
  numComments: z.number(),
  listDates: z.array(z.string()),
});

/** A recorded day as it was read in the morning, and what was listed later, in the order of its submission. */
export function recordedGrowth(day: string): { morning: Items; later: Items } {
  const morning = recordedDay(day);
  const known = new Set(morning.map(({ paper }) => paper.id));
  const file = new URL("../../../../shared/data/hf/corpus.jsonl.gz", import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  const listed = lines
    .filter((line) => line.includes(day))
    .map((line) => Listed.parse(JSON.parse(line)))
    .filter(({ id, listDates }) => listDates.includes(day) && !known.has(id))
    .toSorted((a, b) => a.submittedOnDailyAt.localeCompare(b.submittedOnDailyAt));
  return { morning, later: Items.parse(listed.map(itemOf)) };
}

/** A paper in the shape that the source's list gives it. */
function itemOf(listed: z.output<typeof Listed>): unknown {
  const { title, summary, publishedAt, numComments } = listed;
  const authors = listed.authors.map((name) => ({ name, hidden: false }));
  return { paper: { ...listed, authors }, title, summary, publishedAt, numComments };
}

export async function startReplay(items: Items): Promise<Replay> {
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    requests.push(url.href);
    if (replay.mood === "down") return void response.writeHead(503).end("busy");
    if (replay.mood === "html")
      return void response.writeHead(200, { "content-type": "text/html" }).end("<html>");
    if (replay.mood === "slow")
      return void response.writeHead(200, { "content-type": "application/json" }).write("[");
    const arxiv = url.pathname.startsWith("/arxiv") ? arxivAnswer(url) : undefined;
    if (arxiv !== undefined)
      return void response.writeHead(200, { "content-type": "application/xml" }).end(arxiv);
    if (url.pathname === "/openreview/notes")
      return void response.end(JSON.stringify(notes(replay.items)));
    const one = /^\/api\/papers\/(.+)$/.exec(url.pathname)?.[1];
    const found =
      one === undefined ? undefined : replay.items.find((item) => item.paper.id === one)?.paper;
    if (one !== undefined && found === undefined)
      return void response.writeHead(404).end('{"error":"Not found"}');
    const body = JSON.stringify(found ?? page(replay.items, url));
    return void response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const replay: Replay = {
    url: `http://127.0.0.1:${port}`,
    items,
    mood: "well",
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return replay;
}

/** As OpenReview answers, of whatever paper it is asked: with the title of the day's first. */
function notes(items: Items): object {
  return { notes: items.slice(0, 1).map(({ paper }) => ({ content: { title: paper.title } })) };
}

function page(items: Items, url: URL): Items {
  const limit = Number(url.searchParams.get("limit") ?? 50);
  const start = Number(url.searchParams.get("p") ?? 0) * limit;
  return items.slice(start, start + limit);
}
