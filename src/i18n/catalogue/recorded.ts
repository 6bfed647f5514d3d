import { english, type Catalogue } from "./english.ts";
import { PLACEHOLDER, reasonWords } from "./fill-template.ts";

type Key = keyof Catalogue["reasons"];
type Values = Readonly<Record<string, string>>;

/** What a value may be, so that a number or a name does not swallow a sentence; every other is any text. */
const SHAPES: Readonly<Record<string, string>> = {
  code: "\\S+",
  count: "[\\d.]+",
  host: "\\S+",
  size: "[\\d.]+",
  status: "\\d+",
};

/** The longest first, so that none is taken for a shorter one that it contains. */
const ENTRIES = Object.entries(english.reasons)
  .filter(isEntry)
  .toSorted(([, one], [, other]) => other.length - one.length);
const FIXED: ReadonlyMap<string, Key> = new Map(
  ENTRIES.filter(([, words]) => !hasNames(words)).map(([key, words]) => [words, key]),
);
const TEMPLATES = ENTRIES.filter(([key, words]) => hasNames(words) && key !== "withRemedy").map(
  ([key, template]) => ({ key, valuesIn: readerOf(template) }),
);
/** Sentences by themselves, which mean the same whatever stands around them. */
const SENTENCES = new RegExp(
  `(?<!\\S)(?:${[...FIXED.keys()].filter(isSentence).map(escaped).join("|")})(?!\\S)`,
  "g",
);

/** What was recorded in English, in these words: the reasons that the catalogue has; all else as it was recorded. */
export function recorded(words: Catalogue, text: string): string {
  return (
    fixed(words, text) ??
    // Looked for before what would take the remedy for a part of one of its values.
    beforeRemedy(words, text) ??
    filled(words, text) ??
    text.replaceAll(SENTENCES, (sentence) => fixed(words, sentence) ?? sentence)
  );
}

/** The same within a sentence, which ends with a stop of its own. */
export function recordedWithin(words: Catalogue, text: string): string {
  return recorded(words, text).replace(/[.。]$/u, "");
}

function fixed(words: Catalogue, text: string): string | undefined {
  const key = FIXED.get(text);
  return key === undefined ? undefined : words.reasons[key];
}

function filled(words: Catalogue, text: string): string | undefined {
  for (const { key, valuesIn } of TEMPLATES) {
    const values = valuesIn(text);
    if (values === undefined) continue;
    const { reason } = values;
    const own = reason === undefined ? values : { ...values, reason: recorded(words, reason) };
    return reasonWords(words.reasons[key], own);
  }
  return undefined;
}

/** A reason with its remedy, wherever the first sentence ends behind which all is known. */
function beforeRemedy(words: Catalogue, text: string): string | undefined {
  for (const { index } of text.matchAll(/\. /g)) {
    const rest = text.slice(index + 2);
    const remedy = fixed(words, rest) ?? filled(words, rest);
    if (remedy === undefined) continue;
    const reason = recorded(words, text.slice(0, index));
    return reasonWords(words.reasons.withRemedy, { reason, remedy });
  }
  return undefined;
}

/** What reads a template's values back out of a text that it has filled. */
function readerOf(template: string): (text: string) => Values | undefined {
  const pieces = template.split(PLACEHOLDER);
  const source = pieces.map((piece, index) =>
    index % 2 === 0 ? escaped(piece) : `(?<${piece}>${SHAPES[piece] ?? ".+?"})`,
  );
  const pattern = new RegExp(`^${source.join("")}$`, "s");
  return (text) => pattern.exec(text)?.groups;
}

function isEntry(entry: [string, string]): entry is [Key, string] {
  return entry[0] in english.reasons;
}

function hasNames(words: string): boolean {
  return words.search(PLACEHOLDER) >= 0;
}

function isSentence(words: string): boolean {
  return words.endsWith(".");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
