import type { Day, Paper } from "../../domain/paper/paper.ts";
import { stillFigure } from "../../domain/paper/pictures.ts";
import { summaryOf } from "../../domain/paper/summary.ts";
import {
  arxivUrl,
  hasHuggingFacePage,
  huggingFaceUrl,
  modelsUrl,
} from "../../domain/paper/urls.ts";
import { joinWithDots, link, strong, time, type Text } from "../../i18n/rich-text.ts";
import type { Translate } from "../../i18n/translate.ts";
import { voteButton } from "./buttons.ts";
import type { Block, PaperBlock, Picture } from "./message.ts";

export interface PaperEntry {
  readonly paper: Paper;
  readonly votes: number;
  /** By the only reader of the message. */
  readonly voted?: boolean;
  readonly number: number | null;
  readonly postedAt?: Date;
  /** Null where no address is known. */
  readonly postedUrl?: string | null;
  /** In this channel, or in all channels together where there is no such channel. */
  readonly discussion?: { readonly url: string | null; readonly replies: number };
  readonly gone?: boolean;
  readonly pictured?: boolean;
  /** At Hugging Face, on its newest list with the paper. */
  readonly dayRank?: { readonly day: Day; readonly rank: number; readonly of: number };
  /** How many of the summary there is room for; at most two without it. */
  readonly sentences?: number;
  /** Both may be unknown. */
  readonly submitted?: { readonly by: string | null; readonly note: string | null };
}

const AUTHORS_IN_LINE = 3;
const SENTENCES = 2;

export function entryBlock(
  t: Translate,
  entry: PaperEntry,
  body: readonly Text[] = summary(entry),
  length: FiguresLength = "long",
): PaperBlock {
  const { paper, number, gone = false, pictured = false } = entry;
  const counted = figures(t, entry, length);
  return {
    kind: "paper",
    paperId: paper.id,
    number,
    title: paper.title,
    url: paperUrl(paper),
    byline: byline(t, entry, AUTHORS_IN_LINE),
    body,
    // In words too: a screen reader does not announce a struck-through title.
    figures: gone ? joinWithDots([[t("paper.gone")], counted]) : counted,
    vote: voteButton(t, paper, entry),
    picture: pictured ? pictureOf(t, paper, stillFigure(paper)) : null,
    ...(gone ? { gone } : {}),
  };
}

/** The alternative text names the paper. */
export function pictureOf(
  t: Translate,
  { title }: Pick<Paper, "title">,
  url: string | null,
): Picture | null {
  return url === null ? null : { url, alt: t("paper.picture", { title }) };
}

/** arXiv's page for the papers that Hugging Face does not have. */
export function paperUrl(paper: Pick<Paper, "id" | "thumbnailUrl">): string {
  return hasHuggingFacePage(paper) ? huggingFaceUrl(paper.id) : arxivUrl(paper.id);
}

export function byline(
  t: Translate,
  { paper: { authors, organization }, submitted }: Pick<PaperEntry, "paper" | "submitted">,
  shown: number,
): Text {
  const names = authors.slice(0, shown).join(", ");
  const more = authors.length > shown ? ` +${authors.length - shown}` : "";
  const pieces = [`${names}${more}`, organization ?? "", submission(t, submitted)];
  return joinWithDots(pieces.filter((piece) => piece !== "").map((piece) => [piece]));
}

function submission(t: Translate, submitted: PaperEntry["submitted"]): string {
  if (submitted === undefined) return "";
  const { by, note } = submitted;
  return t("paper.submitted", {
    name: by ?? "",
    named: by === null ? "no" : "yes",
    note: note ?? "",
    noted: note === null ? "no" : "yes",
  });
}

function summary({ paper, sentences = SENTENCES }: PaperEntry): Text[] {
  return summaryOf(paper)
    .sentences.slice(0, sentences)
    .map((sentence) => [sentence]);
}

export function papersOf(entries: readonly PaperEntry[]): Paper[] {
  return entries.map(({ paper }) => paper);
}

/** Names the models once for all summaries of a message; empty where no model wrote one. */
export function summaryCredit(t: Translate, papers: readonly Paper[]): Text {
  const byAi = papers.filter((paper) => summaryOf(paper).isByAi);
  if (byAi.length === 0) return [];
  const models = new Set(byAi.flatMap(({ aiModel }) => aiModel?.split("/").at(-1) ?? []));
  const line =
    models.size === 0
      ? t("paper.summariesByAi", { count: byAi.length })
      : t("paper.summariesBy", { count: byAi.length, models: t.formats.list([...models]) });
  return [line];
}

export function creditNote(t: Translate, papers: readonly Paper[]): Block[] {
  const text = summaryCredit(t, papers);
  return text.length === 0 ? [] : [{ kind: "note", text }];
}

type FiguresLength = "long" | "short";

/** Two similar counts each name the place where they were counted. */
const TOLD_APART = {
  votes: { long: "paper.votesHere", short: "paper.votesShort" },
  upvotes: { long: "paper.upvotesOnHuggingFace", short: "paper.upvotesShort" },
  comments: { long: "paper.commentsOnHuggingFace", short: "paper.commentsShort" },
} as const;

/** Omits what is zero or absent. */
export function figures(t: Translate, entry: PaperEntry, length: FiguresLength = "long"): Text {
  const { paper, votes, postedAt, postedUrl = null, discussion } = entry;
  const { upvotes, comments, repoUrl } = paper;
  const replies = discussion?.replies ?? 0;
  const nameOf = <Name extends keyof typeof TOLD_APART>(name: Name, other: number) =>
    other > 0 ? TOLD_APART[name][length] : (`paper.${name}` as const);
  const pieces: Text[] = [];
  if (votes > 0) pieces.push([strong(t(nameOf("votes", upvotes), { count: votes }))]);
  if (upvotes > 0) pieces.push([t(nameOf("upvotes", votes), { count: upvotes })]);
  if (comments > 0) pieces.push([t(nameOf("comments", replies), { count: comments })]);
  if (repoUrl !== null) pieces.push(codeLink(t, repoUrl, paper.repoStars));
  pieces.push(...modelsLink(t, paper));
  if (discussion !== undefined) pieces.push(discussionLink(t, discussion, comments > 0));
  if (postedAt !== undefined) pieces.push(t.rich("paper.posted", { date: time(postedAt, "date") }));
  if (postedUrl !== null) pieces.push([link(t("paper.earlierPost"), postedUrl)]);
  return pieces.length === 0 ? [t("paper.noVotes")] : joinWithDots(pieces);
}

function discussionLink(
  t: Translate,
  { url, replies }: NonNullable<PaperEntry["discussion"]>,
  isAmongComments: boolean,
): Text {
  const label =
    replies === 0
      ? t("paper.discussion")
      : t(isAmongComments ? "paper.repliesHere" : "paper.replies", { count: replies });
  return [url === null ? label : link(label, url)];
}

/** Models that use the paper. */
export function modelsLink(t: Translate, { id, models }: Paper): Text[] {
  const count = models ?? 0;
  return count === 0 ? [] : [[link(t("paper.models", { count }), modelsUrl(id))]];
}

export function codeLink(t: Translate, url: string, stars: number | null): Text {
  const code = link(t("paper.code"), url);
  return stars === null || stars === 0 ? [code] : [code, ` ★ ${t.formats.compact(stars)}`];
}
