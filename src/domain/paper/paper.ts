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
