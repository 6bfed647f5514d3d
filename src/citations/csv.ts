import type { Paper } from "../domain/paper/paper.ts";
import { arxivUrl, pdfUrl } from "../domain/paper/urls.ts";
import { toOneLine } from "./csl.ts";

/** Without it spreadsheets assume a legacy encoding. */
const BYTE_ORDER_MARK = "\uFEFF";
/**
 * What spreadsheets run as a formula, at the start of a cell: https://owasp.org/www-community/attacks/CSV_Injection.
 * Where the language separates cells by semicolons, one begins after each of them.
 */
const FORMULA = /(^|;)(\s*)(?=[=+\-@＝＋－＠])/gu;

const COLUMNS: Readonly<Record<string, (paper: Paper) => string>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  authors: ({ authors }) => authors.join("; "),
  published: ({ publishedAt }) => publishedAt?.toISOString().slice(0, 10) ?? "",
  arxiv: ({ id }) => arxivUrl(id),
  pdf: ({ id }) => pdfUrl(id),
  code: ({ repoUrl }) => repoUrl ?? "",
  project: ({ projectUrl }) => projectUrl ?? "",
  upvotes: ({ upvotes }) => String(upvotes),
  keywords: ({ keywords }) => keywords.join("; "),
  abstract: ({ abstract }) => abstract,
};

/** CSV as in RFC 4180. */
export function papersToCsv(papers: readonly Paper[]): string {
  const rows = [
    Object.keys(COLUMNS),
    ...papers.map((paper) => Object.values(COLUMNS).map((read) => read(paper))),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("");
}

/** One line, as a line break begins a row for a reader that does not know our quotes. */
function toCell(text: string): string {
  const harmless = toOneLine(text).replaceAll(FORMULA, "$1$2'");
  return /[",;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
