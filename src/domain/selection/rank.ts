interface Ranked<Item> {
  readonly item: Item;
  /** Equal scores share a rank: 1, 1, 3. */
  readonly rank: number;
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
