import { MAX_WORD_LENGTH, splitWords } from "../../domain/paper/text.ts";

export interface Tokenizer {
  /** Words by number, cut as by `splitWords`; the next call overwrites the result. */
  tokenize(text: string): Uint32Array;
  spelling(word: number): string;
}

/** Looks words up by hash, without allocating a string for each occurrence. */
export function createTokenizer(): Tokenizer {
  const spellings: string[] = [];
  let hashes = new Uint32Array(256);
  /** Open addressing by hash: the number of a word plus one. */
  let places = new Uint32Array(1024);
  let found = new Uint32Array(1024);

  const enlarge = (): void => {
    hashes = copyInto(new Uint32Array(hashes.length * 2), hashes);
    places = new Uint32Array(places.length * 2);
    for (let word = 0; word < spellings.length; word += 1) {
      let at = (hashes[word] ?? 0) & (places.length - 1);
      while (places[at] !== 0) at = (at + 1) & (places.length - 1);
      places[at] = word + 1;
    }
  };
  const numberOf = (text: string, start: number, end: number, hash: number): number => {
    const last = places.length - 1;
    let at = hash & last;
    for (let place = places[at] ?? 0; place !== 0; place = places[at] ?? 0) {
      const known = spellings[place - 1] ?? "";
      if (hashes[place - 1] === hash && hasSpelling(known, text, start, end)) return place - 1;
      at = (at + 1) & last;
    }
    const word = spellings.push(text.slice(start, end).toLowerCase()) - 1;
    hashes[word] = hash;
    places[at] = word + 1;
    if (word + 1 === hashes.length) enlarge();
    return word;
  };
  const readForeign = (text: string): Uint32Array => {
    const words = splitWords(text);
    if (words.length > found.length) found = new Uint32Array(2 * words.length);
    for (const [at, word] of words.entries())
      found[at] = numberOf(word, 0, word.length, hashOf(word));
    return found.subarray(0, words.length);
  };

  return {
    tokenize(text) {
      if (text.length > found.length) found = new Uint32Array(2 * text.length);
      let count = 0;
      let start = 0;
      let hash = SEED;
      for (let at = 0; at <= text.length; at += 1) {
        const code = at < text.length ? text.charCodeAt(at) : SPACE;
        if (code > LAST_ASCII) return readForeign(text);
        const letter = FOLDED[code] ?? 0;
        if (letter !== 0) {
          hash = mixHash(hash, letter);
          continue;
        }
        if (at > start && at - start <= MAX_WORD_LENGTH) {
          found[count] = numberOf(text, start, at, hash >>> 0);
          count += 1;
        }
        start = at + 1;
        hash = SEED;
      }
      return found.subarray(0, count);
    },
    spelling: (word) => spellings[word] ?? "",
  };
}

const SEED = 0x81_1c_9d_c5;
const SPACE = 32;
const LAST_ASCII = 127;

/** Lower-case letters and digits by code; 0 for separators. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code))
    ? String.fromCharCode(code).toLowerCase().charCodeAt(0)
    : 0,
);

/** FNV-1a (Fowler, Noll, Vo). */
function mixHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01_00_01_93);
}

function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1) hash = mixHash(hash, word.charCodeAt(at));
  return hash >>> 0;
}

function hasSpelling(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    const code = text.charCodeAt(start + at);
    if ((code > LAST_ASCII ? code : FOLDED[code]) !== word.charCodeAt(at)) return false;
  }
  return true;
}

function copyInto(larger: Uint32Array<ArrayBuffer>, from: Uint32Array): Uint32Array<ArrayBuffer> {
  larger.set(from);
  return larger;
}
