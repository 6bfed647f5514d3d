import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parsePaperId } from "../../src/domain/paper/ids.ts";
import { texToText } from "../../src/domain/paper/tex/tex-to-text.ts";
import { restoreTex } from "../../src/sources/huggingface/restore-tex.ts";

const DATA = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

interface Recorded {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
}

/** Every paper of the recorded lists of two years. */
function recorded(): Recorded[] {
  const lines = gunzipSync(readFileSync(`${DATA}hf/corpus.jsonl.gz`))
    .toString("utf8")
    .trim();
  return lines.split("\n").map((line) => JSON.parse(line) as Recorded);
}

/** The addresses in arXiv's own recorded answers. */
function linksOfArxiv(): string[] {
  const texts = ["api", "rss"].flatMap((folder) =>
    readdirSync(`${DATA}arxiv/${folder}`).map((file) =>
      readFileSync(`${DATA}arxiv/${folder}/${file}`, "utf8"),
    ),
  );
  return [...new Set(texts.flatMap((text) => text.match(/https?:\/\/[^\s"<>]+/g) ?? []))];
}

/** How people and pages write the address of a paper. */
const FORMS: readonly ((id: string) => string)[] = [
  (id) => `https://arxiv.org/abs/${id}`,
  (id) => `http://arxiv.org/abs/${id}v2`,
  (id) => `https://arxiv.org/pdf/${id}v1.pdf`,
  (id) => `https://www.arxiv.org/pdf/${id}`,
  (id) => `https://arxiv.org/html/${id}v3#S2`,
  (id) => `https://huggingface.co/papers/${id}`,
  (id) => `https://hf.co/papers/${id}?ref=digest`,
  (id) => `https://www.alphaxiv.org/abs/${id}v1`,
  (id) => `https://doi.org/10.48550/arXiv.${id}`,
  (id) => `<https://arxiv.org/abs/${id}|arxiv.org/abs/${id}>`,
  (id) => `(https://arxiv.org/abs/${id}).`,
  (id) => `arXiv:${id},`,
];

describe.skipIf(!existsSync(DATA))("real papers (needs ../shared/data)", () => {
  it("are recognised by 500 links to them, however these are written", () => {
    const ids = recorded().map(({ id }) => id);
    const step = Math.floor(ids.length / 500);
    const picked = Array.from({ length: 500 }, (_, index) => ids[index * step]!);
    const missed = picked.flatMap((id, index) => {
      const link = FORMS[index % FORMS.length]!(id);
      return parsePaperId(link) === id ? [] : [link];
    });
    expect(missed).toEqual([]);
  });

  it("are told from everything else that arXiv links to", () => {
    const links = linksOfArxiv();
    const isPaper = (link: string): boolean => /arxiv\.org\/(?:abs|pdf)\//.test(link);
    expect(links.filter(isPaper).length).toBeGreaterThan(150);
    expect(links.filter((link) => isPaper(link) !== (parsePaperId(link) !== undefined))).toEqual(
      [],
    );
  });

  it("read without LaTeX in their titles, each text in under a millisecond", () => {
    const times: number[] = [];
    const convert = (source: string): string => {
      // The best of three: what else runs on this machine is not the converter's time.
      let best = Infinity;
      let text = "";
      for (let tries = 0; best > 0.5 && tries < 3; tries += 1) {
        const start = performance.now();
        text = texToText(restoreTex(source));
        best = Math.min(best, performance.now() - start);
      }
      times.push(best);
      return text;
    };
    const leftovers = recorded().flatMap(({ title, summary = "" }) => {
      convert(summary);
      const text = convert(title);
      return /\\[a-zA-Z]+|\$[^$]*[\\^_{][^$]*\$/.test(text) ? [text] : [];
    });
    expect(leftovers).toEqual([]);
    const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!;
    expect(times.length).toBeGreaterThan(19_000);
    expect(p99).toBeLessThan(1);
  });
});
