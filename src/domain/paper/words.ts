/** Longer runs of letters are formulas, keys or noise. */
export const LONGEST_WORD = 40;

/** The words of a text: runs of letters and digits, in lower case, without accents. */
export function wordsOf(text: string): string[] {
  const found = isAscii(text) ? text.toLowerCase().match(/[a-z0-9]+/g) : foreignWords(text);
  return found === null ? [] : found.filter((word) => word.length <= LONGEST_WORD);
}

function foreignWords(text: string): RegExpMatchArray | null {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
  return plain.match(isAscii(plain) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu);
}

/** Whether a text needs no care for accents and other scripts. */
export function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the range is all of ASCII
  return /^[\u0000-\u007f]*$/.test(text);
}
