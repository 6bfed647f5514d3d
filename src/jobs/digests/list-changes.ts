import type { DigestContent, DigestNotice, Figures } from "../../../db/deliveries/content.ts";
import { criteriaOf, type DigestDelivery } from "../../../db/deliveries/delivery.ts";
import { translateInto } from "../../i18n/translate.ts";
import { selectPapers, type PapersOfDay } from "../../domain/selection/select-papers.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { MOST_REPLIES } from "./next-reply.ts";
import { HOUR_MS } from "../../lib/durations.ts";

/** Changed figures alone justify no edit sooner than this. */
const FIGURES_EVERY_MS = HOUR_MS;
/** While a list grows, a figure must move by this number and by this fraction. */
const NOTABLE_STEP = 5;
const NOTABLE_PART = 0.2;

const { compact } = translateInto("en").formats;

export interface ListNow extends Omit<PapersOfDay, "submitted"> {
  readonly fetchedAt: Date;
  /** All lists were read: a paper on none of them has vanished. */
  readonly complete: boolean;
  /** The list no longer grows, so that all figures may be shown. */
  readonly over: boolean;
}

/** New papers come last, so that numbers stay. Null without a change, or for an empty list, which is a source's fault. */
export function applyListChanges(
  digest: Pick<DigestDelivery, "papers" | "minUpvotes" | "options" | "sentAt"> & {
    readonly content: DigestContent;
  },
  list: ListNow,
  now: Date,
): DigestContent | null {
  if (list.papers.length === 0) return null;
  const { content } = digest;
  const listed = new Map(list.papers.map((paper) => [paper.id, paper]));
  const known = new Set(content.paperIds);
  // Later submissions wait for the next digest.
  const selected = selectPapers({ ...list, submitted: new Set() }, criteriaOf(digest));
  const added = selected.filter(({ id }) => !known.has(id));
  const paperIds = [...content.paperIds, ...added.map(({ id }) => id)];
  const shown = Math.max(content.shown, Math.min(digest.papers, paperIds.length));
  const vanished = list.complete
    ? content.paperIds.filter((id) => !listed.has(id) && content.submitters[id] === undefined)
    : content.vanished;
  const notice = noticeNow(content.notice, list.fetchedAt, paperIds.length > 0);
  const figures = figuresOf(paperIds.slice(0, MOST_REPLIES).flatMap((id) => listed.get(id) ?? []));
  const next = {
    ...content,
    paperIds,
    shown,
    vanished,
    notice,
    figures,
    listed: new Set([...listed.keys(), ...Object.keys(content.submitters)]).size,
  };
  const editedAt = content.editedAt ?? digest.sentAt?.getTime() ?? 0;
  const quiet = now.getTime() - editedAt < FIGURES_EVERY_MS;
  const isWorthIt =
    added.length > 0 ||
    vanished.join() !== content.vanished.join() ||
    notice !== content.notice ||
    (!quiet && haveMoved(content, { ...next, over: list.over }));
  return isWorthIt ? { ...next, editedAt: now.getTime(), editDue: true } : null;
}

export function figuresOf(papers: readonly Paper[]): Readonly<Record<string, Figures>> {
  return Object.fromEntries(
    papers.map(({ id, upvotes, comments, repoStars }) => [id, [upvotes, comments, repoStars ?? 0]]),
  );
}

function noticeNow(
  notice: DigestNotice | null,
  fetchedAt: Date,
  hasPapers: boolean,
): DigestNotice | null {
  if (notice === null) return null;
  switch (notice.kind) {
    case "stale":
      return fetchedAt.getTime() > (notice.since ?? 0) ? null : notice;
    case "waiting":
    case "empty":
      return { ...notice, kind: hasPapers ? "late" : "none", since: null };
    case "none":
      return hasPapers ? { ...notice, kind: "late" } : notice;
    case "late":
    case "sample":
      return notice;
  }
}

function haveMoved(
  { figures: before }: DigestContent,
  after: DigestContent & { readonly over: boolean },
): boolean {
  const shown = new Set(after.paperIds.slice(0, after.shown));
  return Object.entries(after.figures).some(([id, now]) => {
    const then = before[id];
    if (!shown.has(id)) return after.over && then !== undefined && isNotable(then, now);
    return now.some((figure, index) => {
      const old = then?.[index] ?? 0;
      return compact(figure) !== compact(old) && (after.over || isFar(old, figure));
    });
  });
}

export function isNotable(then: Figures, now: Figures): boolean {
  return now.some((figure, index) => isFar(then[index] ?? 0, figure));
}

function isFar(then: number, now: number): boolean {
  const step = Math.abs(now - then);
  return step >= NOTABLE_STEP && step >= then * NOTABLE_PART;
}
