import { z } from "zod";

/**
 * How a digest looks: one message, titles only, a message for each paper, a forum post with the papers as its
 * replies, or a forum post for each paper.
 */
export const LAYOUTS = ["digest", "compact", "cards", "forum", "forum-papers"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Whether the layout is one for forums, where every post is a thread of its own. */
export function isForumLayout(layout: Layout): boolean {
  return layout === "forum" || layout === "forum-papers";
}

/** What an edition covers. */
export const CADENCES = ["day", "week", "month"] as const;
export type Cadence = (typeof CADENCES)[number];

/** What a subscription's digests hold and look like, besides when they come and how many papers they show. */
export interface DigestOptions {
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

export const DEFAULT_DIGEST_OPTIONS: DigestOptions = {
  sources: ["huggingface"],
  filter: "",
  layout: "digest",
  cadence: "day",
  silent: false,
  announce: false,
  language: null,
};

export const digestOptionsSchema: z.ZodType<DigestOptions> = z.object({
  sources: z.array(z.string()),
  filter: z.string(),
  layout: z.enum(LAYOUTS),
  cadence: z.enum(CADENCES),
  silent: z.boolean(),
  announce: z.boolean(),
  language: z.string().nullable(),
});

/** The digest options of a subscription. */
export function digestOptionsOf(subscription: DigestOptions): DigestOptions {
  const { sources, filter, layout, cadence, silent, announce, language } = subscription;
  return { sources, filter, layout, cadence, silent, announce, language };
}

/** The options as a delivery keeps them: null for the defaults. */
export function storedDigestOptions(options: DigestOptions): DigestOptions | null {
  const own = digestOptionsOf(options);
  return JSON.stringify(own) === JSON.stringify(DEFAULT_DIGEST_OPTIONS) ? null : own;
}
