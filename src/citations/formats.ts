import type { Paper } from "../domain/paper/paper.ts";
import { papersToBibtex } from "./bibtex.ts";
import { paperToCsl } from "./csl.ts";
import { papersToCsv } from "./csv.ts";
import { papersToRis } from "./ris.ts";

export const CITATION_FORMATS = ["bibtex", "ris", "csv", "json"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export const FORMAT_NAMES: Readonly<
  Record<CitationFormat, { readonly label: string; readonly ending: string; readonly type: string }>
> = {
  bibtex: { label: "BibTeX", ending: "bib", type: "application/x-bibtex" },
  ris: { label: "RIS", ending: "ris", type: "application/x-research-info-systems" },
  csv: { label: "CSV", ending: "csv", type: "text/csv" },
  json: { label: "CSL-JSON", ending: "json", type: "application/json" },
};

const WRITERS: Readonly<Record<CitationFormat, (papers: readonly Paper[]) => string>> = {
  bibtex: papersToBibtex,
  ris: papersToRis,
  csv: papersToCsv,
  json: (papers) => `${JSON.stringify(papers.map(paperToCsl), null, 2)}\n`,
};

export function formatCitations(papers: readonly Paper[], format: CitationFormat): string {
  return WRITERS[format](papers);
}
