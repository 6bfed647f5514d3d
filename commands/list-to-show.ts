import { listOf, newestListDay } from "../db/papers/lists.ts";
import { UserError } from "../src/errors.ts";
import { dayWords, resolveDay, type DayWord } from "../src/papers/day-words.ts";
import { feedDay, listDay } from "../src/papers/feed-day.ts";
import type { Day, Paper } from "../src/papers/paper.ts";
import { ROOT, type CommandContext } from "./command.ts";

export interface ListToShow {
  readonly day: Day;
  readonly papers: readonly Paper[];
  /** Why this is not the list that was asked for, or not fresh. */
  readonly notices: readonly string[];
}

/** The first list of Hugging Face's archive. */
export const FIRST_DAY = "2023-05-04";
const SILENT = "Hugging Face does not answer at the moment";
const SAMPLE = "sample";
/** Where a list may be stored, best first; the bundled sample is better than nothing. */
const STORED_SOURCES = ["huggingface", SAMPLE];

/** The day whose list is meant; throws a UserError for days that cannot have one. */
export function listDayAsked(
  word: DayWord,
  now: Date,
): { readonly day: Day; readonly notices: string[] } {
  const today = feedDay(now);
  const asked = resolveDay(word, today);
  const example = `/${ROOT} today ${listDay(today)}`;
  if (asked > today) throw new UserError(`${dayWords(asked)} has not come yet.`, example);
  if (asked < FIRST_DAY)
    throw new UserError(`The first list is that of ${dayWords(FIRST_DAY)}.`, example);
  const day = listDay(asked);
  const notices = day === asked ? [] : ["There are no lists at weekends, so this is Friday’s."];
  return { day, notices };
}

/** The list a person asked for, fresh where the source answers; without a date, the newest that has papers. */
export async function listToShow(
  context: CommandContext,
  word: DayWord | undefined,
): Promise<ListToShow> {
  const { day, notices } = listDayAsked(word ?? "today", context.now);
  const { papers, failure } = await context.desk.list(day);
  if (papers.length > 0) {
    const stale = failure === null ? [] : [`${SILENT}; this is its list as it is stored here.`];
    return { day, papers, notices: [...notices, ...stale] };
  }
  const stored = word === undefined ? await newestStored(context, day) : undefined;
  if (stored !== undefined)
    return { ...stored, notices: [...notices, why(stored.source, day, failure)] };
  if (failure === null)
    return {
      day,
      papers: [],
      notices: [...notices, `The list of ${dayWords(day)} has no papers.`],
    };
  throw new UserError(`${SILENT}, and its list of ${dayWords(day)} is not stored here.`);
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

function why(source: string, day: Day, failure: string | null): string {
  const reason = failure === null ? `The list of ${dayWords(day)} has no papers yet` : SILENT;
  return source === SAMPLE
    ? `${reason}, so this is the bundled sample edition.`
    : `${reason}, so this is the newest list stored here.`;
}
