import { z } from "zod";
import { daysRead, papersOfDays } from "../db/papers/lists.ts";
import { UserError } from "../src/domain/errors.ts";
import { composePeriod } from "../src/messages/paper-lists.ts";
import { pageOf, pagesOf } from "../src/messages/core/pages.ts";
import { huggingFaceDay, toListDay } from "../src/domain/schedule/list-days.ts";
import type { Day, Paper } from "../src/domain/paper/paper.ts";
import { listPageUrl } from "../src/domain/paper/urls.ts";
import { parsePeriodWord, resolvePeriod } from "../src/domain/schedule/parse-dates.ts";
import {
  daysInPeriod,
  adjacentPeriod,
  periodContaining,
  parsePeriod,
  type Period,
} from "../src/domain/schedule/periods.ts";
import { defineCommand, ROOT, type AnyCommand, type CommandContext } from "./core/define.ts";
import { loadEntries } from "./shared/paper-entries.ts";
import { page, share, sharedAudience, textOption } from "./core/inputs.ts";
import { FIRST_DAY } from "./shared/find-list.ts";

const SHOWN = 10;
const SOURCE = "huggingface";
const READS_AT_ONCE = 4;

const weekOption = textOption((text) => parsePeriodWord("week", text), {
  description: "command.week.week",
}).optional();
const monthOption = textOption((text) => parsePeriodWord("month", text), {
  description: "command.month.month",
}).optional();

export const week: AnyCommand = defineCommand({
  name: "week",
  summary: "command.week.summary",
  example: "week last",
  audience: sharedAudience,
  hideWhenCrowded: true,
  right: "anyone",
  input: z.object({ week: weekOption, page, share }),
  run: (input, context) => show("week", input.week, input.page, context),
});

export const month: AnyCommand = defineCommand({
  name: "month",
  summary: "command.month.summary",
  example: "month 2026-05",
  audience: sharedAudience,
  hideWhenCrowded: true,
  right: "anyone",
  input: z.object({ month: monthOption, page, share }),
  run: (input, context) => show("month", input.month, input.page, context),
});

async function show(
  span: "week" | "month",
  word: string | undefined,
  pageNumber: number,
  context: CommandContext,
) {
  const t = context.t;
  const today = huggingFaceDay(context.now);
  const name = resolvePeriod(span, word ?? "this", today);
  const period = parsePeriod(name);
  if (period === undefined || period.first > today)
    throw new UserError(
      t(span === "week" ? "list.weekNotYet" : "list.monthNotYet"),
      `/${ROOT} ${span} this`,
    );
  if (period.last < FIRST_DAY)
    throw new UserError(
      t("list.beginning"),
      `/${ROOT} ${span} ${periodContaining(span, FIRST_DAY)}`,
    );
  const { papers, silent } = await papersOf(period, today, context);
  const entries = await loadEntries(context, pageOf(papers, pageNumber, SHOWN));
  return composePeriod(t, {
    name,
    listUrl: listPageUrl(name),
    silent,
    entries,
    offset: (pageNumber - 1) * SHOWN,
    total: papers.length,
    at: {
      command: span,
      input: { [span]: name },
      page: pageNumber,
      pages: pagesOf(papers.length, SHOWN),
    },
    earlier: period.first > FIRST_DAY ? adjacentPeriod(period, -1) : null,
    later: period.last < today ? adjacentPeriod(period, 1) : null,
  });
}

/** Most upvoted first. Fetches unread lists, and today's, which still grows. */
async function papersOf(
  period: Period,
  today: Day,
  { database, services }: CommandContext,
): Promise<{ readonly papers: readonly Paper[]; readonly silent: boolean }> {
  const days = daysInPeriod(period).filter(
    (day) => day >= FIRST_DAY && day <= today && toListDay(day) === day,
  );
  const known = await daysRead(database, SOURCE, period);
  const queue = days.filter((day) => day === today || !known.has(day));
  let silent = false;
  const work = async (): Promise<void> => {
    for (let day = queue.shift(); day !== undefined; day = queue.shift()) {
      const { failure } = await services.list(day);
      if (failure !== null) silent = true;
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, work));
  const papers = await papersOfDays(database, [SOURCE], period);
  return {
    papers: papers.toSorted((a, b) => b.upvotes - a.upvotes || (a.id < b.id ? 1 : -1)),
    silent,
  };
}
