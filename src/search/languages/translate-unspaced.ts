import { splitWords } from "../../domain/paper/text.ts";
import {
  foldUnspaced,
  isUnspaced,
  readTermList,
  type TermList,
  type UnspacedLanguage,
} from "./term-lists.ts";
import type { Translation } from "./translation.ts";

/** Chinese, Japanese or Korean, by the longest terms from the left; undefined when no term is known. */
export function translateUnspaced(text: string): Translation | undefined {
  const folded = foldUnspaced(text);
  const readings = languagesOf(text).map((language) => readTerms(folded, readTermList(language)));
  const [best] = readings.toSorted((one, other) => other.letters - one.letters);
  return best === undefined || best.letters === 0 ? undefined : best;
}

/** Characters alone may be Chinese or Japanese: the one whose terms cover more. */
function languagesOf(text: string): UnspacedLanguage[] {
  if (/\p{Script=Hangul}/u.test(text)) return ["ko"];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return ["ja"];
  return ["zh-CN", "ja"];
}

interface Reading extends Translation {
  /** How many letters known terms cover. */
  readonly letters: number;
}

function readTerms(text: string, list: TermList): Reading {
  const words: string[] = [];
  const runs: string[][] = [];
  let letters = 0;
  let isInRun = false;
  for (let at = 0; at < text.length;) {
    const length = findTerm(text, at, list);
    const english = list.terms.get(text.slice(at, at + length));
    if (english !== undefined) {
      if (!isInRun) runs.push([]);
      runs.at(-1)?.push(english);
      words.push(...splitWords(english));
      letters += length;
      isInRun = true;
      at += length;
      continue;
    }
    const [typed = ""] = /^[a-z\d]+/.exec(text.slice(at)) ?? [];
    words.push(...splitWords(typed));
    // Particles between two terms do not part them.
    if (typed !== "" || /[\s,.;、。，]/u.test(text[at] ?? "")) isInRun = false;
    at += Math.max(1, typed.length);
  }
  return { words: [...new Set(words)], letters, shown: runs.map((run) => run.join(" ")) };
}

/** The length of the longest term there; 0 for none. */
function findTerm(text: string, at: number, { terms, longest }: TermList): number {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1)
    if (terms.has(text.slice(at, at + length)) && isWhole(text, at, length)) return length;
  return 0;
}

/** A single character is a word only when it stands alone. */
function isWhole(text: string, at: number, length: number): boolean {
  return length > 1 || (!isUnspaced(text[at - 1] ?? "") && !isUnspaced(text[at + 1] ?? ""));
}
