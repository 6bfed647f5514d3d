import type { Paper } from "../domain/paper/paper.ts";
import { paperToCsl, toOneLine } from "./csl.ts";
import type { Name } from "./names.ts";

/** https://en.wikipedia.org/wiki/RIS_(file_format): a tag and a value on each line. */
export function papersToRis(papers: readonly Paper[]): string {
  return papers.map(toRecord).join("\n");
}

function toRecord(paper: Paper): string {
  const { id, title, author = [], abstract, issued, DOI, URL, number } = paperToCsl(paper);
  const [year, month = 0, day = 0] = issued?.["date-parts"][0] ?? [];
  const date = year === undefined ? [] : [`${year}/${two(month)}/${two(day)}`];
  const lines: readonly (readonly [tag: string, values: readonly string[]])[] = [
    ["TY", ["JOUR"]],
    ["ID", [id]],
    ["TI", [title]],
    ["AU", author.map(toAuthor)],
    ["PY", year === undefined ? [] : [String(year)]],
    ["DA", date],
    ["AB", abstract === undefined ? [] : [abstract]],
    ["KW", paper.keywords.map(toOneLine)],
    ["DO", [DOI]],
    ["C7", [number]],
    ["UR", [URL]],
    ["ER", [""]],
  ];
  return lines.flatMap(([tag, values]) => values.map((value) => `${tag}  - ${value}\n`)).join("");
}

function toAuthor(name: Name): string {
  if ("literal" in name) return name.literal;
  const { family, given, suffix } = name;
  return [family, given, ...(suffix === undefined ? [] : [suffix])].join(", ");
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
