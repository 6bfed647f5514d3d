/** How a digest looks: one message, titles only, a message for each paper, or a forum post. */
export const LAYOUTS = ["digest", "compact", "cards", "forum"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What an edition covers. */
export const CADENCES = ["day", "week", "month"] as const;
export type Cadence = (typeof CADENCES)[number];

/** The terms of a subscription: what its digests hold and look like, besides when they come and how many papers they show. */
export interface Terms {
  /** `huggingface`, `community`, or `arxiv:cs.CL`. */
  readonly sources: readonly string[];
  /** In the language of the search; empty for every paper. */
  readonly filter: string;
  readonly layout: Layout;
  readonly cadence: Cadence;
  readonly silent: boolean;
  readonly announce: boolean;
  /** A BCP 47 language; null for English. */
  readonly language: string | null;
}
