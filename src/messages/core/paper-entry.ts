import { excerpt } from "../../domain/paper/text.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { arxivUrl, huggingFaceUrl, hasHuggingFacePage } from "../../domain/paper/urls.ts";
import type { Catalogue } from "../../i18n/catalogue/english.ts";
import type { Button, PaperBlock } from "./message.ts";
import { link, strong, time, type Text } from "../../i18n/rich-text.ts";
import { joinWithDots } from "./join.ts";

/** A paper as a message shows it: with our votes, and its number or rank in the message. */
export interface PaperEntry {
  readonly paper: Paper;
  readonly votes: number;
  readonly number: number | null;
  /** When the channel it is shown in was last given it. */
  readonly postedAt?: Date;
  /** The way there; null where none is known. */
  readonly postedUrl?: string | null;
  /** Its discussion in the channel it is shown in, or everywhere together where there is no such channel. */
  readonly discussion?: { readonly url: string | null; readonly replies: number };
  /** It has vanished from the list it stood on. */
  readonly gone?: boolean;
  /** Which member of the channel brought it along, and what they say of it; neither need be known. */
  readonly submitted?: { readonly by: string | null; readonly note: string | null };
}

const AUTHORS_IN_LINE = 3;
/** Ten papers with bodies of this length fit into one Discord message. */
const BODY_LENGTH = 240;

/** A paper as a line of a list: who wrote it, a sentence or two, and its figures. */
export function entryBlock(
  words: Catalogue,
  entry: PaperEntry,
  body: Text | null = summary(words, entry.paper),
): PaperBlock {
  const { paper, number, gone = false } = entry;
  return {
    kind: "paper",
    paperId: paper.id,
    number,
    title: paper.title,
    url: paperUrl(paper),
    byline: byline(words, entry, AUTHORS_IN_LINE),
    body,
    // Said in words too: a line through a title is lost on whoever listens.
    figures: gone ? joinWithDots([[words.gone], figures(words, entry)]) : figures(words, entry),
    vote: voteButton(words, paper),
    ...(gone ? { gone } : {}),
  };
}

/** Where people read on: Hugging Face's page, or arXiv's for the papers that Hugging Face does not know. */
export function paperUrl(paper: Pick<Paper, "id" | "thumbnailUrl">): string {
  return hasHuggingFacePage(paper) ? huggingFaceUrl(paper.id) : arxivUrl(paper.id);
}

/** The first authors, how many more there are, and the organization. */
export function byline(
  words: Catalogue,
  { paper: { authors, organization }, submitted: brought }: Pick<PaperEntry, "paper" | "submitted">,
  shown: number,
): Text {
  const names = authors.slice(0, shown).join(", ");
  const more = authors.length > shown ? ` +${authors.length - shown}` : "";
  const pieces = [[`${names}${more}`], [organization ?? ""], [broughtBy(words, brought)]];
  return joinWithDots(pieces.filter(([word]) => word !== ""));
}

/** Their name as plain text, which calls nobody, and their own words in quotation marks. */
function broughtBy(words: Catalogue, brought: PaperEntry["submitted"]): string {
  if (brought === undefined) return "";
  const { by, note } = brought;
  return note === null ? words.submittedBy(by) : `${words.submittedBy(by)}: “${note}”`;
}

/** The source's AI summary, labelled as such, else how the abstract begins. */
function summary(words: Catalogue, paper: Paper): Text | null {
  if (paper.aiSummary !== null)
    return [...aiLabel(words, paper), excerpt(paper.aiSummary, BODY_LENGTH)];
  return paper.abstract === "" ? null : [excerpt(paper.abstract, BODY_LENGTH)];
}

/** What stands before every sentence that a model wrote, with the model's name. */
export function aiLabel({ aiSummary }: Catalogue, { aiModel }: Paper): Text {
  const model = aiModel?.split("/").at(-1) ?? "";
  return [strong(aiSummary), model === "" ? ": " : ` (${model}): `];
}

/** Votes, the source's upvotes and comments, the code with its stars, when it was posted; what is zero or absent is left out. */
export function figures(words: Catalogue, entry: PaperEntry): Text {
  const { paper, votes, postedAt, postedUrl = null, discussion } = entry;
  const { upvotes, comments, repoUrl } = paper;
  const pieces: Text[] = [];
  if (votes > 0) pieces.push([strong(words.votes(votes))]);
  if (upvotes > 0) pieces.push([words.upvotes(upvotes)]);
  if (comments > 0) pieces.push([words.comments(comments)]);
  if (repoUrl !== null) pieces.push(codeLink(words, repoUrl, paper.repoStars));
  if (discussion !== undefined) pieces.push(discussionPiece(words, discussion));
  if (postedAt !== undefined) pieces.push(words.postedHere(time(postedAt, "date")));
  if (postedUrl !== null) pieces.push([link(words.earlierPost, postedUrl)]);
  return pieces.length === 0 ? [words.noVotes] : joinWithDots(pieces);
}

/** The way into a discussion, with its size once somebody has replied. */
function discussionPiece(
  words: Catalogue,
  { url, replies }: NonNullable<PaperEntry["discussion"]>,
): Text {
  const label = replies === 0 ? words.discussion : words.replies(replies);
  return [url === null ? label : link(label, url)];
}

/** The code, with its stars when there are any. */
export function codeLink(words: Catalogue, url: string, stars: number | null): Text {
  const code = link(words.code, url);
  return stars === null || stars === 0 ? [code] : [code, ` ★ ${words.compact(stars)}`];
}

function voteButton({ vote, voteFor }: Catalogue, { id, title }: Paper): Button {
  return { action: { kind: "vote", paperId: id }, label: vote, description: voteFor(title) };
}
