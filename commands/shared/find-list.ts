import { daysRead, listOf, newestListDay, papersOfDays } from "../../db/papers/lists.ts";
import { UserError } from "../../src/domain/errors.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import { resolveDay, type DayWord } from "../../src/domain/schedule/parse-dates.ts";
import { huggingFaceDay, toListDay } from "../../src/domain/schedule/list-days.ts";
import { daysInPeriod, type Period } from "../../src/domain/schedule/periods.ts";
import type { Day, Paper } from "../../src/domain/paper/paper.ts";
import { ROOT, type CommandContext } from "../core/define.ts";

export interface FoundList {
  readonly day: Day;
  readonly papers: readonly Paper[];
  readonly notices: readonly string[];
}

/** The first list of Hugging Face's archive. */
export const FIRST_DAY = "2023-05-04";
const SAMPLE = "sample";
const SOURCE = "huggingface";
const STORED_SOURCES = [SOURCE, SAMPLE];
const READS_AT_ONCE = 4;

/** Throws a UserError for days that cannot have a list. */
export function resolveListDay(
  t: Translate,
  word: DayWord,
  now: Date,
): { readonly day: Day; readonly notices: string[] } {
  const today = huggingFaceDay(now);
  const asked = resolveDay(word, today);
  const example = `/${ROOT} today ${toListDay(today)}`;
  if (asked > today) throw new UserError(t("list.inFuture", { day: asked }), example);
  if (asked < FIRST_DAY) throw new UserError(t("list.firstDay", { day: FIRST_DAY }), example);
  const day = toListDay(asked);
  const notices = day === asked ? [] : [t("list.fridays")];
  return { day, notices };
}

/** Fetched when the source answers; without a day, the newest list that has papers. */
export async function findList(
  context: CommandContext,
  word: DayWord | undefined,
): Promise<FoundList> {
  const { now, services } = context;
  const t = context.t;
  const { day, notices } = resolveListDay(t, word ?? "today", now);
  const { papers, failure } = await services.list(day);
  if (papers.length > 0) {
    const stale = failure === null ? [] : [t("list.asStored")];
    return { day, papers, notices: [...notices, ...stale] };
  }
  const stored = word === undefined ? await newestStored(context, day) : undefined;
  if (stored !== undefined)
    return {
      ...stored,
      notices: [...notices, why(t, stored.source, failure === null ? day : null)],
    };
  if (failure === null)
    return { day, papers: [], notices: [...notices, t("list.dayEmpty", { day })] };
  throw new UserError(t("list.dayNotStored", { day }));
}

async function newestStored(
  { database }: CommandContext,
  until: Day,
): Promise<{ source: string; day: Day; papers: Paper[] } | undefined> {
  for (const source of STORED_SOURCES) {
    const day = await newestListDay(database, source, until);
    if (day !== undefined) return { source, day, papers: await listOf(database, source, day) };
  }
  return undefined;
}

/** Without a day, the source does not answer; with one, its list is empty. */
function why(t: Translate, source: string, day: Day | null): string {
  const kind = source === SAMPLE ? "Sample" : "Newest";
  return day === null ? t(`list.silentSo${kind}`) : t(`list.emptySo${kind}`, { day });
}

/** Most upvoted first. Fetches unread lists, and today's, which still grows. */
export async function findPeriod(
  { database, services }: CommandContext,
  period: Period,
  today: Day,
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
