/** Longer runs of letters are formulas, keys or noise. */
const LONGEST_WORD = 40;

/** The words of a text: runs of letters and digits, in lower case, without accents. */
export function wordsOf(text: string): string[] {
  const plain = isAscii(text) ? text : text.normalize("NFKD").replaceAll(/\p{M}+/gu, "");
  const found = plain.toLowerCase().match(isAscii(plain) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu);
  return found === null ? [] : found.filter((word) => word.length <= LONGEST_WORD);
}

/** Whether a text needs no care for accents and other scripts. */
export function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the range is all of ASCII
  return /^[\u0000-\u007f]*$/.test(text);
}
