import { z } from "zod";
import { composeToday } from "../src/messages/paper-lists.ts";
import { pageOf, pagesOf } from "../src/messages/core/pages.ts";
import { huggingFaceDay, nextListDay, previousListDay } from "../src/domain/schedule/list-days.ts";
import { listPageUrl } from "../src/domain/paper/urls.ts";
import { defineCommand } from "./core/define.ts";
import { loadEntries } from "./shared/paper-entries.ts";
import { date, page, share, sharedAudience } from "./core/inputs.ts";
import { FIRST_DAY, findList } from "./shared/find-list.ts";

const SHOWN = 10;

export const today = defineCommand({
  name: "today",
  summary: "command.today.summary",
  example: "today 2026-05-13",
  audience: sharedAudience,
  right: "anyone",
  input: z.object({ date, page, share }),
  async run(input, context) {
    const { day, papers, notices } = await findList(context, input.date);
    const entries = await loadEntries(context, pageOf(papers, input.page, SHOWN));
    const pages = pagesOf(papers.length, SHOWN);
    return composeToday(context.t, {
      day,
      listUrl: listPageUrl(day),
      notices,
      entries,
      offset: (input.page - 1) * SHOWN,
      total: papers.length,
      earlier: day > FIRST_DAY ? previousListDay(day) : null,
      later: nextListDay(day, huggingFaceDay(context.now)),
      at: { command: "today", input: { date: day }, page: input.page, pages },
    });
  },
});
