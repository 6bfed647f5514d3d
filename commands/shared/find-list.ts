import { listOf, newestListDay } from "../../db/papers/lists.ts";
import { UserError } from "../../src/domain/errors.ts";
import type { Catalogue } from "../../src/i18n/catalogue/english.ts";
import { resolveDay, type DayWord } from "../../src/domain/schedule/parse-dates.ts";
import { huggingFaceDay, toListDay } from "../../src/domain/schedule/list-days.ts";
import type { Day, Paper } from "../../src/domain/paper/paper.ts";
import { ROOT, type CommandContext } from "../core/define.ts";

export interface ListToShow {
  readonly day: Day;
  readonly papers: readonly Paper[];
  /** Why this is not the list that was asked for, or not fresh. */
  readonly notices: readonly string[];
}

/** The first list of Hugging Face's archive. */
export const FIRST_DAY = "2023-05-04";
const SAMPLE = "sample";
/** Where a list may be stored, best first; the bundled sample is better than nothing. */
const STORED_SOURCES = ["huggingface", SAMPLE];

/** The day whose list is meant; throws a UserError for days that cannot have one. */
export function listDayAsked(
  { posting }: Catalogue,
  word: DayWord,
  now: Date,
): { readonly day: Day; readonly notices: string[] } {
  const today = huggingFaceDay(now);
  const asked = resolveDay(word, today);
  const example = `/${ROOT} today ${toListDay(today)}`;
  if (asked > today) throw new UserError(posting.notYet(asked), example);
  if (asked < FIRST_DAY) throw new UserError(posting.firstIs(FIRST_DAY), example);
  const day = toListDay(asked);
  const notices = day === asked ? [] : [posting.fridays];
  return { day, notices };
}

/** The list a person asked for, fresh where the source answers; without a date, the newest that has papers. */
export async function listToShow(
  context: CommandContext,
  word: DayWord | undefined,
): Promise<ListToShow> {
  const { words, now, services } = context;
  const { posting } = words;
  const { day, notices } = listDayAsked(words, word ?? "today", now);
  const { papers, failure } = await services.list(day);
  if (papers.length > 0) {
    const stale = failure === null ? [] : [posting.asStored];
    return { day, papers, notices: [...notices, ...stale] };
  }
  const stored = word === undefined ? await newestStored(context, day) : undefined;
  if (stored !== undefined)
    return {
      ...stored,
      notices: [...notices, why(words, stored.source, failure === null ? day : null)],
    };
  if (failure === null) return { day, papers: [], notices: [...notices, posting.noPapers(day)] };
  throw new UserError(posting.notStored(day));
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

/** Why it is what is stored: the day's list is empty, or the source, without a day, is silent. */
function why({ posting }: Catalogue, source: string, empty: Day | null): string {
  if (source === SAMPLE)
    return empty === null ? posting.silentSoSample : posting.noPapersSoSample(empty);
  return empty === null ? posting.silentSoNewest : posting.noPapersSoNewest(empty);
}
