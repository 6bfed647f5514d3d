/** `YYYY-MM-DD`; the context says in which zone. */
export type Day = string;

/** Its id is an arXiv id without version: `2401.12345`, `hep-th/9901001`. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  /** Empty when the source gave none. */
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly publishedAt: Date | null;
  /** At the source. */
  readonly upvotes: number;
  readonly comments: number;
  /** The account at the source, and the person's own name. */
  readonly submittedBy: string | null;
  readonly submitterName: string | null;
  readonly organization: string | null;
  readonly thumbnailUrl: string | null;
  readonly mediaUrls: readonly string[];
  readonly aiSummary: string | null;
  readonly aiModel: string | null;
  readonly keywords: readonly string[];
  /** The primary one first. */
  readonly categories: readonly string[];
  readonly repoUrl: string | null;
  readonly repoStars: number | null;
  readonly projectUrl: string | null;
  /** What uses the paper at Hugging Face; null where it was not asked yet. */
  readonly models: number | null;
  readonly datasets: number | null;
  readonly spaces: number | null;
  /** The newest known version at arXiv; null where no source gave one. */
  readonly version: number | null;
  readonly withdrawnAt: Date | null;
}

/** What a source says that knows little; its other facts replace these. */
export const NO_FACTS: Omit<Paper, "id" | "title" | "abstract" | "authors" | "publishedAt"> = {
  upvotes: 0,
  comments: 0,
  submittedBy: null,
  submitterName: null,
  organization: null,
  thumbnailUrl: null,
  mediaUrls: [],
  aiSummary: null,
  aiModel: null,
  keywords: [],
  categories: [],
  repoUrl: null,
  repoStars: null,
  projectUrl: null,
  models: null,
  datasets: null,
  spaces: null,
  version: null,
  withdrawnAt: null,
};
