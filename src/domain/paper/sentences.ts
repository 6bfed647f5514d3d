/** An end mark with the closing marks after it; a new sentence may follow without a space. */
const END =
  /(?<![.!?…])[.!?…]+[)\]}"'’”»$]*(?=\s|$)|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})|[。！？｡؟۔।॥]+[」』）”]*/gu;

/** Never the end of a sentence. */
const ABBREVIATION =
  /(?:^|[\s([“"'])(?:al|e\.g|i\.e|cf|vs?|resp|approx|viz|ca|esp|incl|w\.r\.t|a\.k\.a|figs?|eqs?|eqn|eqns|secs|sect|refs|tabs|thm|appx|drs?|profs?|mrs?|ms|st)\.$/iu;
/** Only before a number or a letter: `No. 5`, `Sec. A`. */
const NUMBERED = /(?:^|[\s([“"'])(?:no|nos|sec|ref|tab|app|ch|def|prop|lem|cor|alg|vol|pp?)\.$/iu;
const NUMBER = /^(?:\d|\(|\p{Lu}\b)/u;
/** An initial, `U.S.` or `Inc.` may also end a sentence: the next word decides. */
const PERHAPS = /(?:(?:^|[\s.([])\p{Lu}|\b(?:Inc|Ltd|Co|Corp|Jr|Sr))\.$/u;
const OPENING_WORD =
  /^(?:We|Our|The|This|These|Those|That|It|Its|In|On|To|For|From|With|By|At|As|An?|However|Here|Moreover|Thus|Then|While|When|Although|Despite|Extensive|Experiments|Existing|Recent|Such|They|There|Unlike|Finally|First)\b/u;
const LIST_MARKER = /(?:^|[:;,]\s)\(?(?:\d{1,2}|\p{L})[.)]+$/u;
/** A name such as `vLLM` may begin a sentence, a word in small letters does not. */
const SMALL_WORD = /^["'“(]?\p{Ll}[\p{Ll}\d’'-]*(?:[\s,.;:!?)]|$)/u;
/** Stops of scripts whose words need no space between sentences. */
const UNSPACED = /[。！？｡][」』）”]*$/u;

/** Sentences as written, the last of them perhaps unfinished. */
export function splitSentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const sentence = text.slice(start, end).trim();
    if (sentence === "" || goesOn(sentence, text.slice(end).trimStart())) continue;
    found.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === "" ? found : [...found, rest];
}

/** Far enough to see an abbreviation or a bracket, so that a long text costs no more than its length. */
const SIGHT = 300;

function goesOn(sentence: string, after: string): boolean {
  const end = sentence.slice(-SIGHT);
  const next = after.slice(0, SIGHT);
  if (next === "" || UNSPACED.test(end)) return false;
  return (
    ABBREVIATION.test(end) ||
    (NUMBERED.test(end) && NUMBER.test(next)) ||
    (PERHAPS.test(end) && !OPENING_WORD.test(next)) ||
    LIST_MARKER.test(end) ||
    SMALL_WORD.test(next) ||
    isInBrackets(end, next)
  );
}

function isInBrackets(end: string, next: string): boolean {
  if (end.lastIndexOf("(") <= end.lastIndexOf(")")) return false;
  const closing = next.indexOf(")");
  const opening = next.indexOf("(");
  return closing !== -1 && (opening === -1 || closing < opening);
}

const FINISHED = /(?:[^.…][.!?]|[。！？｡؟۔।॥])[)\]}"'’”»」』）$]*$/u;

/** False for what a source has cut off. */
export function isFinished(sentence: string): boolean {
  return FINISHED.test(sentence);
}

export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce(
    (text, next) => text + (text === "" || UNSPACED.test(text) ? "" : " ") + next,
    "",
  );
}

const CLAUSE_END = /[,;:—–](?=\s)|[，；：、]/gu;

/** The clauses that fit into `length` UTF-16 units with an ellipsis; undefined when most would be lost. */
export function cutAtClause(sentence: string, length: number): string | undefined {
  const ends = [...sentence.slice(0, length).matchAll(CLAUSE_END)].map(({ index }) => index);
  const end = ends.at(-1) ?? 0;
  return end < length / 3 ? undefined : `${sentence.slice(0, end).trimEnd()}…`;
}
