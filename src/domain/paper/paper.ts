/** A calendar date as `YYYY-MM-DD`; the context says in which zone. */
export type Day = string;

/** One work, keyed by its arXiv id without version (`2401.12345`, `hep-th/9901001`). */
export interface Paper {
  readonly id: string;
  /** One line of readable text, without LaTeX. */
  readonly title: string;
  /** Empty when the source gave none. */
  readonly abstract: string;
  /** In the order of the paper, without anonymous authors. */
  readonly authors: readonly string[];
  readonly publishedAt: Date | null;
  /** Upvotes and comments at the source. */
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
  /** arXiv categories, the primary one first. */
  readonly categories: readonly string[];
  readonly repoUrl: string | null;
  readonly repoStars: number | null;
  readonly projectUrl: string | null;
}
