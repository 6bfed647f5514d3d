import type { Paper } from "../domain/paper/paper.ts";
import type { CslItem } from "./csl.ts";
import { papersToCsv } from "./csv.ts";

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

export async function formatCitations(
  papers: readonly Paper[],
  format: CitationFormat,
): Promise<string> {
  if (format === "csv") return papersToCsv(papers);
  const { paperToCsl: cslItem } = await import("./csl.ts");
  const items = papers.map(cslItem);
  if (format === "json") return `${JSON.stringify(items, null, 2)}\n`;
  const { plugins } = await loadCitationLibrary();
  const written = format === "bibtex" ? items.map(toBibtexItem) : items;
  return `${plugins.output.format(format, written, {}).trim()}\n`;
}

/** Loaded on first use, as it takes 15 MB; in sequence, because the plugins share a registry. */
async function loadCitationLibrary(): Promise<typeof import("@citation-js/core")> {
  const core = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-ris");
  core.plugins.config.get("@bibtex").format.useIdAsLabel = true;
  return core;
}

/** BibTeX has no day. `@misc` styles print the note, so it names the preprint. */
function toBibtexItem(item: CslItem): object {
  const { abstract: _abstract, issued, ...kept } = item;
  const month = issued?.["date-parts"].map((parts) => parts.slice(0, 2));
  return {
    ...kept,
    type: "document",
    note: item.number,
    ...(month === undefined ? {} : { issued: { "date-parts": month } }),
  };
}
