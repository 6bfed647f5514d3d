import type { Paper } from "../domain/paper/paper.ts";
import { arxivUrl } from "../domain/paper/urls.ts";
import { toOneLine } from "./csl.ts";
import { namesIn, plain, type Name } from "./names.ts";

/** BibTeX counts escaped braces too, so that they have names here. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\textbraceleft{}`,
  "}": String.raw`\textbraceright{}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};
const SPECIAL = /[\\{}~^$&%#_]/g;
/** What a style must not write in lower case: `GPT-4`, `LLaMA`. */
const CAPITALS = /[^\s{}\\]*\p{L}\p{Lu}[^\s{}\\]*/gu;

/** As arXiv prints entries itself: https://info.arxiv.org/help/bibtex.html. */
export function papersToBibtex(papers: readonly Paper[]): string {
  const keys = new Map<string, number>();
  return papers.map((paper) => `${toEntry(paper, freeKey(citationKey(paper), keys))}\n`).join("\n");
}

function toEntry(paper: Paper, key: string): string {
  const { id, title, authors, publishedAt, categories } = paper;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["title", escape(toOneLine(title)).replaceAll(CAPITALS, (word) => `{${word}}`)],
    ["author", authors.flatMap(namesIn).map(toAuthor).join(" and ")],
    ["year", publishedAt === null ? undefined : String(publishedAt.getUTCFullYear())],
    ["eprint", id],
    ["archivePrefix", "arXiv"],
    ["primaryClass", categories[0]],
    ["url", arxivUrl(id)],
  ];
  const lines = fields.flatMap(([name, value = ""]) =>
    value === "" ? [] : [`      ${name}={${value}}`],
  );
  return `@misc{${key},\n${lines.join(",\n")}\n}`;
}

/** In natural order, unless BibTeX would take another word for the family name. */
function toAuthor(name: Name): string {
  if ("literal" in name) return `{${escape(name.literal)}}`;
  const { family, given, suffix } = name;
  const words = `${given} ${family}`.split(" ");
  const isNatural = suffix === undefined && bibtexFamily(words) === family;
  const parts = suffix === undefined ? [family, given] : [family, suffix, given];
  return isNatural ? escape(words.join(" ")) : parts.map(escape).join(", ");
}

/** BibTeX: from the first word in lower case on, else the last word. */
function bibtexFamily(words: readonly string[]): string {
  const lower = words.slice(0, -1).findIndex((word) => /^\p{Ll}/u.test(word));
  return words.slice(lower === -1 ? -1 : lower).join(" ");
}

const SMALL_WORDS = new Set(
  "a an the of for in on with to and or is are all you from by via at as be do does can we how what".split(
    " ",
  ),
);
const KEY_WORDS = 4;

/** `vaswani2017attentionneed`. */
export function citationKey({ id, title, authors, publishedAt }: Paper): string {
  const [first] = authors.flatMap(namesIn);
  const name = first === undefined ? "" : plain("literal" in first ? first.literal : first.family);
  const words = title
    .split(/[\s:]+/)
    .map(plain)
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));
  const year = publishedAt === null ? "" : String(publishedAt.getUTCFullYear());
  const key = `${name}${year}${words.slice(0, KEY_WORDS).join("")}`;
  return name === "" || words.length === 0 ? `${key}${plain(id)}` : key;
}

function freeKey(key: string, taken: Map<string, number>): string {
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? key : `${key}-${count}`;
}

function escape(text: string): string {
  return text.replaceAll(SPECIAL, (character) => ESCAPES[character] ?? `\\${character}`);
}
