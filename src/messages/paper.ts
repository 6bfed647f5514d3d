import type { Paper } from "../domain/paper/paper.ts";
import { arxivUrl, huggingFaceUrl, hasHuggingFacePage, pdfUrl } from "../domain/paper/urls.ts";
import {
  authorsButton,
  bibtexButton,
  buttonRow,
  discussButton,
  saveButton,
  similarButton,
} from "./core/buttons.ts";
import { aiLabel, byline, codeLink, entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { link, type Text } from "../i18n/rich-text.ts";
import { shareButton } from "./core/pages.ts";
import { joinWithDots } from "./core/join.ts";

/** Longer lists of authors are folded: some papers have hundreds. */
const AUTHORS_ON_CARD = 12;
const STILL_IMAGE = /\.(?:png|jpe?g|gif|webp)(?:\?|$)/i;

/** Everything about one paper, for `/papers show`. */
export function composePaper(words: Catalogue, entry: PaperEntry): Message {
  const { paper } = entry;
  const share = shareButton(words, "show", { paper: paper.id });
  const blocks = [...card(words, entry), ...actions(words, paper, [share])];
  return { title: `arXiv ${paper.id}`, blocks };
}

/** A reply in a digest's thread: the papers it is about, with their abstracts. */
export function composeReply(words: Catalogue, entries: readonly PaperEntry[]): Message {
  return {
    title: entries.map(({ paper }) => `arXiv ${paper.id}`).join(", "),
    blocks: entries.flatMap((entry) => paperCard(words, entry)),
  };
}

/** A paper's card with all one can do with it, where it stands for everyone. */
export function paperCard(words: Catalogue, entry: PaperEntry): Block[] {
  return [...card(words, entry), ...actions(words, entry.paper, [])];
}

/** What one can do with a paper besides voting for it; `share` is for what only its asker sees. */
function actions(words: Catalogue, paper: Paper, share: readonly Button[]): Block[] {
  const isFolded = paper.authors.length > AUTHORS_ON_CARD;
  return buttonRow([
    saveButton(words, paper),
    discussButton(words, paper),
    ...share,
    similarButton(words, paper),
    bibtexButton(words, paper),
    ...(isFolded ? [authorsButton(words, paper)] : []),
  ]);
}

function card(words: Catalogue, entry: PaperEntry): Block[] {
  const { paper } = entry;
  return [
    {
      // The code is among the links below.
      ...entryBlock(
        words,
        { ...entry, paper: { ...paper, repoUrl: null } },
        paper.abstract === "" ? null : [paper.abstract],
      ),
      byline: byline(words, entry, AUTHORS_ON_CARD),
    },
    ...aiSummary(words, paper),
    { kind: "text", text: links(words, paper) },
    ...keywords(words, paper),
    ...picture(words, paper),
  ];
}

function aiSummary(words: Catalogue, paper: Paper): Block[] {
  if (paper.aiSummary === null) return [];
  return [{ kind: "text", text: [...aiLabel(words, paper), paper.aiSummary] }];
}

function links(words: Catalogue, paper: Paper): Text {
  const { id, repoUrl, repoStars, projectUrl } = paper;
  const pieces: Text[] = [[link("arXiv", arxivUrl(id))], [link("PDF", pdfUrl(id))]];
  if (hasHuggingFacePage(paper)) pieces.push([link("Hugging Face", huggingFaceUrl(id))]);
  if (repoUrl !== null) pieces.push(codeLink(words, repoUrl, repoStars));
  if (projectUrl !== null) pieces.push([link(words.projectPage, projectUrl)]);
  return joinWithDots(pieces);
}

function keywords(words: Catalogue, { keywords: own }: Paper): Block[] {
  return own.length === 0 ? [] : [{ kind: "note", text: [words.keywords(own.join(", "))] }];
}

/** A picture the authors gave says more than the thumbnail of the first page. */
function picture(words: Catalogue, { title, mediaUrls, thumbnailUrl }: Paper): Block[] {
  const figure = mediaUrls.find((url) => STILL_IMAGE.test(url));
  if (figure !== undefined) return [{ kind: "image", url: figure, alt: words.pictureOf(title) }];
  if (thumbnailUrl === null) return [];
  return [{ kind: "image", url: thumbnailUrl, alt: words.thumbnailOf(title) }];
}
