import type { Paper } from "../paper/paper.ts";

interface Ranked<Item> {
  readonly item: Item;
  /** Equal scores share a rank: 1, 1, 3. */
  readonly rank: number;
}

/** By upvotes among all papers of the day, for those whose place in the selection says something else. */
export function ranksOfDay(
  day: readonly Paper[],
  selected: readonly Paper[],
): Readonly<Record<string, number>> {
  const sorted = day.toSorted((a, b) => b.upvotes - a.upvotes);
  const ranks = new Map(
    rank(sorted, ({ upvotes }) => upvotes).map((one) => [one.item.id, one.rank]),
  );
  return Object.fromEntries(
    selected.flatMap(({ id, upvotes }) => {
      const own = ranks.get(id);
      const isEqual = upvotes === selected[(own ?? 0) - 1]?.upvotes;
      return own === undefined || upvotes === 0 || isEqual ? [] : [[id, own]];
    }),
  );
}

/** Expects items sorted by score, best first. */
export function rank<Item>(
  items: readonly Item[],
  score: (item: Item) => number,
): readonly Ranked<Item>[] {
  return items.map((item) => ({
    item,
    rank: items.findIndex((other) => score(other) === score(item)) + 1,
  }));
}
