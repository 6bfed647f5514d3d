import { stemmer } from "stemmer";

/** Numbers, names with digits and other scripts stay unchanged. */
export function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
}

/** The stemmer never changes the first two letters, which tell most words apart. */
const BEGINNING = 2;

/** Compares beginnings first, because stemming costs much more. */
export function stemAmong(stems: Iterable<string>): (word: string) => string | undefined {
  const beginnings = new Set([...stems].map((one) => one.slice(0, BEGINNING)));
  return (word) => (beginnings.has(word.slice(0, BEGINNING)) ? stem(word) : undefined);
}
