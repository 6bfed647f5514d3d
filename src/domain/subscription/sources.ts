import { ARXIV_CATEGORIES } from "../paper/arxiv-categories.ts";
import { closestMatch } from "../../lib/did-you-mean.ts";
import type { InputProblem } from "../input-problem.ts";
import type { Parsed } from "../parse-result.ts";

/** As stored and typed; arXiv's categories are `arxiv:cs.CL`. */
export const HUGGING_FACE = "huggingface";
export const COMMUNITY = "community";
const ARXIV = "arxiv:";
/** arXiv without a category: single papers. */
export const ARXIV_ALONE = "arxiv";
export const OPENALEX = "openalex";

/** Each source costs requests. */
const MOST_SOURCES = 8;
const EXAMPLE = "huggingface, arxiv:cs.CL, community";

const NAMES: ReadonlyMap<string, string> = new Map([
  ...["huggingface", "hugging-face", "hf", "daily", "huggingface.co"].map(
    (one) => [one, HUGGING_FACE] as const,
  ),
  ...["community", "room", "submissions", "submitted", "here"].map(
    (one) => [one, COMMUNITY] as const,
  ),
]);

const CATEGORY_BY_NAME = new Map(ARXIV_CATEGORIES.map((one) => [one.toLowerCase(), one]));

/** Accepts `huggingface, arxiv:cs.CL+cs.LG, community`. */
export function readSources(text: string): Parsed<readonly string[]> {
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll(/hugging face/g, "huggingface")
    .replaceAll(/arxiv:\s+/g, "arxiv:")
    .split(/[\s,;+&]+/)
    .filter((word) => word !== "" && word !== "and");
  if (words.length === 0) return { problem: { kind: "noSources", example: EXAMPLE } };
  const found = new Set<string>();
  for (const word of words) {
    const source = NAMES.get(word) ?? categorySource(word);
    if (source === undefined) return { problem: whyUnknown(word) };
    found.add(source);
  }
  if (found.size > MOST_SOURCES)
    return { problem: { kind: "tooManySources", most: MOST_SOURCES, given: found.size } };
  return { value: [...found] };
}

function categorySource(word: string): string | undefined {
  const category = CATEGORY_BY_NAME.get(word.replace(/^arxiv[:.]/, ""));
  return category === undefined ? undefined : `${ARXIV}${category}`;
}

function whyUnknown(word: string): InputProblem {
  const bare = word.replace(/^arxiv[:.]?/, "");
  const within = ARXIV_CATEGORIES.filter((one) => one.toLowerCase().startsWith(`${bare}.`));
  const [first] = within;
  if (bare !== "" && first !== undefined)
    return {
      kind: "wholeArchive",
      archive: bare,
      categories: within.length,
      first: `${ARXIV}${first}`,
      example: EXAMPLE,
    };
  const near = closestMatch(bare, [...NAMES.keys(), ...CATEGORY_BY_NAME.keys()]);
  const meant =
    near === undefined
      ? undefined
      : (NAMES.get(near) ?? `${ARXIV}${CATEGORY_BY_NAME.get(near) ?? near}`);
  return { kind: "noSuchSource", typed: word, meant, example: EXAMPLE };
}

export function categoryOf(source: string): string | undefined {
  return source.startsWith(ARXIV) ? source.slice(ARXIV.length) : undefined;
}
