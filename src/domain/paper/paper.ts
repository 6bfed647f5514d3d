import { readPeriod, type PeriodName } from "../schedule/periods.ts";

/** A calendar date as `YYYY-MM-DD`, in whatever zone the context says. */
export type Day = string;

/** One work, keyed by its arXiv id without version (`2401.12345`, `hep-th/9901001`). */
export interface Paper {
  readonly id: string;
  /** Readable text on one line: LaTeX is already converted. */
  readonly title: string;
  /** Readable text; empty when the source gave none. */
  readonly abstract: string;
  /** In the paper's own order; authors who hide their name are left out. */
  readonly authors: readonly string[];
  readonly publishedAt: Date | null;
  /** Upvotes and comments at the source, not ours. */
  readonly upvotes: number;
  readonly comments: number;
  readonly submittedBy: string | null;
  readonly organization: string | null;
  readonly thumbnailUrl: string | null;
  readonly mediaUrls: readonly string[];
  readonly aiSummary: string | null;
  /** The model that wrote `aiSummary`, when the source names it. */
  readonly aiModel: string | null;
  readonly keywords: readonly string[];
  /** arXiv's categories, the primary one first; empty when no source gave them. */
  readonly categories: readonly string[];
  readonly repoUrl: string | null;
  readonly repoStars: number | null;
  readonly projectUrl: string | null;
}

/** A paper's page at arXiv. */
export function arxivUrl(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** A paper's PDF at arXiv. */
export function pdfUrl(id: string): string {
  return `https://arxiv.org/pdf/${id}`;
}

/** Whether Hugging Face has a page of it: it draws a thumbnail for each, and never knew the ids from before 2007. */
export function isAtHuggingFace({ id, thumbnailUrl }: Pick<Paper, "id" | "thumbnailUrl">): boolean {
  return thumbnailUrl !== null && !id.includes("/");
}

/** A paper's page at Hugging Face, which knows only ids of the form `2401.12345`. */
export function huggingFaceUrl(id: string): string {
  return `https://huggingface.co/papers/${id}`;
}

/** The page of a day's, a week's or a month's list at Hugging Face, which knows no 53rd week. */
export function listPageUrl(name: PeriodName): string {
  const { cadence, first } = readPeriod(name) ?? { cadence: "day", first: name };
  const known = cadence === "day" || name.endsWith("W53") ? `date/${first}` : `${cadence}/${name}`;
  return `https://huggingface.co/papers/${known}`;
}
