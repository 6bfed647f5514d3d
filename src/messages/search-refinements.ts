import { parseQuery } from "../domain/query/parse.ts";
import { ORDERS, type Order } from "../domain/query/query.ts";
import type { Period, Understood } from "../domain/query/search-result.ts";
import { toDay } from "../domain/schedule/periods.ts";
import { BEGINNING } from "../domain/query/time-words.ts";
import { DAY_MS } from "../lib/durations.ts";
import type { Translate } from "../i18n/translate.ts";
import type { Block, Button } from "./core/message.ts";

export interface Refinable {
  readonly query: string;
  /** As chosen beside the query. */
  readonly sort: Order | undefined;
  readonly understood: Understood;
  /** Of a query, in characters. */
  readonly longest: number;
  readonly now: Date;
}

/** "newest first · since 23 November", and how to search for such words themselves; null where there is nothing to say. */
export function understoodText(
  t: Translate,
  { order, period, timeWords }: Understood,
  now: Date,
): string | null {
  const parts = [
    ...(order === undefined ? [] : [t("search.order", { order })]),
    ...(period === undefined ? [] : [periodText(t, period, now)]),
  ];
  if (parts.length === 0) return null;
  const [quoted] = timeWords;
  return [
    t("search.shown", { understood: parts.join(" · ") }),
    ...(quoted === undefined ? [] : [t("search.asWords", { quoted: `"${quoted}"` })]),
  ].join(" ");
}

function periodText(t: Translate, { from, until }: Period, now: Date): string {
  const first = toDay(from.getTime());
  const last = toDay(until.getTime() - DAY_MS);
  if (first === last) return t("search.onDay", { day: first });
  const isOpen = until.getTime() > now.getTime() - DAY_MS;
  if (from <= BEGINNING) return t("search.before", { day: toDay(until.getTime()) });
  if (isOpen) return t("search.since", { day: first });
  return t.formats.days(first, last);
}

/** Each turns the same message. */
export function refinements(t: Translate, at: Refinable): Block[] {
  const buttons = [...orderButtons(t, at), ...filterButtons(t, at)].filter(
    ({ action }) => action.kind !== "vote" && (action.input["query"]?.length ?? 0) <= at.longest,
  );
  return buttons.length === 0 ? [] : [{ kind: "buttons", menu: t("search.refine"), buttons }];
}

function orderButtons(t: Translate, { query, understood }: Refinable): Button[] {
  const { words, order = words === "" ? "new" : "relevance" } = understood;
  return ORDERS.filter((one) => one !== "relevance" || words !== "").map((one) => ({
    action: { kind: "turn", name: "search", input: { query, sort: one } },
    label: t("search.sort", { order: one }),
    description: t("search.sortAbout", { order: one }),
    ...(one === order && { pressed: true }),
  }));
}

const WITH_CODE = / has:code$/;
const SINCE = / after:\d{4}-\d{2}-\d{2}$/;
export const BUTTON_FILTER = /(?:^|\s)(?:has:code|after:\d{4}-\d{2}-\d{2})$/;
const RECENT_DAYS = 30;

function filterButtons(t: Translate, at: Refinable): Button[] {
  const since = toDay(at.now.getTime() - RECENT_DAYS * DAY_MS);
  return [
    filterButton(t, at, { filter: "code", pattern: WITH_CODE, text: "has:code" }),
    filterButton(t, at, { filter: "recent", pattern: SINCE, text: `after:${since}` }),
  ];
}

interface Filter {
  readonly filter: "code" | "recent";
  readonly pattern: RegExp;
  readonly text: string;
}

/** Adds the filter to the query, or takes it away. */
function filterButton(t: Translate, { query, sort }: Refinable, one: Filter): Button {
  const { filter, pattern, text } = one;
  const [ends, others] = splitFilters(query);
  const had = ends.some((end) => pattern.test(end));
  const kept = ends.filter((end) => !pattern.test(end));
  const filters = had ? kept : [...kept, ` ${text}`];
  const changed = `${filters.length > 0 ? grouped(others) : others}${filters.join("")}`.trim();
  return {
    action: {
      kind: "turn",
      name: "search",
      input: { query: changed === "" ? "newest" : changed, ...(sort !== undefined && { sort }) },
    },
    label: t("search.filter", { filter, on: had ? "yes" : "no" }),
    description: t("search.filterAbout", { filter, on: had ? "yes" : "no" }),
  };
}

/** The filters of buttons at the end of a query, and the rest of it. */
function splitFilters(query: string): [ends: string[], rest: string] {
  const ends: string[] = [];
  let rest = ` ${query}`;
  for (;;) {
    const end = (WITH_CODE.exec(rest) ?? SINCE.exec(rest))?.[0];
    if (end === undefined) return [ends.toReversed(), rest.trim()];
    ends.push(end);
    rest = rest.slice(0, -end.length);
  }
}

/** A filter behind "a OR b" would belong to b alone. */
function grouped(query: string): string {
  const parsed = parseQuery(query);
  const isOpen = parsed.ok && parsed.query.kind === "or" && !/^\(.*\)$/s.test(query);
  return isOpen ? `(${query})` : query;
}
