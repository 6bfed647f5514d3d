import type { Kit } from "./column-types.ts";

export function defineButtons(k: Kit) {
  /** Typed text too long for a button (100 characters), by a short key; stored without a name. */
  const longInputs = k.table(
    "long_inputs",
    { key: k.text().primaryKey(), text: k.text().notNull(), at: k.time().notNull() },
    (t) => [k.index("long_inputs_at").on(t.at)],
  );

  return { longInputs };
}
