import type { Failure } from "../domain/failure.ts";
import type { Day } from "../domain/paper/paper.ts";
import { parsePeriod, type PeriodName } from "../domain/schedule/periods.ts";
import { joinWithDots, link } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow, topButton, trendingButton } from "./core/buttons.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { composeBeyond, pageButtons, type Page } from "./core/pages.ts";
import { entryBlock, papersOf, creditNote, type PaperEntry } from "./core/paper-entry.ts";

const HUGGING_FACE = "Hugging Face";

interface SourceList<Name> {
  readonly listUrl: string;
  readonly entries: readonly PaperEntry[];
  /** Papers on the pages before this one, and on all of them. */
  readonly offset: number;
  readonly total: number;
  readonly at: Page;
  readonly earlier: Name | null;
  readonly later: Name | null;
}

export function composeToday(
  t: Translate,
  list: SourceList<Day> & {
    readonly day: Day;
    readonly notices: readonly string[];
  },
): Message {
  const range = list.at.pages === 1 ? null : rangeOf(t, list);
  return composeList(t, t("digest.dailyTitle", { day: list.day }), list.notices, range, list);
}

export function composePeriod(
  t: Translate,
  list: SourceList<PeriodName> & {
    readonly name: PeriodName;
    readonly silent: boolean;
  },
): Message {
  const notices = list.silent ? [t("digest.stale", { source: HUGGING_FACE })] : [];
  const range = list.total === 0 ? t("list.noPapers") : rangeOf(t, list);
  return composeList(t, listTitle(t, list.name), notices, range, list);
}

function composeList(
  t: Translate,
  title: string,
  notices: readonly string[],
  range: string | null,
  list: SourceList<PeriodName>,
): Message {
  const { listUrl, entries, at } = list;
  if (entries.length === 0 && at.page > 1) return composeBeyond(t, title, at);
  const source = link(t("list.source", { source: HUGGING_FACE }), listUrl);
  return {
    title,
    blocks: [
      ...notices.map(note),
      ...entries.map((entry) => entryBlock(t, entry, [])),
      { kind: "text", text: joinWithDots([...(range === null ? [] : [[range]]), [source]]) },
      ...buttonRow([
        ...(entries.length === 0 ? [] : pageButtons(t, at)),
        ...neighbourButtons(t, list),
      ]),
    ],
  };
}

function rangeOf(t: Translate, { offset, entries, total }: SourceList<PeriodName>): string {
  return t("list.range", { first: offset + 1, last: offset + entries.length, count: total });
}

function listTitle(t: Translate, name: PeriodName): string {
  const period = parsePeriod(name);
  if (period?.cadence === "week")
    return t("list.weekTitle", { days: t.formats.days(period.first, period.last) });
  if (period?.cadence === "month") return t("list.monthTitle", { day: period.first });
  return t("digest.dailyTitle", { day: name });
}

function neighbourButtons(
  t: Translate,
  { earlier, later }: Pick<SourceList<PeriodName>, "earlier" | "later">,
): Button[] {
  const button = (direction: "earlier" | "later", name: PeriodName): Button => ({
    action: { kind: "turn", name: "today", input: { date: name } },
    label: t(`button.${direction}`),
    description: t(`button.${direction}About`, { title: listTitle(t, name) }),
  });
  return [
    ...(earlier === null ? [] : [button("earlier", earlier)]),
    ...(later === null ? [] : [button("later", later)]),
  ];
}

export function composeTrending(
  t: Translate,
  entries: readonly PaperEntry[],
  failure: Failure | null,
  at: Page,
): Message {
  const title = t("list.trendingTitle");
  const isEmpty = entries.length === 0;
  if (isEmpty && at.page > 1) return composeBeyond(t, title, at);
  return {
    title,
    blocks: [
      ...(failure === null ? [] : [note(t("list.trendingStored"))]),
      ...(isEmpty ? [text(t("list.nothingStored"))] : []),
      ...entries.map((entry) => entryBlock(t, entry)),
      ...buttonRow([...(isEmpty ? [] : pageButtons(t, at)), topButton(t)]),
      ...creditNote(t, papersOf(entries)),
    ],
  };
}

/** `number` is the rank, shared by equal papers. */
export function composeTop(
  t: Translate,
  entries: readonly PaperEntry[],
  days: number,
  at: Page,
): Message {
  const title = t("list.topTitle", { days });
  const isEmpty = entries.length === 0;
  if (isEmpty && at.page > 1) return composeBeyond(t, title, at);
  const blocks = isEmpty
    ? [text(t("list.noVotes", { days })), note(t("list.howToVote"))]
    : [...entries.map((entry) => entryBlock(t, entry)), note(t("list.allVotes"))];
  const buttons = isEmpty ? [trendingButton(t)] : pageButtons(t, at);
  const credit = creditNote(t, papersOf(entries));
  return { title, blocks: [...blocks, ...buttonRow(buttons), ...credit] };
}

function note(line: string): Block {
  return { kind: "note", text: [line] };
}

function text(line: string): Block {
  return { kind: "text", text: [line] };
}
