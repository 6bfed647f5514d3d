import type { Paper } from "./paper.ts";
import { cutAtClause, isFinished, splitSentences } from "./sentences.ts";

export interface Summary {
  /** Whole and in reading order; the first one says most. */
  readonly sentences: readonly string[];
  readonly isByAi: boolean;
}

/** In UTF-16 units: of 4,774 recorded AI summaries, 99 in 100 have at most 300. */
const LONGEST_SENTENCE = 360;

const known = new WeakMap<object, Summary>();

/** The first sentences of the AI summary, else the sentence of the abstract that says what the paper does, and the next. */
export function summaryOf(paper: Pick<Paper, "title" | "aiSummary" | "abstract">): Summary {
  const summary = known.get(paper) ?? read(paper);
  known.set(paper, summary);
  return summary;
}

function read({
  title,
  aiSummary,
  abstract,
}: Pick<Paper, "title" | "aiSummary" | "abstract">): Summary {
  const byAi = leading(splitSentences(aiSummary ?? ""));
  if (byAi.length > 0) return { sentences: byAi, isByAi: true };
  return { sentences: mostTelling(splitSentences(abstract), title), isByAi: false };
}

function leading(sentences: readonly string[]): string[] {
  const finished = sentences.filter(isFinished);
  const start = finished.findIndex(fits);
  if (start === -1) return clauses(finished[0]);
  const end = finished.findIndex((sentence, index) => index > start && !fits(sentence));
  return finished.slice(start, end === -1 ? undefined : end);
}

const WORDS = String.raw`(?:,[^,;]{1,50},)?(?:\s+[\w-]+){0,2}\s+`;
const THIS_PAPER = String.raw`\bthis (?:position |technical |survey )?(?:paper|work|study|report|article|survey|review|thesis)\b`;
const PRESENT =
  "(?:introduc|propos|present|releas|unveil|open-?sourc|develop|describ|design|build|built|creat|construct|contribut|establish|formali|survey)";
const FIND =
  "(?:show|demonstrat|find|found|stud|investigat|explor|examin|analy|address|tackl|argu|revisit|reveal|prov|identif|evaluat|train|test|collect|extend|report|aim|provid|conduct|focus|take)";

/** The clearest first. */
const WHAT_IT_DOES: readonly RegExp[] = [
  new RegExp(String.raw`(?:\bwe\b|${THIS_PAPER})${WORDS}${PRESENT}`, "iu"),
  new RegExp(
    String.raw`${THIS_PAPER}\s+\w+|\b(?:is|are) (?:introduced|proposed|presented|released)\b`,
    "iu",
  ),
  new RegExp(String.raw`\bwe\b${WORDS}${FIND}`, "iu"),
  /\b(?:we|our|the proposed)\b/iu,
];

function mostTelling(sentences: readonly string[], title: string): string[] {
  const finished = sentences.filter(isFinished);
  const usable = finished.filter((sentence) => fits(sentence) && !isPointer(sentence));
  const first = whatItDoes(usable, title) ?? usable[0];
  if (first !== undefined) return withNext(finished, first);
  return clauses(whatItDoes(finished, title) ?? finished[0]);
}

/** Prefers the sentence that names what the title names: “Paperboy: A Bot for Papers”. */
function whatItDoes(sentences: readonly string[], title: string): string | undefined {
  const [name = ""] = title.split(":");
  for (const pattern of WHAT_IT_DOES) {
    const found = sentences.filter((sentence) => pattern.test(sentence));
    if (found.length > 0) return found.find((sentence) => sentence.includes(name)) ?? found[0];
  }
  return undefined;
}

function withNext(sentences: readonly string[], first: string): string[] {
  const next = sentences[sentences.indexOf(first) + 1];
  return next === undefined || !fits(next) || isPointer(next) ? [first] : [first, next];
}

function fits(sentence: string): boolean {
  return sentence.length <= LONGEST_SENTENCE;
}

/** “Our code is available at …” says nothing about the paper. */
function isPointer(sentence: string): boolean {
  return /https?:\/\/|\bavailable (?:at|on|here)\b/i.test(sentence);
}

function clauses(sentence: string | undefined): string[] {
  const cut = sentence === undefined ? undefined : cutAtClause(sentence, LONGEST_SENTENCE);
  return cut === undefined ? [] : [cut];
}
