import type { Kit } from "./column-types.ts";

/** What is worth an operator's attention. */
export const ALERT_KINDS = ["source", "delivery", "stopped", "lease", "store", "platform"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** What must be remembered to tell people once, and to leave them alone. */
export function defineNotices(k: Kit) {
  /** What the operator's channel hears of, each once; they are gathered into one message. */
  const alerts = k.table(
    "alerts",
    {
      /** The same for the same happening, whoever notices it. */
      key: k.text().primaryKey(),
      kind: k.text().$type<AlertKind>().notNull(),
      text: k.text().notNull(),
      at: k.time().notNull(),
      /** When it was put into a message. */
      toldAt: k.time(),
    },
    (t) => [k.index("alerts_untold").on(t.toldAt, t.at)],
  );

  /** People whose data were deleted: what they had done before does not come back when a chat is read again. */
  const forgotten = k.table("forgotten", {
    /** A digest of the voter's name, which tells who it is only to somebody who knows the name already. */
    voter: k.text().primaryKey(),
    at: k.time().notNull(),
  });

  return { alerts, forgotten };
}
