import { z } from "zod";
import type { Day } from "../../src/domain/paper/paper.ts";
import { HUGGING_FACE } from "../../src/domain/subscription/sources.ts";

export type Figures = readonly [upvotes: number, comments: number, stars: number];

export interface DigestNotice {
  readonly kind: "stale" | "late" | "sample" | "waiting" | "empty" | "none";
  /** When the list was read, or since when the source fails: milliseconds since 1970. */
  readonly since: number | null;
  readonly source: string;
}

/** The name is null when it is unknown. */
export interface Submitter {
  readonly by: string | null;
  readonly note: string | null;
}

/** The instant is in milliseconds since 1970. */
export interface EarlierPost {
  readonly at: number;
  readonly url: string | null;
}

type ByPaper<Value> = Readonly<Record<string, Value>>;

export interface DigestContent {
  readonly day: Day;
  /** The first one names the digest. */
  readonly sources: readonly string[];
  /** At most the first `shown` are in the message, all are in the thread. */
  readonly paperIds: readonly string[];
  readonly shown: number;
  /** On the lists before the filter; null in rows of an earlier version. */
  readonly listed: number | null;
  /** Among the papers of the day, where it differs from the number in the digest. */
  readonly ranks: ByPaper<number>;
  readonly notice: DigestNotice | null;
  readonly submitters: ByPaper<Submitter>;
  /** The first `voted` papers were chosen by votes, all of them from `of`. */
  readonly top: { readonly voted: number; readonly of: number } | null;
  readonly earlier: ByPaper<EarlierPost>;
  /** Papers that have left the list since; they keep their number. */
  readonly vanished: readonly string[];
  readonly figures: ByPaper<Figures>;
  /** When a list change last changed the content: milliseconds since 1970. */
  readonly editedAt: number | null;
  /** The message in the chat shows an earlier content. */
  readonly editDue: boolean;
  /** The thread ended early: papers from this index on have no reply. */
  readonly threadEnd: number | null;
  /** Papers before it whose reply could not be posted. */
  readonly unsent: readonly string[];
}

export interface ReplyContent {
  readonly day: Day;
  readonly source: string;
  readonly submitter: Submitter | null;
  readonly earlier: EarlierPost | null;
  readonly vanished: boolean;
  readonly figures: Figures | null;
  readonly editDue: boolean;
}

const submitter = z.object({ by: z.string().nullable(), note: z.string().nullable() });
const figures = z.tuple([z.number(), z.number(), z.number()]).readonly();
const earlier = z.object({ at: z.number(), url: z.string().nullable() });

/** Keys of version 0.1, which stored rows still use. */
const stored = z.object({
  day: z.string(),
  source: z.string(),
  brought: z.record(z.string(), submitter).optional(),
  earlier: z.record(z.string(), earlier).optional(),
  gone: z.array(z.string()).optional(),
  figures: z.record(z.string(), figures).optional(),
  editDue: z.literal(true).optional(),
});
const storedDigest = stored.extend({
  sources: z.array(z.string()).optional(),
  paperIds: z.array(z.string()),
  shown: z.int(),
  listed: z.int().optional(),
  ranks: z.record(z.string(), z.int()).optional(),
  notice: z
    .object({
      kind: z.enum(["stale", "late", "sample", "waiting", "empty", "none"]),
      since: z.number().nullable(),
      about: z.string().default(HUGGING_FACE),
    })
    .nullable(),
  best: z.object({ voted: z.int(), of: z.int() }).optional(),
  editedAt: z.number().optional(),
  threadEnd: z.int().optional(),
  unsent: z.array(z.string()).optional(),
});

export const digestContentSchema = storedDigest.transform((kept): DigestContent => {
  const { day, source, paperIds, shown, notice } = kept;
  return {
    day,
    sources: kept.sources ?? [source],
    paperIds,
    shown,
    listed: kept.listed ?? null,
    ranks: kept.ranks ?? {},
    notice: notice === null ? null : { ...noticeFacts(notice), source: notice.about },
    submitters: kept.brought ?? {},
    top: kept.best ?? null,
    earlier: kept.earlier ?? {},
    vanished: kept.gone ?? [],
    figures: kept.figures ?? {},
    editedAt: kept.editedAt ?? null,
    editDue: kept.editDue ?? false,
    threadEnd: kept.threadEnd ?? null,
    unsent: kept.unsent ?? [],
  };
});

/** Of a stored content; undefined when it shows nobody's words about these papers. */
export function withoutSubmitters(content: unknown, papers: ReadonlySet<string>): unknown {
  const read = z.looseObject({ brought: z.record(z.string(), submitter) }).safeParse(content);
  if (!read.success) return undefined;
  const { brought } = read.data;
  const shown = Object.entries(brought).filter(
    ([paper, { by, note }]) => papers.has(paper) && (by !== null || note !== null),
  );
  if (shown.length === 0) return undefined;
  const silent = shown.map(([paper]) => [paper, { by: null, note: null }] as const);
  return { ...read.data, brought: { ...brought, ...Object.fromEntries(silent) } };
}

export function storedDigestContent(content: DigestContent): z.input<typeof storedDigest> {
  const { day, sources, paperIds, shown, notice, submitters, top, figures: all } = content;
  return {
    day,
    source: sources[0] ?? "",
    ...(sources.length > 1 ? { sources: [...sources] } : {}),
    paperIds: [...paperIds],
    shown,
    ...(content.listed === null ? {} : { listed: content.listed }),
    ranks: filled(content.ranks),
    notice: notice === null ? null : { ...noticeFacts(notice), about: notice.source },
    brought: filled(submitters),
    ...(top === null ? {} : { best: top }),
    earlier: filled(content.earlier),
    ...(content.vanished.length === 0 ? {} : { gone: [...content.vanished] }),
    figures: filled(all),
    ...(content.editedAt === null ? {} : { editedAt: content.editedAt }),
    ...(content.editDue ? { editDue: true } : {}),
    ...(content.threadEnd === null ? {} : { threadEnd: content.threadEnd }),
    ...(content.unsent.length === 0 ? {} : { unsent: [...content.unsent] }),
  };
}

export function readReplyContent(value: unknown, paperId: string): ReplyContent {
  const { day, source, ...kept } = stored.parse(value);
  return {
    day,
    source,
    submitter: kept.brought?.[paperId] ?? null,
    earlier: kept.earlier?.[paperId] ?? null,
    vanished: kept.gone?.includes(paperId) ?? false,
    figures: kept.figures?.[paperId] ?? null,
    editDue: kept.editDue ?? false,
  };
}

export function storedReplyContent(content: ReplyContent, paperId: string): z.input<typeof stored> {
  const { day, source, submitter: by, earlier: before, figures: own } = content;
  return {
    day,
    source,
    ...(by === null ? {} : { brought: { [paperId]: by } }),
    ...(before === null ? {} : { earlier: { [paperId]: before } }),
    ...(content.vanished ? { gone: [paperId] } : {}),
    ...(own === null ? {} : { figures: { [paperId]: own } }),
    ...(content.editDue ? { editDue: true } : {}),
  };
}

function noticeFacts({ kind, since }: Pick<DigestNotice, "kind" | "since">) {
  return { kind, since };
}

function filled<Value>(values: ByPaper<Value>): Record<string, Value> | undefined {
  return Object.keys(values).length === 0 ? undefined : { ...values };
}
