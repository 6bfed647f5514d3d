import { z } from "zod";

/** One message; titles only; a message per paper; a forum post with papers as replies; a forum post per paper. */
export const LAYOUTS = ["digest", "compact", "cards", "forum", "forum-papers"] as const;
export type Layout = (typeof LAYOUTS)[number];

export function isForumLayout(layout: Layout): boolean {
  return layout === "forum" || layout === "forum-papers";
}

export const CADENCES = ["day", "week", "month"] as const;
export type Cadence = (typeof CADENCES)[number];

export interface DigestOptions {
  /** `huggingface`, `community`, or `arxiv:cs.CL`. */
  readonly sources: readonly string[];
  readonly filter: string;
  readonly layout: Layout;
  readonly cadence: Cadence;
  readonly silent: boolean;
  readonly announce: boolean;
  readonly pictures: boolean;
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
  pictures: true,
  language: null,
};

export const digestOptionsSchema: z.ZodType<DigestOptions> = z.object({
  sources: z.array(z.string()),
  filter: z.string(),
  layout: z.enum(LAYOUTS),
  cadence: z.enum(CADENCES),
  silent: z.boolean(),
  announce: z.boolean(),
  /** Absent in rows of version 0.1. */
  pictures: z.boolean().default(true),
  language: z.string().nullable(),
});

export function digestOptionsOf(subscription: DigestOptions): DigestOptions {
  const { sources, filter, layout, cadence, silent, announce, pictures, language } = subscription;
  return { sources, filter, layout, cadence, silent, announce, pictures, language };
}

/** Null for the defaults. */
export function storedDigestOptions(options: DigestOptions): DigestOptions | null {
  const own = digestOptionsOf(options);
  return JSON.stringify(own) === JSON.stringify(DEFAULT_DIGEST_OPTIONS) ? null : own;
}
