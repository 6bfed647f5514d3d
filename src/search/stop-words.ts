import { isStopWord } from "../lib/stop-words.ts";

/** Words that ask for papers rather than name a topic. */
const FILLERS = new Set(
  (
    "please find papers paper study studies work works research researchers give provide list tell show name " +
    "mention suggest recommend identify articles article publications publication literature related regarding " +
    "concerning recent want like know looking interested need use used using describe discuss propose proposed"
  ).split(" "),
);

export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

const MAX_WORDS = 48;

export function topicWords(words: readonly string[]): string[] {
  return words.filter((word) => !isStopWord(word) && !isFiller(word));
}

/** Fillers are kept only when there are no other words. */
export function contentWords(words: readonly string[]): string[] {
  const content = words.filter((word) => !isStopWord(word));
  const topical = content.filter((word) => !isFiller(word));
  return (topical.length > 0 ? topical : content).slice(0, MAX_WORDS);
}
