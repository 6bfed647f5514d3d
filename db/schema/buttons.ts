import type { Kit } from "./column-types.ts";

/** What a button stands for beyond the hundred characters that it can carry. */
export function defineButtons(k: Kit) {
  /** Something long that was typed, a search say, by a short key that its pages' buttons carry; nobody's name is with it. */
  const longInputs = k.table(
    "long_inputs",
    { key: k.text().primaryKey(), text: k.text().notNull(), at: k.time().notNull() },
    (t) => [k.index("long_inputs_at").on(t.at)],
  );

  return { longInputs };
}
