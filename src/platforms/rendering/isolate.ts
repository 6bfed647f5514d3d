const RIGHT_TO_LEFT = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;
const RUN = new RegExp(`(${RIGHT_TO_LEFT}(?:[^\\p{L}\n]*${RIGHT_TO_LEFT})*)`, "gu");
/** The same for all of these scripts, and quick. */
const HAS_RUN = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const BEGINS_WITH_RUN = new RegExp(`^\\P{L}*${RIGHT_TO_LEFT}`, "u");

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** Keeps what is written from right to left from moving the numbers, marks and words around it (UAX #9). */
export function isolateRuns(text: string): string {
  return HAS_RUN.test(text) ? text.replaceAll(RUN, isolated("$1")) : text;
}

/** For a title or sentence, whose marks belong to it. */
export function isolateWhole(text: string): string {
  return BEGINS_WITH_RUN.test(text) ? isolated(text) : isolateRuns(text);
}

/** Every second piece is written from right to left. */
export function splitByDirection(text: string): readonly string[] {
  return HAS_RUN.test(text) ? text.split(RUN) : [text];
}

/** What `closeIsolate` may add. */
export function roomToClose(text: string): number {
  return text.includes(FIRST_STRONG_ISOLATE) ? POP_ISOLATE.length : 0;
}

/** Closes what a cut has left open. */
export function closeIsolate(text: string): string {
  const isOpen = text.lastIndexOf(FIRST_STRONG_ISOLATE) > text.lastIndexOf(POP_ISOLATE);
  return isOpen ? text + POP_ISOLATE : text;
}

function isolated(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
}
