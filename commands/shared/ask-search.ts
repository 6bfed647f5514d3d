import { channelOf } from "../../src/domain/query/named-channel.ts";
import { parseQuery } from "../../src/domain/query/parse.ts";
import { listConditions } from "../../src/domain/query/query.ts";
import { toDay } from "../../src/domain/schedule/periods.ts";
import { instantToWallTime } from "../../src/domain/schedule/timezone.ts";
import type { SearchAnswer, SearchRequest } from "../../src/search/port.ts";
import { unknownChannel } from "../../src/search/unknown-channel.ts";
import type { CommandContext } from "../core/define.ts";
import { resolveTimezone } from "./resolve-timezone.ts";

type Question = Pick<SearchRequest, "text" | "limit" | "offset" | "order">;

/** By the person's own day, language and rights. Throws a UserError when the text cannot be parsed, or names a channel that they do not see. */
export async function askSearch(
  context: CommandContext,
  question: Question,
): Promise<SearchAnswer> {
  const { search, place, caller, now, t } = context;
  await refuseHiddenChannels(context, question.text);
  const { timezone } = await resolveTimezone(context, undefined, undefined);
  const today = toDay(instantToWallTime(timezone, now.getTime()));
  const asker = { place, voter: caller.voter };
  return search.find({ ...question, asker, today, language: t.language });
}

/** The refusal is that of a channel which does not exist, so that it reveals nothing. */
async function refuseHiddenChannels(
  { place, caller }: CommandContext,
  text: string,
): Promise<void> {
  const parsed = parseQuery(text);
  if (!parsed.ok) return;
  for (const { condition } of listConditions(parsed.query)) {
    if (condition.kind !== "in" || condition.value === "here") continue;
    const channel = channelOf(condition.value);
    if (channel === place.channel || (await caller.maySee(channel))) continue;
    throw unknownChannel(condition.value);
  }
}
