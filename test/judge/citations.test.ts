import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formatCitations } from "../../src/citations/formats.ts";
import { namesIn } from "../../src/citations/names.ts";
import { makePaper } from "../support/factories.ts";

const CORPUS = new URL("../../../shared/data/hf/corpus.jsonl.gz", import.meta.url);
const Recorded = z.object({ authors: z.array(z.string()).default([]) });

function authors(): string[] {
  const lines = gunzipSync(readFileSync(CORPUS)).toString("utf8").trim().split("\n");
  return [...new Set(lines.flatMap((line) => Recorded.parse(JSON.parse(line)).authors))];
}

describe.skipIf(!existsSync(CORPUS))("every recorded author", () => {
  it("has a name in two parts, or is a team", () => {
    const strange = authors().flatMap((author) => {
      const words = author.trim().replace(/^and /, "").split(/\s+/);
      const [name, ...others] = namesIn(author);
      if (words.length === 1 || !/[a-z]/i.test(author)) return [];
      if (name === undefined || others.length > 0) return [author];
      if ("literal" in name)
        return /team|\bai\b|lab|group|research|contrib|\binc\b|\d/i.test(author) ? [] : [author];
      const again = [name.given, name.family, name.suffix ?? ""].join(" ").trim();
      // Apart from TeX in eight names nothing is lost.
      return again === words.join(" ") || /[\\~]/.test(author) ? [] : [author];
    });
    expect(strange).toEqual([]);
  });

  it("is in BibTeX in the order that arXiv prints, or with the family name first", () => {
    const text = formatCitations([makePaper({ authors: authors() })], "bibtex");
    const [, line = ""] = /author=\{(.*)\},\n/.exec(text) ?? [];
    const natural = line.split(" and ").filter((one) => !one.includes(",") && !one.startsWith("{"));
    expect(natural.length).toBeGreaterThan(50_000);
  });
});
