import type { Paper } from "../domain/paper/paper.ts";
import type { CslItem } from "./csl.ts";
import { papersToCsv } from "./csv.ts";

export const CITATION_FORMATS = ["bibtex", "ris", "csv", "json"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** What a format is called, the end of its files' names, and their type. */
export const FORMAT_NAMES: Readonly<
  Record<CitationFormat, { readonly label: string; readonly ending: string; readonly type: string }>
> = {
  bibtex: { label: "BibTeX", ending: "bib", type: "application/x-bibtex" },
  ris: { label: "RIS", ending: "ris", type: "application/x-research-info-systems" },
  csv: { label: "CSV", ending: "csv", type: "text/csv" },
  json: { label: "CSL-JSON", ending: "json", type: "application/json" },
};

/** Papers as a citation manager or a spreadsheet reads them. */
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

/** The library costs 15 MB, which a bot that is never asked for a citation does without. One part after the other: they share one of theirs. */
async function loadCitationLibrary(): Promise<typeof import("@citation-js/core")> {
  const core = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-ris");
  core.plugins.config.get("@bibtex").format.useIdAsLabel = true;
  return core;
}

/** BibTeX has no day, and `@misc` for what no journal printed; its styles print the note, which names the preprint. */
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
