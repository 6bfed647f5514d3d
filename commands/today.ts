import { z } from "zod";
import { UserError } from "../src/domain/errors.ts";
import { composePeriod, composeToday } from "../src/messages/paper-lists.ts";
import { pageOf, pagesOf } from "../src/messages/core/pages.ts";
import type { Message } from "../src/messages/core/message.ts";
import { huggingFaceDay, nextListDay, previousListDay } from "../src/domain/schedule/list-days.ts";
import { parseListWord, resolveList, type ListWord } from "../src/domain/schedule/parse-dates.ts";
import { adjacentPeriod, parsePeriod, periodContaining } from "../src/domain/schedule/periods.ts";
import { listPageUrl } from "../src/domain/paper/urls.ts";
import { defineCommand, ROOT, type CommandContext } from "./core/define.ts";
import { loadEntries } from "./shared/paper-entries.ts";
import { page, share, sharedAudience, textOption } from "./core/inputs.ts";
import { FIRST_DAY, findList, findPeriod } from "./shared/find-list.ts";

const SHOWN = 10;

export const today = defineCommand({
  name: "today",
  summary: "command.today.summary",
  example: "today last week",
  audience: sharedAudience,
  right: "anyone",
  input: z.object({
    date: textOption(parseListWord, {
      description: "command.today.date",
      suggest: "list",
    }).optional(),
    page,
    share,
  }),
  async run({ date, page: number }, context) {
    if (date === undefined) return showDay(undefined, number, context);
    const { cadence, word } = date;
    return cadence === "day"
      ? showDay(word, number, context)
      : showPeriod({ cadence, word }, number, context);
  },
});

async function showDay(
  word: string | undefined,
  number: number,
  context: CommandContext,
): Promise<Message> {
  const { day, papers, notices } = await findList(context, word);
  return composeToday(context.t, {
    day,
    listUrl: listPageUrl(day),
    notices,
    entries: await loadEntries(context, pageOf(papers, number, SHOWN)),
    offset: (number - 1) * SHOWN,
    total: papers.length,
    earlier: day > FIRST_DAY ? previousListDay(day) : null,
    later: nextListDay(day, huggingFaceDay(context.now)),
    at: pageAt(day, number, papers.length),
  });
}

async function showPeriod(
  { cadence, word }: ListWord<"week" | "month">,
  number: number,
  context: CommandContext,
): Promise<Message> {
  const { t, now } = context;
  const newest = huggingFaceDay(now);
  const name = resolveList({ cadence, word }, newest);
  const period = parsePeriod(name);
  if (period === undefined || period.first > newest)
    throw new UserError(t("list.notYet", { cadence }), `/${ROOT} today ${cadence}`);
  if (period.last < FIRST_DAY)
    throw new UserError(
      t("list.beginning"),
      `/${ROOT} today ${periodContaining(cadence, FIRST_DAY)}`,
    );
  const { papers, silent } = await findPeriod(context, period, newest);
  return composePeriod(t, {
    name,
    listUrl: listPageUrl(name),
    silent,
    entries: await loadEntries(context, pageOf(papers, number, SHOWN)),
    offset: (number - 1) * SHOWN,
    total: papers.length,
    earlier: period.first > FIRST_DAY ? adjacentPeriod(period, -1) : null,
    later: period.last < newest ? adjacentPeriod(period, 1) : null,
    at: pageAt(name, number, papers.length),
  });
}

function pageAt(date: string, number: number, total: number) {
  return { command: "today", input: { date }, page: number, pages: pagesOf(total, SHOWN) };
}
