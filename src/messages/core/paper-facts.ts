import type { Day, Paper } from "../../domain/paper/paper.ts";
import {
  arxivUrl,
  commentsUrl,
  hasHuggingFacePage,
  huggingFaceUrl,
  modelsUrl,
  pdfUrl,
} from "../../domain/paper/urls.ts";
import { joinWithDots, link, strong, time, type Text } from "../../i18n/rich-text.ts";
import type { Translate } from "../../i18n/translate.ts";

export interface PaperEntry {
  readonly paper: Paper;
  readonly votes: number;
  /** By the only reader of the message. */
  readonly voted?: boolean;
  readonly number: number | null;
  /** Among the papers of the day, where the number says something else. */
  readonly rank?: number;
  /** The day of the list that the message is about. */
  readonly listedOn?: Day;
  readonly postedAt?: Date;
  /** Null where no address is known. */
  readonly postedUrl?: string | null;
  /** In this channel, or in all channels together where there is no such channel. */
  readonly discussion?: { readonly url: string | null; readonly replies: number };
  readonly gone?: boolean;
  /** Where a paper was found that is not stored, such as `Hugging Face`. */
  readonly foundAt?: string;
  readonly pictured?: boolean;
  /** At Hugging Face, on its newest list with the paper. */
  readonly dayRank?: { readonly day: Day; readonly rank: number; readonly of: number };
  /** Room is scarce. */
  readonly brief?: boolean;
  /** How many of the summary there is room for; at most two without it. */
  readonly sentences?: number;
  /** Both may be unknown. */
  readonly submitted?: { readonly by: string | null; readonly note: string | null };
}

/** A digest has little room, and a brief entry as little as can be. */
export type FactsLength = "long" | "short" | "brief";

/** arXiv's page for the papers that Hugging Face does not have. */
export function paperUrl(paper: Pick<Paper, "id" | "thumbnailUrl">): string {
  return hasHuggingFacePage(paper) ? huggingFaceUrl(paper.id) : arxivUrl(paper.id);
}

type Source = Pick<PaperEntry, "paper" | "submitted" | "listedOn">;

/** Authors, lab and the channel's own submitter: a card says the rest elsewhere. */
export function cardByline(t: Translate, entry: Source, authors: number): Text {
  return lineOf([...creators(entry, authors), submission(t, entry)]);
}

/** Authors, lab, date and who submitted it. */
export function byline(t: Translate, entry: Source, length: FactsLength): Text {
  const own = submission(t, entry);
  const by = own === "" && length === "short" ? via(t, entry) : own;
  return lineOf([...creators(entry, length === "long" ? 3 : 2), published(t, entry), by]);
}

function lineOf(pieces: readonly string[]): Text {
  return joinWithDots(pieces.filter((piece) => piece !== "").map((piece) => [piece]));
}

function creators({ paper: { authors, organization } }: Source, shown: number): string[] {
  const names = authors.slice(0, shown).join(", ");
  const more = authors.length > shown ? ` +${authors.length - shown}` : "";
  return [`${names}${more}`, organization ?? ""];
}

function published(t: Translate, { paper: { publishedAt }, listedOn }: Source): string {
  const day = publishedAt?.toISOString().slice(0, 10);
  return day === undefined || day === listedOn ? "" : t.formats.shortDay(day, listedOn ?? "");
}

/** Who submitted it to Hugging Face, unless that is one of the authors. */
function via(t: Translate, { paper: { authors, submitterName, submittedBy } }: Source): string {
  const name = submitterName ?? submittedBy;
  if (name === null) return "";
  const isAuthor = authors.some((author) => author.toLowerCase() === name.toLowerCase());
  return isAuthor ? "" : t("paper.via", { name });
}

function submission(t: Translate, { submitted }: Source): string {
  if (submitted === undefined) return "";
  const { by, note } = submitted;
  return t("paper.submitted", {
    name: by ?? "",
    named: by === null ? "no" : "yes",
    note: note ?? "",
    noted: note === null ? "no" : "yes",
  });
}

/** Two similar counts each name the place where they were counted. */
const TOLD_APART = {
  votes: { long: "paper.votesHere", short: "paper.votesShort", brief: "paper.votesShort" },
  upvotes: {
    long: "paper.upvotesOnHuggingFace",
    short: "paper.upvotesShort",
    brief: "paper.upvotesShort",
  },
  comments: {
    long: "paper.commentsOnHuggingFace",
    short: "paper.commentsShort",
    brief: "paper.commentsShort",
  },
} as const;

/** Omits what is zero or absent. */
export function figures(t: Translate, entry: PaperEntry, length: FactsLength = "long"): Text {
  const facts = [
    ...standing(t, entry),
    ...counts(t, entry, length),
    ...links(t, entry, length),
    ...earlierPost(t, entry),
    ...origin(t, entry),
  ];
  return facts.length === 0 ? [t("paper.noVotes")] : joinWithDots(facts);
}

/** Without links to code and PDF. */
export function tally(t: Translate, entry: PaperEntry): Text {
  const facts = [...standing(t, entry), ...counts(t, entry, "short"), ...earlierPost(t, entry)];
  return facts.length === 0 ? [t("paper.noVotes")] : joinWithDots(facts);
}

function standing(t: Translate, { paper, gone = false }: PaperEntry): Text[] {
  const { withdrawnAt, version } = paper;
  // In words too: a screen reader does not announce a struck-through title.
  const delisted: Text[] = gone ? [[t("paper.gone")]] : [];
  if (withdrawnAt !== null) return [...delisted, [strong(t("paper.withdrawn"))]];
  return version === null || version < 2
    ? delisted
    : [...delisted, [t("paper.version", { version })]];
}

function counts(t: Translate, entry: PaperEntry, length: FactsLength): Text[] {
  const { paper, votes, number, rank = number, discussion } = entry;
  const { upvotes, comments } = paper;
  const replies = discussion?.replies ?? 0;
  const nameOf = <Name extends keyof typeof TOLD_APART>(name: Name, other: number) =>
    other > 0 ? TOLD_APART[name][length] : (`paper.${name}` as const);
  const pieces: Text[] = [];
  if (votes > 0) pieces.push([strong(t(nameOf("votes", upvotes), { count: votes }))]);
  if (upvotes > 0) pieces.push([t(nameOf("upvotes", votes), { count: upvotes })]);
  if (rank !== null && rank !== number) pieces.push([t("paper.rank", { rank })]);
  if (comments > 0) {
    const label = t(nameOf("comments", replies), { count: comments });
    const isLinked = length !== "brief" && hasHuggingFacePage(paper);
    pieces.push([isLinked ? link(label, commentsUrl(paper.id)) : label]);
  }
  if (discussion !== undefined) pieces.push(discussionLink(t, discussion, comments > 0));
  return pieces;
}

function links(t: Translate, { paper }: PaperEntry, length: FactsLength): Text[] {
  const { id, repoUrl, repoStars } = paper;
  return [
    ...(repoUrl === null ? [] : [codeLink(t, repoUrl, repoStars)]),
    ...modelsLink(t, paper),
    ...(length === "short" ? [[link("PDF", pdfUrl(id))]] : []),
  ];
}

function earlierPost(t: Translate, { postedAt, postedUrl = null }: PaperEntry): Text[] {
  return [
    ...(postedAt === undefined ? [] : [t.rich("paper.posted", { date: time(postedAt, "date") })]),
    ...(postedUrl === null ? [] : [[link(t("paper.earlierPost"), postedUrl)]]),
  ];
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

function origin(t: Translate, { foundAt: source }: PaperEntry): Text[] {
  return source === undefined ? [] : [[t("paper.foundAt", { source })]];
}
