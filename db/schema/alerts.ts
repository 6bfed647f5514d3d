import type { Kit } from "./column-types.ts";

export const ALERT_KINDS = ["source", "delivery", "stopped", "lease", "store", "platform"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export function defineNotices(k: Kit) {
  const alerts = k.table(
    "alerts",
    {
      /** Equal for the same event, whichever process detects it. */
      key: k.text().primaryKey(),
      kind: k.text().$type<AlertKind>().notNull(),
      text: k.text().notNull(),
      at: k.time().notNull(),
      toldAt: k.time(),
    },
    (t) => [k.index("alerts_untold").on(t.toldAt, t.at)],
  );

  /** Keeps the votes of deleted people from returning when a chat is read again. */
  const forgotten = k.table("forgotten", {
    /** A hash of the voter, salted by a secret of this store. */
    voter: k.text().primaryKey(),
    at: k.time().notNull(),
  });

  const secrets = k.table("secrets", { name: k.text().primaryKey(), value: k.text().notNull() });

  return { alerts, forgotten, secrets };
}
