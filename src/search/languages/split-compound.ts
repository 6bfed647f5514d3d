import { foldUmlauts } from "./inflection.ts";
import { spacedKey, type TermList } from "./term-lists.ts";

const LINKS = ["", "s", "es", "n", "en", "er", "e"];
const MIN_PART = 3;
const MAX_PARTS = 4;

/** "Bildsegmentierungsmodelle" as "image segmentation model"; undefined when a part is not known. */
export function translateCompound(word: string, list: TermList): string | undefined {
  return splitFrom(foldUmlauts(word), list, MAX_PARTS)?.join(" ");
}

function splitFrom(rest: string, list: TermList, parts: number): string[] | undefined {
  const whole = list.terms.get(spacedKey("de", [rest]));
  if (whole !== undefined) return [whole];
  if (parts === 1) return undefined;
  for (let length = rest.length - MIN_PART; length >= MIN_PART; length -= 1) {
    const first = findPart(rest.slice(0, length), list);
    const others = first === undefined ? undefined : splitFrom(rest.slice(length), list, parts - 1);
    if (first !== undefined && others !== undefined) return [first, ...others];
  }
  return undefined;
}

function findPart(part: string, { terms }: TermList): string | undefined {
  const link = LINKS.find(
    (one) =>
      part.endsWith(one) &&
      part.length - one.length >= MIN_PART &&
      terms.has(spacedKey("de", [part.slice(0, part.length - one.length)])),
  );
  return link === undefined
    ? undefined
    : terms.get(spacedKey("de", [part.slice(0, part.length - link.length)]));
}
