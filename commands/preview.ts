import { z } from "zod";
import type { Subscription } from "../db/schema/schema.ts";
import { composePreview, type Preview } from "../src/messages/post-and-preview-answers.ts";
import { composeTest } from "../src/messages/setup.ts";
import { newestListDay, previousListDay } from "../src/domain/schedule/list-days.ts";
import { selectPapers, type ListState } from "../src/domain/selection/select-papers.ts";
import type { Day } from "../src/domain/paper/paper.ts";
import { defineCommand, type CommandContext } from "./core/define.ts";
import { loadEntries } from "./shared/paper-entries.ts";
import { date } from "./core/inputs.ts";
import { resolveListDay } from "./shared/find-list.ts";
import { nameOption, findSubscription } from "./shared/find-and-store-subscription.ts";

export const preview = defineCommand({
  name: "preview",
  summary: "command.preview.summary",
  example: "preview yesterday",
  audience: "caller",
  right: "anyone",
  input: z.object({ date, name: nameOption }),
  async run(asked, context) {
    const subscription = await findSubscription(context, asked.name, "preview name:");
    const { day, notices } = dayAsked(context, asked.date, subscription);
    const list = await newestWithPapers(context, subscription, day, asked.date === undefined);
    const chosen = selectPapers(list, subscription);
    const shown = chosen.slice(0, subscription.papers);
    return composePreview(context.t, {
      ...leftOut(list, subscription),
      day: list.day,
      notices,
      failure: list.failure ?? list.waiting,
      sources: subscription.sources,
      filter: subscription.filter,
      minUpvotes: subscription.minUpvotes,
      total: chosen.length,
      entries: (await loadEntries(context, shown)).map((entry, index) => ({
        ...entry,
        number: index + 1,
      })),
    });
  },
});

export const test = defineCommand({
  name: "test",
  summary: "command.test.summary",
  example: "test",
  audience: "caller",
  right: "anyone",
  input: z.object({ name: nameOption }),
  async run(input, context) {
    const subscription = await findSubscription(context, input.name, "test");
    const { services, place, t } = context;
    return composeTest(t, subscription.name, await services.preview(place, subscription));
  },
});

function dayAsked(
  { t, now }: CommandContext,
  word: string | undefined,
  { sources }: Subscription,
): { day: Day; notices: readonly string[] } {
  if (word !== undefined) return resolveListDay(t, word, now);
  const edition = now.toISOString().slice(0, 10);
  return { day: newestListDay(sources, { plannedAt: now, edition }), notices: [] };
}

/** Without a requested day, uses the day before while the newest list is empty. */
async function newestWithPapers(
  { services, place }: CommandContext,
  subscription: Subscription,
  day: Day,
  isNewest: boolean,
): Promise<ListState> {
  const list = await services.candidates(place, subscription, day);
  if (list.papers.length > 0 || !isNewest) return list;
  return services.candidates(place, subscription, previousListDay(day));
}

/** Each paper counts at the first filter that stops it. */
function leftOut(
  list: ListState,
  { minUpvotes, filter }: Subscription,
): Pick<Preview, "below" | "stopped"> {
  const all = { minUpvotes: 0, filter: "", papers: 1, sources: [] };
  const passBar = selectPapers(list, { ...all, minUpvotes }).length;
  const passBoth = selectPapers(list, { ...all, minUpvotes, filter }).length;
  return { below: list.papers.length - passBar, stopped: passBar - passBoth };
}
