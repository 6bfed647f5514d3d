import type { Paper } from "../domain/paper/paper.ts";
import { arxivUrl } from "../domain/paper/urls.ts";
import { namesIn, type Name } from "./names.ts";

export interface CslItem {
  readonly id: string;
  readonly type: "article";
  readonly title: string;
  readonly author?: readonly Name[];
  readonly abstract?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly DOI: string;
  readonly URL: string;
  readonly publisher: string;
  readonly number: string;
  readonly keyword?: string;
}

/** Every arXiv paper has a DOI under this prefix: https://info.arxiv.org/help/doi.html. */
const ARXIV_DOI = "10.48550/arXiv.";

/** Every text is one line, so that none can begin a field or an entry. */
export function paperToCsl(paper: Paper): CslItem {
  const { id, title, abstract, authors, publishedAt, keywords } = paper;
  const names = authors.flatMap(namesIn);
  return {
    id: `arXiv:${id}`,
    type: "article",
    title: toOneLine(title),
    ...(names.length === 0 ? {} : { author: names }),
    ...(abstract === "" ? {} : { abstract: toOneLine(abstract) }),
    ...(publishedAt === null ? {} : { issued: { "date-parts": [toDateParts(publishedAt)] } }),
    DOI: `${ARXIV_DOI}${id}`,
    URL: arxivUrl(id),
    publisher: "arXiv",
    number: `arXiv:${id}`,
    ...(keywords.length === 0 ? {} : { keyword: keywords.map(toOneLine).join(",") }),
  };
}

function toDateParts(at: Date): readonly number[] {
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
}

export function toOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
