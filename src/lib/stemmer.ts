import { stemmer } from "stemmer";

/** The Porter stem of a lower-case word; numbers, names with digits and other scripts stay as they are. */
export function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
}

/** The stemmer never changes the first two letters, which tell most words apart. */
const BEGINNING = 2;

/** The stem of a word that may have one of these, and undefined for every other: stems cost much more than beginnings. */
export function stemAmong(stems: Iterable<string>): (word: string) => string | undefined {
  const beginnings = new Set([...stems].map((one) => one.slice(0, BEGINNING)));
  return (word) => (beginnings.has(word.slice(0, BEGINNING)) ? stem(word) : undefined);
}
