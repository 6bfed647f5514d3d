import type { Paper } from "../domain/paper/paper.ts";
import { figureOf, socialCardOf, videoOf } from "../domain/paper/pictures.ts";
import { splitSentences } from "../domain/paper/sentences.ts";
import { summaryOf } from "../domain/paper/summary.ts";
import {
  arxivUrl,
  commentsUrl,
  datasetsUrl,
  hasHuggingFacePage,
  huggingFaceUrl,
  listPageUrl,
  pdfUrl,
  profileUrl,
} from "../domain/paper/urls.ts";
import { joinWithDots, link, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import {
  authorsButton,
  bibtexButton,
  buttonRow,
  discussButton,
  saveButton,
  similarButton,
} from "./core/buttons.ts";
import type { Block, Button, Message, MessageFile, Picture } from "./core/message.ts";
import { composeBeyond, pageButtons, shareButton, type Page } from "./core/pages.ts";
import { creditNote, entryBlock, pictureOf, type PaperEntry } from "./core/paper-entry.ts";
import { cardByline, codeLink, modelsLink } from "./core/paper-facts.ts";

/** Longer lists of authors are folded: some papers have hundreds. */
const AUTHORS_ON_CARD = 12;
/** In characters; a longer citation is a file. */
const LONGEST_TO_COPY = 2000;

export function composePaper(t: Translate, entry: PaperEntry): Message {
  const { paper } = entry;
  const share = shareButton(t, "show", { paper: paper.id });
  const blocks = card(t, entry, cardPicture(t, paper));
  return { title: "", blocks: [...blocks, ...actions(t, paper, [share])] };
}

export function composeReply(t: Translate, entries: readonly PaperEntry[]): Message {
  return { title: "", blocks: entries.flatMap((entry) => paperCard(t, entry)) };
}

export function paperCard(t: Translate, entry: PaperEntry): Block[] {
  const { paper, pictured = false } = entry;
  const picture = pictured ? pictureOf(t, paper, figureOf(paper)) : null;
  return [...card(t, entry, picture), ...actions(t, paper, [])];
}

export function composeCitation(
  t: Translate,
  { title: paper }: Paper,
  format: string,
  file: MessageFile,
): Message {
  const title = t("paper.citation", { title: paper, format });
  if (file.text.length <= LONGEST_TO_COPY)
    return { title, blocks: [{ kind: "code", text: file.text.trim() }] };
  return { title, blocks: [{ kind: "note", text: [file.name] }], files: [file] };
}

export function composeAuthors(
  t: Translate,
  { title: paper, authors, organization }: Paper,
  names: readonly string[],
  at: Page,
): Message {
  const title = t("paper.authors", { title: paper, count: authors.length });
  if (names.length === 0 && at.page > 1) return composeBeyond(t, title, at);
  const text = [names.length === 0 ? t("paper.noAuthors") : names.join(", ")];
  return {
    title,
    blocks: [
      { kind: "text", text },
      ...(organization === null ? [] : [{ kind: "note", text: [organization] } as const]),
      ...buttonRow(pageButtons(t, at)),
    ],
  };
}

/** `share` is for answers that only one person sees. */
function actions(t: Translate, paper: Paper, share: readonly Button[]): Block[] {
  const isFolded = paper.authors.length > AUTHORS_ON_CARD;
  return buttonRow([
    saveButton(t, paper),
    discussButton(t, paper),
    ...share,
    similarButton(t, paper),
    bibtexButton(t, paper),
    ...(isFolded ? [authorsButton(t, paper)] : []),
  ]);
}

function card(t: Translate, entry: PaperEntry, picture: Picture | null): Block[] {
  const { paper } = entry;
  const { keywords } = paper;
  // These are among the links below.
  const comments = hasHuggingFacePage(paper) ? 0 : paper.comments;
  const linked = { repoUrl: null, models: null, version: null, comments };
  const withoutLinks = { ...entry, paper: { ...paper, ...linked } };
  const { sentences } = summaryOf(paper);
  return [
    {
      ...entryBlock(
        t,
        withoutLinks,
        sentences.slice(0, 1).map((sentence) => [sentence]),
      ),
      byline: cardByline(t, entry, AUTHORS_ON_CARD),
      picture,
    },
    ...foldedAbstract(t, paper),
    { kind: "text", text: links(t, entry) },
    ...factsNote(t, entry),
    ...(keywords.length === 0
      ? []
      : [
          { kind: "note", text: [t("paper.keywords", { keywords: keywords.join(", ") })] } as const,
        ]),
    ...creditNote(t, [paper]),
  ];
}

function foldedAbstract(t: Translate, { abstract }: Paper): Block[] {
  if (abstract === "") return [];
  return [{ kind: "folded", label: t("button.abstract"), sentences: splitSentences(abstract) }];
}

/** When it was published, who submitted it, its place that day, and the newest version. */
function factsNote(t: Translate, { paper, dayRank }: PaperEntry): Block[] {
  const { id, publishedAt, submittedBy, submitterName, version } = paper;
  const facts: Text[] = [];
  if (publishedAt !== null)
    facts.push([t("paper.published", { day: publishedAt.toISOString().slice(0, 10) })]);
  if (submittedBy !== null) {
    const name = submitterName ?? submittedBy;
    const profile = profileUrl(submittedBy);
    facts.push(t.rich("paper.listedBy", { name: profile === null ? name : link(name, profile) }));
  }
  if (dayRank !== undefined) {
    const { day, rank, of: count } = dayRank;
    facts.push([link(t("paper.dayRank", { rank, count, day }), listPageUrl(day))]);
  }
  if (version !== null && version > 1)
    facts.push([link(t("paper.version", { version }), arxivUrl(id))]);
  return facts.length === 0 ? [] : [{ kind: "note", text: joinWithDots(facts) }];
}

function links(t: Translate, { paper, discussion }: PaperEntry): Text {
  const { id, comments: count, repoUrl, repoStars, projectUrl, datasets, spaces } = paper;
  const pieces: Text[] = [[link("arXiv", arxivUrl(id))], [link("PDF", pdfUrl(id))]];
  if (hasHuggingFacePage(paper)) {
    const name = discussion?.replies ? "paper.commentsOnHuggingFace" : "paper.comments";
    pieces.push([link("Hugging Face", huggingFaceUrl(id))]);
    if (count > 0) pieces.push([link(t(name, { count }), commentsUrl(id))]);
  }
  if (repoUrl !== null) pieces.push(codeLink(t, repoUrl, repoStars));
  if (projectUrl !== null) pieces.push([link(t("paper.projectPage"), projectUrl)]);
  pieces.push(...modelsLink(t, paper));
  if (datasets) pieces.push([link(t("paper.datasets", { count: datasets }), datasetsUrl(id))]);
  if (spaces) pieces.push([link(t("paper.spaces", { count: spaces }), huggingFaceUrl(id))]);
  const video = videoOf(paper);
  if (video !== null) pieces.push([link(t("paper.video"), video)]);
  return joinWithDots(pieces);
}

/** For a card that is the whole message. */
export function cardPicture(t: Translate, paper: Paper): Picture | null {
  const url = socialCardOf(paper);
  const own = url === null ? null : { url, alt: t("paper.thumbnail", { title: paper.title }) };
  return pictureOf(t, paper, figureOf(paper)) ?? own;
}
