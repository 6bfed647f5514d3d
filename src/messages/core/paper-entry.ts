import type { Paper } from "../../domain/paper/paper.ts";
import { stillFigure } from "../../domain/paper/pictures.ts";
import { summaryOf } from "../../domain/paper/summary.ts";
import type { Text } from "../../i18n/rich-text.ts";
import type { Translate } from "../../i18n/translate.ts";
import { voteButton } from "./buttons.ts";
import type { Block, PaperBlock, Picture } from "./message.ts";
import { byline, figures, paperUrl, type FactsLength, type PaperEntry } from "./paper-facts.ts";

export type { PaperEntry } from "./paper-facts.ts";

const SENTENCES = 2;

export function entryBlock(
  t: Translate,
  entry: PaperEntry,
  body: readonly Text[] = summary(entry),
  length: FactsLength = "long",
): PaperBlock {
  const { paper, number, gone = false, pictured = false } = entry;
  return {
    kind: "paper",
    paperId: paper.id,
    number,
    title: paper.title,
    url: paperUrl(paper),
    byline: byline(t, entry, length),
    body,
    figures: figures(t, entry, length),
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
