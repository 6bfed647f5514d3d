import { distance } from "fastest-levenshtein";
import { isStopWord } from "../../lib/stop-words.ts";
import { splitWords } from "../../domain/paper/text.ts";
import { INFLECTIONS, type SpacedLanguage } from "./inflection.ts";
import { translateCompound } from "./split-compound.ts";
import { readTermList, spacedKey, type TermList } from "./term-lists.ts";
import type { Translation } from "./translation.ts";

/** Of a typed word: whether English papers use it. */
type IsEnglish = (word: string) => boolean;

const LANGUAGES = Object.keys(INFLECTIONS).filter(
  (name): name is SpacedLanguage => name in INFLECTIONS,
);

/** German, French or Spanish, whichever knows more of the words; undefined when it is none, null when no term is known. */
export function translateSpaced(
  typed: readonly string[],
  isEnglish: IsEnglish,
  hasAccents: boolean,
): Translation | null | undefined {
  const readings = LANGUAGES.map((language) => readTerms(language, typed, isEnglish));
  const [best] = readings.toSorted(
    (one, other) => other.known - one.known || other.listed - one.listed,
  );
  if (best !== undefined && isCredible(best, hasAccents)) return toTranslation(best);
  return readings.some(isOnlyForeign) ? null : undefined;
}

interface Piece {
  readonly typed: readonly string[];
  /** Undefined for a word that is not listed. */
  readonly english: string | undefined;
  /** Small words before it. */
  readonly links: readonly string[];
}

interface Reading {
  readonly language: SpacedLanguage;
  readonly pieces: readonly Piece[];
  readonly isEnglish: IsEnglish;
  /** Words that no English paper has: how many are listed, and how many are not. */
  readonly known: number;
  readonly unknown: number;
  readonly listed: number;
  /** Small words that are neither English nor parts of names. */
  readonly smallWords: number;
}

function readTerms(
  language: SpacedLanguage,
  typed: readonly string[],
  isEnglish: IsEnglish,
): Reading {
  const list = readTermList(language);
  const pieces: Piece[] = [];
  let links: string[] = [];
  for (let at = 0; at < typed.length;) {
    const word = typed[at] ?? "";
    const piece = list.smallWords.has(word) ? undefined : readPiece(language, typed, at, list);
    if (piece === undefined) links.push(word);
    else {
      pieces.push({ ...piece, links });
      links = [];
    }
    at += piece?.typed.length ?? 1;
  }
  const count = (isListed: boolean): number =>
    pieces
      .filter(({ english }) => (english !== undefined) === isListed)
      .reduce((sum, piece) => sum + piece.typed.filter((word) => !isEnglish(word)).length, 0);
  const isTelling = (word: string): boolean =>
    list.smallWords.has(word) && !isStopWord(word) && !NAME_PARTS.has(word);
  const smallWords = typed.filter(isTelling).length;
  return {
    language,
    pieces,
    isEnglish,
    known: count(true),
    unknown: count(false),
    listed: pieces.filter(({ english }) => english !== undefined).length,
    smallWords,
  };
}

const NAME_PARTS = new Set("de del der den die des di du la las le los von zu y e o".split(" "));

/** The longest listed term that begins there, over small words; otherwise the word itself. */
function readPiece(
  language: SpacedLanguage,
  typed: readonly string[],
  at: number,
  list: TermList,
): Omit<Piece, "links"> {
  const content: string[] = [];
  let found: Omit<Piece, "links"> | undefined;
  for (let end = at; end < typed.length && content.length < list.longest; end += 1) {
    const word = typed[end] ?? "";
    if (list.smallWords.has(word)) continue;
    content.push(word);
    const english = list.terms.get(spacedKey(language, content));
    if (english !== undefined) found = { typed: typed.slice(at, end + 1), english };
  }
  const word = typed[at] ?? "";
  const compound = language === "de" ? translateCompound(word, list) : undefined;
  return found ?? { typed: [word], english: compound };
}

/** A single word that is spelt almost like the English one is rather misspelt. */
const COGNATE_EDITS = 2;

function isCredible({ pieces, known, unknown, smallWords }: Reading, hasAccents: boolean): boolean {
  if (known === 0) return false;
  if (hasAccents || smallWords > 0) return true;
  const listed = pieces.filter(({ english }) => english !== undefined);
  const [only] = listed;
  const isCognate =
    listed.length === 1 &&
    only?.typed.length === 1 &&
    distance(only.typed[0] ?? "", only.english ?? "") <= COGNATE_EDITS;
  return unknown === 0 && !isCognate && 2 * listed.length >= pieces.length;
}

/** Its small words are foreign and none of its other words is English. */
function isOnlyForeign({ pieces, smallWords, isEnglish }: Reading): boolean {
  const isForeign = ({ typed }: Piece): boolean => typed.every((word) => !isEnglish(word));
  return smallWords > 0 && pieces.length > 0 && pieces.every(isForeign);
}

function toTranslation({ language, pieces, isEnglish }: Reading): Translation {
  /** A run of terms in segments, of which the last typed comes first in English; or a word that stays. */
  const parts: (string[][] | string)[] = [];
  for (const { english, typed, links } of pieces) {
    // An English word keeps its own meaning beside the foreign one.
    if (english === undefined || (typed.length === 1 && typed.every(isEnglish)))
      parts.push(...typed);
    if (english === undefined) continue;
    const run = parts.at(-1);
    const isJoined = Array.isArray(run) && links.every((word) => LINKS[language].has(word));
    if (!isJoined) parts.push([[english]]);
    else if (language !== "de" || links.length > 0) run.unshift([english]);
    else run[0]?.push(english);
  }
  const read = parts.map((part) => (Array.isArray(part) ? part.flat().join(" ") : part));
  return {
    words: [...new Set(read.flatMap(splitWords))],
    shown: read.filter((_, at) => Array.isArray(parts[at])),
  };
}

/** "generación de vídeo" and "Generierung von Videos" are "video generation". */
const LINKS: Readonly<Record<SpacedLanguage, ReadonlySet<string>>> = {
  de: new Set("von der des fur".split(" ")),
  fr: new Set("de du des d la le les l pour a au aux".split(" ")),
  es: new Set("de del la el los las para".split(" ")),
};
