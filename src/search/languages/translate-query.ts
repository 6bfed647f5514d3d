import { isAscii, splitWords } from "../../domain/paper/text.ts";
import { listConditions, type Query } from "../../domain/query/query.ts";
import type { SearchNotice } from "../../domain/query/search-result.ts";
import { isStopWord } from "../../lib/stop-words.ts";
import type { Index } from "../index/index-reader.ts";
import { toWords } from "../split-query.ts";
import { isUnspaced } from "./term-lists.ts";
import { translateSpaced } from "./translate-spaced.ts";
import { translateUnspaced } from "./translate-unspaced.ts";
import type { Translation } from "./translation.ts";

export interface TranslatedQuery {
  readonly query: Query;
  readonly notice: SearchNotice;
}

/** Words of fewer papers may be of another language: so many, or this share of the papers. */
const RARE_PAPERS = 3;
const RARE_SHARE = 0.0001;
const MIN_LETTERS = 4;

/** A query of another language with English terms in place of its own; undefined for an English one. */
export async function translateQuery(
  index: Index,
  query: Query,
): Promise<TranslatedQuery | undefined> {
  const texts = listConditions(query).flatMap(({ condition }) =>
    condition.kind === "word" || condition.kind === "phrase" ? [condition.text] : [],
  );
  const typed = texts.flatMap(splitWords).filter((word) => !isStopWord(word));
  if (typed.length === 0) return undefined;
  const papers = await index.countPapersByWord([...new Set(typed)]);
  const bar = Math.max(RARE_PAPERS, index.snapshot.state.papers * RARE_SHARE);
  const isEnglish = (word: string): boolean => isStopWord(word) || (papers.get(word) ?? 0) > bar;
  if (!typed.some((word) => mayBeForeign(word) && !isEnglish(word))) return undefined;
  const isHeld = (word: string): boolean => papers.has(word);
  return translateWith(query, { isEnglish, isHeld });
}

function mayBeForeign(word: string): boolean {
  return !isAscii(word) || (word.length >= MIN_LETTERS && !/\d/.test(word));
}

interface Store {
  readonly isEnglish: (word: string) => boolean;
  /** Whether any paper has it. */
  readonly isHeld: (word: string) => boolean;
}

function translateWith(query: Query, store: Store): TranslatedQuery | undefined {
  const readings: (Translation | null)[] = [];
  const translated = replaceTexts(query, (text) => {
    const translation = translateText(text, store);
    if (translation !== undefined) readings.push(translation);
    return translation ?? undefined;
  });
  const shown = readings.flatMap((reading) => reading?.shown ?? []);
  if (shown.length > 0) return { query: translated, notice: { kind: "translated", shown } };
  return readings.length > 0 ? { query, notice: { kind: "papersInEnglish" } } : undefined;
}

/** Null when it is of another language and no term is known; undefined when it is English. */
function translateText(text: string, { isEnglish, isHeld }: Store): Translation | null | undefined {
  const typed = splitWords(text);
  if (!isUnspaced(text))
    return isOtherScript(text)
      ? typed.some(isHeld)
        ? undefined
        : null
      : translateSpaced(typed, isEnglish, !isAscii(text));
  const held = typed.filter((word) => isUnspaced(word) && isHeld(word));
  const translation = translateUnspaced(text);
  if (translation === undefined) return held.length > 0 ? undefined : null;
  return { ...translation, words: [...held, ...translation.words] };
}

/** Cyrillic, Arabic and others, of which no list is bundled. */
function isOtherScript(text: string): boolean {
  return /(?!\p{Script=Latin}|\p{Script=Greek})\p{L}/u.test(text);
}

type TranslateText = (text: string) => Translation | undefined;

/** The words that rank together are read together; a word that must match may match in English too. */
function replaceTexts(query: Query, translate: TranslateText): Query {
  const parts = query.kind === "all" ? query.operands : [query];
  const words = parts.flatMap((part) => (part.kind === "word" ? [part.text] : []));
  const translation = words.length === 0 ? undefined : translate(words.join(" "));
  const others = parts
    .filter(({ kind }) => translation === undefined || kind !== "word")
    .map((part) => (part.kind === "word" ? part : replaceStrict(part, translate)));
  const english = translation?.words.flatMap(toWords) ?? [];
  return { kind: "all", operands: [...english, ...others] };
}

function replaceStrict(query: Query, translate: TranslateText): Query {
  if (query.kind === "not") return { ...query, operand: replaceStrict(query.operand, translate) };
  if ("operands" in query)
    return { ...query, operands: query.operands.map((part) => replaceStrict(part, translate)) };
  if (query.kind !== "word" && query.kind !== "phrase") return query;
  const translation = translate(query.text);
  if (translation === undefined) return query;
  const english: Query = { kind: "and", operands: translation.words.flatMap(toWords) };
  return { kind: "or", operands: [query, english] };
}
