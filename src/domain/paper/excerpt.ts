/** Not the end of a sentence, though a full stop stands there: `et al.`, `Fig.`, an initial. */
const ABBREVIATED =
  /(?:^|[\s([])(?:et al|e\.g|i\.e|cf|vs|resp|approx|figs?|eqs?|secs?|sect|refs?|tabs?|dr|prof|st|w\.r\.t|\p{Lu})\.\s*$/iu;

/**
 * The first one or two sentences of a text, as far as they fit into so many UTF-16 units; a first sentence
 * that is longer is cut after a word and ends in `…`.
 */
export function excerpt(text: string, length: number): string {
  const [first = "", second] = sentences(text);
  if (first.length > length) return cutAtWord(first, length);
  const both = second === undefined ? first : `${first} ${second}`;
  return both.length <= length ? both : first;
}

function sentences(text: string): string[] {
  const found: string[] = [];
  let open = "";
  const segments = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
  for (const { segment } of segments) {
    open += segment;
    if (ABBREVIATED.test(open)) continue;
    found.push(open.trim());
    open = "";
    if (found.length === 2) return found;
  }
  return open.trim() === "" ? found : [...found, open.trim()];
}

function cutAtWord(text: string, length: number): string {
  const start = text.slice(0, length - 1);
  const space = start.lastIndexOf(" ");
  const kept = space > length / 2 ? start.slice(0, space) : wholeCharacters(start);
  return `${kept.replace(/[\s,;:(–—-]+$/u, "")}…`;
}

/** Without a character that the cut left in half. */
function wholeCharacters(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, "");
}
