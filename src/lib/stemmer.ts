/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980): words of one family get one stem.
 * Takes a lower-case word; words that are not plain English letters, or shorter than three, stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const marked = word.startsWith("y") ? `Y${word.slice(1)}` : word;
  const stemmed = tidyEnd(residue(derived(derivational(finalY(participle(plural(marked)))))));
  return stemmed.startsWith("Y") ? `y${stemmed.slice(1)}` : stemmed;
}

const CONSONANT = "[^aeiou]";
const VOWEL = "[aeiouy]";
const CONSONANTS = `${CONSONANT}[^aeiouy]*`;
const VOWELS = `${VOWEL}[aeiou]*`;

/** The measure of a stem, the number of vowel–consonant turns in it: at least one, exactly one, more than one. */
const SOME = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const ONE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const MANY = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?${VOWEL}`);
/** Consonant, vowel, consonant at the end, the last not w, x or y: "hop", not "snow". */
const SHORT = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`);

function plural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function participle(word: string): string {
  if (word.endsWith("eed")) return SOME.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const [, base] = /^(.+)(?:ed|ing)$/.exec(word) ?? [];
  if (base === undefined || !HAS_VOWEL.test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeiouylsz])\1$/.test(base)) return base.slice(0, -1);
  return SHORT.test(base) ? `${base}e` : base;
}

function finalY(word: string): string {
  const base = word.slice(0, -1);
  return word.endsWith("y") && HAS_VOWEL.test(base) ? `${base}i` : word;
}

const DERIVATIONAL: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["bli", "ble"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
  ["logi", "log"],
];

const DERIVED: readonly (readonly [string, string])[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];

const derivational = (word: string): string => replaceEnd(word, DERIVATIONAL);
const derived = (word: string): string => replaceEnd(word, DERIVED);

/** The first ending that fits decides, whether or not what is left is long enough to lose it. */
function replaceEnd(word: string, endings: readonly (readonly [string, string])[]): string {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (found === undefined) return word;
  const base = word.slice(0, -found[0].length);
  return SOME.test(base) ? base + found[1] : word;
}

const RESIDUE =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

function residue(word: string): string {
  const base = RESIDUE.exec(word)?.[1];
  return base !== undefined && MANY.test(base) ? base : word;
}

function tidyEnd(word: string): string {
  const base = word.slice(0, -1);
  const drop = word.endsWith("e") && (MANY.test(base) || (ONE.test(base) && !SHORT.test(base)));
  const short = drop ? base : word;
  return short.endsWith("ll") && MANY.test(short) ? short.slice(0, -1) : short;
}

/** Two letters tell most words apart, and no rule above changes them. */
const BEGINNING = 2;

/** The stem of a word that may have one of these, and nothing for every other: stems are costly, beginnings are not. */
export function stemAmong(stems: Iterable<string>): (word: string) => string | undefined {
  const beginnings = new Set([...stems].map((one) => one.slice(0, BEGINNING)));
  return (word) => (beginnings.has(word.slice(0, BEGINNING)) ? stem(word) : undefined);
}
