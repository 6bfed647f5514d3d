import { parse } from "@citation-js/name";
import type { Paper } from "../domain/paper/paper.ts";
import { arxivUrl } from "../domain/paper/urls.ts";

export interface CslItem {
  readonly id: string;
  readonly type: "article";
  readonly title: string;
  readonly author?: readonly (
    | { readonly family: string; readonly given?: string }
    | { readonly literal: string }
  )[];
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
  return {
    id: toCitationKey(paper),
    type: "article",
    title: toOneLine(title),
    ...(authors.length === 0 ? {} : { author: authors.map(toCslName) }),
    ...(abstract === "" ? {} : { abstract: toOneLine(abstract) }),
    ...(publishedAt === null ? {} : { issued: { "date-parts": [toDateParts(publishedAt)] } }),
    DOI: `${ARXIV_DOI}${id}`,
    URL: arxivUrl(id),
    publisher: "arXiv",
    number: `arXiv:${id}`,
    ...(keywords.length === 0 ? {} : { keyword: keywords.map(toOneLine).join(",") }),
  };
}

function toCitationKey({ id, authors: [first = ""] }: Paper): string {
  const name = toCslName(first);
  const words = "family" in name ? name.family : name.literal;
  const plain = words
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();
  return `${plain === "" ? "arxiv" : plain}-${id.replaceAll(/[^\w.]/g, "-")}`;
}

/** A single word or a team is one name. */
function toCslName(author: string): NonNullable<CslItem["author"]>[number] {
  const name = toOneLine(author);
  if (!name.includes(" ") || /^team\b/i.test(name)) return { literal: name };
  const { family, given, "non-dropping-particle": particle } = parse(name);
  const last = particle === undefined ? family : `${particle} ${family}`;
  return given === undefined ? { literal: name } : { family: last, given };
}

function toDateParts(at: Date): readonly number[] {
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
}

function toOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
