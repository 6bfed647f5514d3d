import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isStopWord } from "../../../src/lib/stop-words.ts";
import { splitWords } from "../../../src/domain/paper/text.ts";
import { stem } from "../../../src/lib/stemmer.ts";
import questions from "../../search/languages/questions.json" with { type: "json" };
import type { Doc } from "./collections.ts";
import { createRandom } from "../papers.ts";

/** A query and the papers that it means. */
export interface KnownItem {
  readonly text: string;
  readonly relevant: readonly string[];
}

type Kind = (docs: readonly Doc[], pick: Pick) => KnownItem[];
type Pick = <Item>(items: readonly Item[], count: number) => Item[];

const PER_KIND = 150;

/** What people type other than it is written; made from the papers' own titles and authors. */
const KINDS: Readonly<Record<string, Kind>> = {
  "ki-split": splitNames,
  "ki-digits": spacedDigits,
  "ki-compound": joinedCompounds,
  "ki-joined": joinedHyphens,
  "ki-name": authorNames,
  "ki-small-words": smallWords,
  "ki-long": longTitles,
  "ki-language": otherLanguages,
};

/** The same seed makes the same queries from the same papers. */
export function makeKnownItems(docs: readonly Doc[], seed: number): Record<string, KnownItem[]> {
  return Object.fromEntries(
    Object.entries(KINDS).map(([name, kind]) => [name, kind(docs, createPicker(seed))]),
  );
}

export function writeKnownItems(folder: string, docs: readonly Doc[], seed: number): string[] {
  const collections = Object.entries(makeKnownItems(docs, seed));
  for (const [name, items] of collections) {
    const place = path.join(folder, name);
    mkdirSync(place, { recursive: true });
    const queries = items.map(({ text }, at) => JSON.stringify({ id: `${name}${at}`, text }));
    const judged = items.flatMap(({ relevant }, at) =>
      relevant.map((id) => `${name}${at}\t${id}\t1`),
    );
    writeFileSync(path.join(place, "queries.jsonl"), `${queries.join("\n")}\n`);
    writeFileSync(path.join(place, "qrels.tsv"), `${judged.join("\n")}\n`);
  }
  return collections.map(([name, items]) => `${name}: ${items.length} queries`);
}

function createPicker(seed: number): Pick {
  const random = createRandom(seed);
  return (items, count) => {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
    }
    return shuffled.slice(0, count);
  };
}

/** "HunyuanVideo" as "hunyuan video". */
function splitNames(docs: readonly Doc[], pick: Pick): KnownItem[] {
  const names = titlesBy(docs, /\b[A-Za-z][a-z]+(?:[A-Z][a-z]+)+\b/g);
  return pick([...names], PER_KIND).map(([name, titled]) => ({
    text: name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase(),
    relevant: idsOf(titled),
  }));
}

/** "Qwen3" as "qwen 3", "GPT-4o" as "gpt4o". */
function spacedDigits(docs: readonly Doc[], pick: Pick): KnownItem[] {
  const names = titlesBy(docs, /\b[A-Za-z]{2,}-?\d+[A-Za-z]?\b/g, (found) => found.toLowerCase());
  return pick([...names], PER_KIND).map(([name, titled]) => ({
    text: name.includes("-") ? name.replace("-", "") : name.replace(/(?<=[a-z])(?=\d)/, " "),
    relevant: idsOf(titled),
  }));
}

const MIN_TITLES = 3;

/** "time series" as "timeseries". */
function joinedCompounds(docs: readonly Doc[], pick: Pick): KnownItem[] {
  const pairs = titlesBy(docs, /(?<![\w-])(?=([A-Za-z]{3,} [A-Za-z]{3,})(?![\w-]))/g, (found) =>
    found.toLowerCase(),
  );
  const compounds = [...pairs].filter(
    ([pair, titled]) => titled.size >= MIN_TITLES && !pair.split(" ").some(isStopWord),
  );
  return pick(compounds, PER_KIND).map(([pair, titled]) => ({
    text: pair.replace(" ", ""),
    relevant: idsOf(titled),
  }));
}

/** "Fine-Tuning" as "finetuning", with another word of the title. */
function joinedHyphens(docs: readonly Doc[], pick: Pick): KnownItem[] {
  const pairs = titlesBy(docs, /\b[A-Za-z]{2,}-[A-Za-z]{2,}\b(?!-)/g, (found) =>
    found.toLowerCase(),
  );
  return pick([...pairs], PER_KIND).flatMap(([pair, titled]) => {
    const [doc] = titled;
    const [other] = pick(otherWords(doc?.title ?? "", pair), 1);
    if (doc === undefined || other === undefined) return [];
    return [{ text: `${pair.replace("-", "")} ${other}`, relevant: [doc.id] }];
  });
}

function otherWords(title: string, pair: string): string[] {
  return splitWords(title).filter(
    (word) => word.length > 3 && !isStopWord(word) && !pair.split("-").includes(word),
  );
}

/** A whole name; every second one with the surname first. */
function authorNames(docs: readonly Doc[], pick: Pick): KnownItem[] {
  const papers = new Map<string, Set<Doc>>();
  for (const doc of docs)
    for (const name of doc.authors.split(/\s*,\s*/))
      if (/^\S+(?: \S+){1,3}$/.test(name))
        papers.set(name, (papers.get(name) ?? new Set()).add(doc));
  return pick([...papers], PER_KIND).map(([name, written], at) => {
    const parts = name.split(" ");
    const turned = [parts.at(-1), ...parts.slice(0, -1)].join(" ");
    return { text: at % 2 === 0 ? name : turned, relevant: idsOf(written) };
  });
}

/** Short titles as they are written, of which at least half is small words. */
function smallWords(docs: readonly Doc[], pick: Pick): KnownItem[] {
  const titles = new Map<string, Set<Doc>>();
  for (const doc of docs) {
    const words = splitWords(doc.title);
    const small = words.filter(isStopWord).length;
    if (words.length < 3 || words.length > 8 || 2 * small < words.length) continue;
    const text = doc.title.toLowerCase();
    titles.set(text, (titles.get(text) ?? new Set()).add(doc));
  }
  return pick([...titles], PER_KIND).map(([text, titled]) => ({ text, relevant: idsOf(titled) }));
}

const LONG_WORDS = 7;

/** Whole titles, as a question that a reader pastes. */
function longTitles(docs: readonly Doc[], pick: Pick): KnownItem[] {
  const long = docs.filter(({ title }) => splitWords(title).length >= LONG_WORDS);
  return pick(long, PER_KIND).map(({ id, title }) => ({ text: title, relevant: [id] }));
}

/** Questions in other languages, and the papers with their English words in the title. */
function otherLanguages(docs: readonly Doc[]): KnownItem[] {
  const titles = docs.map(({ id, title }) => ({ id, stems: ` ${stemsOf(title)} ` }));
  return Object.values<Record<string, string>>(questions)
    .flatMap((asked) => Object.entries(asked))
    .map(([text, english]) => ({
      text,
      relevant: titles
        .filter(({ stems }) => stems.includes(` ${stemsOf(english)} `))
        .map(({ id }) => id),
    }))
    .filter(({ relevant }) => relevant.length > 0);
}

function stemsOf(text: string): string {
  return splitWords(text).map(stem).join(" ");
}

function titlesBy(
  docs: readonly Doc[],
  pattern: RegExp,
  key: (found: string) => string = (found) => found,
): Map<string, Set<Doc>> {
  const titled = new Map<string, Set<Doc>>();
  for (const doc of docs)
    for (const [whole, part = whole] of doc.title.matchAll(pattern))
      titled.set(key(part), (titled.get(key(part)) ?? new Set()).add(doc));
  return titled;
}

function idsOf(docs: ReadonlySet<Doc>): string[] {
  return [...docs].map(({ id }) => id);
}
