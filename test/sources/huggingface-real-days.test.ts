import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { figureOf, videoOf } from "../../src/domain/paper/pictures.ts";
import { createHuggingFace } from "../../src/sources/huggingface/huggingface.ts";
import { readListItem } from "../../src/sources/huggingface/schema.ts";
import { readableLog, send, useScriptedServer } from "../support/scripted-server.ts";

/** Recorded answers, which are not part of the repository. */
const RECORDED = new URL("../../../shared/data/hf/", import.meta.url);
const DAYS = new URL("daily_papers/", RECORDED);

const Entries = z.array(z.looseObject({ paper: z.looseObject({ id: z.string() }) }));
const Quirks = z
  .array(z.object({ item: z.unknown() }))
  .transform((all) => all.map(({ item }) => item));

const upstream = useScriptedServer();

function read(file: string): string {
  const bytes = readFileSync(new URL(file, RECORDED));
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** What is wrong with a paper, in words; nothing when all of it can be shown. */
function faults(paper: Paper): readonly string[] {
  const urls = [...paper.mediaUrls, paper.thumbnailUrl, paper.projectUrl].filter(
    (url) => url !== null,
  );
  const repo = paper.repoUrl ?? "https://github.com/a/b";
  const checks: readonly (readonly [string, boolean])[] = [
    ["a title on one line", /^\S(?:.*\S)?$/u.test(paper.title) && !/\s\s/u.test(paper.title)],
    ["a title without LaTeX", !/\\|\$\w+\$/u.test(paper.title)],
    ["an abstract without LaTeX", !/\\[A-Za-z]|\n/u.test(paper.abstract)],
    ["authors with names", paper.authors.every((name) => name.trim() !== "")],
    ["addresses of the web", urls.every((url) => /^https?:\/\//.test(url))],
    ["a clean repository", /^https:\/\/github\.com\/[\w-]+\/[\w.-]+$/.test(repo)],
    ["a figure or a video", isPlain(paper) || figureOf(paper) !== null || videoOf(paper) !== null],
  ];
  return checks.flatMap(([wish, granted]) => (granted ? [] : [`${paper.id} needs ${wish}`]));
}

/** Without media, or from the months when the social card was the only one. */
function isPlain({ mediaUrls, thumbnailUrl }: Paper): boolean {
  return mediaUrls.every((url) => url === thumbnailUrl);
}

describe.skipIf(!existsSync(DAYS))(
  "recorded days (beside the repository, in ../shared/data/hf)",
  () => {
    it("come through whole: every paper of every list, in order, and readable", async () => {
      const { log, lines } = readableLog();
      const hf = createHuggingFace({ baseUrl: upstream.url, log });
      const files = readdirSync(DAYS);
      expect(files.length).toBeGreaterThan(400);
      for (const file of files) {
        const body = read(`daily_papers/${file}`);
        upstream.answer(send(200, body, { "content-type": "application/json" }));
        const papers = await hf.list(file.slice(0, 10));
        const expected = new Set(Entries.parse(JSON.parse(body)).map(({ paper }) => paper.id));
        expect(papers.map(({ id }) => id)).toEqual([...expected]);
        expect(papers.flatMap(faults)).toEqual([]);
      }
      expect(lines).toEqual([]);
    });

    it("of other shapes come through as well: byte for byte, and from the search", () => {
      const files = readdirSync(RECORDED).filter((file) => /^(?:\d|q=).*\.json$/.test(file));
      expect(files.length).toBeGreaterThan(3);
      for (const file of files) {
        const entries = Entries.parse(JSON.parse(read(file)));
        const papers = entries.flatMap((entry) => readListItem(entry) ?? []);
        expect(papers.map(({ id }) => id)).toEqual(entries.map(({ paper }) => paper.id));
        expect(papers.flatMap(faults)).toEqual([]);
      }
    });

    it("include the odd ones", () => {
      const quirks = Quirks.parse(JSON.parse(read("quirk_items.json")));
      const papers = new Map(
        quirks.flatMap((raw) => readListItem(raw) ?? []).map((paper) => [paper.id, paper]),
      );
      expect(papers.size).toBe(
        new Set(quirks.map((raw) => Entries.element.parse(raw).paper.id)).size,
      );
      expect([...papers.values()].flatMap(faults)).toEqual([]);
      expect(papers.get("2501.14249")?.authors.length).toBeGreaterThan(600);
      expect(papers.get("2603.07980")?.title).toContain("$OneMillion-Bench");
      expect(papers.get("2504.07128")?.title).toContain("<think>");
      expect(papers.get("2510.18940")?.repoUrl).toBe(
        "https://github.com/FightingFighting/NeuroAda",
      );
    });
  },
);
