import type { Database } from "../../../db/client/database.ts";
import { lastDigest } from "../../../db/deliveries/queries.ts";
import { listState } from "../../../db/papers/lists.ts";
import { sourceState } from "../../../db/papers/source-health.ts";
import type { Day } from "../../domain/paper/paper.ts";
import { PLAYGROUND } from "../../domain/place.ts";
import { huggingFaceDay, toListDay } from "../../domain/schedule/list-days.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { PaperSource } from "../../sources/port.ts";

/** Where the papers come from, which day the playground shows, and why not today. */
export async function playgroundStatus(
  t: Translate,
  database: Database,
  { name, label: source }: PaperSource,
  now: Date,
): Promise<string> {
  const content = (await lastDigest(database, PLAYGROUND))?.content ?? null;
  if (content === null) return t("page.asking", { source });
  const { day } = content;
  if (!content.sources.includes(name)) return t("page.sample", { source, day });
  const state = await sourceState(database, name);
  if (state !== undefined && state.failingSince !== null) return t("page.stored", { source, day });
  const today = huggingFaceDay(now);
  const live = t("page.live", { source, day });
  return day >= today ? live : `${live} ${await whyEarlier(t, database, name, today)}`;
}

async function whyEarlier(
  t: Translate,
  database: Database,
  name: string,
  today: Day,
): Promise<string> {
  if (toListDay(today) !== today) return t("page.weekend");
  return t("page.todayShort", { count: (await listState(database, name, today))?.papers ?? 0 });
}
