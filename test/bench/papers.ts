import type { Paper } from "../../src/domain/paper/paper.ts";
import { makeWord, NAMES } from "./words.ts";

/** A paper and the days on whose list it stood. */
export type ListedPaper = Paper & { readonly listDates: readonly string[] };

const DAY_MS = 86_400_000;
/** A weekday, so that it has a list of its own. */
export const NEWEST_DAY = "2026-05-13";
/** What the lists of a year hold on the average. */
const PAPERS_A_DAY = 30;
/** Distinct words in fifteen thousand abstracts, about. */
const VOCABULARY = 45_000;

/**
 * So many made-up papers, newest first, the same ones every time: as long as real ones (titles of 6 to 14 words,
 * abstracts of 120 to 220), with words as unevenly frequent as those of real text.
 */
export function makePapers(count: number): ListedPaper[] {
  const random = createRandom(20_260_513);
  return Array.from({ length: count }, (_, index) => makePaper(index, random));
}

function makePaper(index: number, random: () => number): ListedPaper {
  const day = weekdayBefore(Math.floor(index / PAPERS_A_DAY));
  const between = (least: number, most: number): number =>
    least + Math.floor(random() * (most - least + 1));
  // Zipf's law: the word of rank r comes with a frequency of 1 / r.
  const word = (): string => makeWord(Math.floor(Math.exp(random() * Math.log(VOCABULARY))));
  const words = (least: number, most: number): string[] =>
    Array.from({ length: between(least, most) }, word);
  const name = (): string => NAMES[Math.floor(random() * NAMES.length)] ?? "";
  const id = `${day.slice(2, 4)}${day.slice(5, 7)}.${String(index + 1).padStart(5, "0")}`;
  const hasCode = random() < 0.5;
  return {
    id,
    title: capitalised(words(6, 14)).join(" "),
    abstract: Array.from({ length: between(6, 9) }, () => sentence(words(18, 25))).join(" "),
    authors: Array.from({ length: between(2, 12) }, () => `${name()} ${name()}son`),
    publishedAt: new Date(Date.parse(day) - DAY_MS),
    upvotes: Math.floor(200 * random() ** 4),
    comments: between(0, 8),
    submittedBy: name().toLowerCase(),
    organization: random() < 0.3 ? `${name()} Institute` : null,
    thumbnailUrl: `https://example.org/thumbnails/${id}.png`,
    mediaUrls: [],
    aiSummary: sentence(words(20, 35)),
    aiModel: "example-model-1",
    keywords: words(4, 8),
    categories: [],
    repoUrl: hasCode ? `https://github.com/example/paper-${index}` : null,
    repoStars: hasCode ? between(0, 3000) : null,
    projectUrl: random() < 0.2 ? `https://example.org/projects/${index}` : null,
    submitterName: null,
    models: null,
    datasets: null,
    spaces: null,
    version: null,
    withdrawnAt: null,
    listDates: [day],
  };
}

function capitalised(words: readonly string[]): string[] {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function sentence(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  return `${[...capitalised([first]), ...rest].join(" ")}.`;
}

/** The day so many weekdays before the newest. */
function weekdayBefore(weekdays: number): string {
  const newest = new Date(NEWEST_DAY);
  const weekend = (5 + weekdays - newest.getUTCDay()) / 5;
  const days = weekdays + 2 * Math.floor(weekend);
  return new Date(newest.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
