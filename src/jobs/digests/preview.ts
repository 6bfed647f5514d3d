import type { CommandServices } from "../../../commands/core/define.ts";
import type { Delivery } from "../../../db/schema/schema.ts";
import type { Clock } from "../../lib/clock.ts";
import { english } from "../../i18n/catalogue/english.ts";
import { huggingFaceDay, toListDay } from "../../domain/schedule/list-days.ts";
import type { Day } from "../../domain/paper/paper.ts";
import { nextRun } from "../../domain/schedule/schedule.ts";
import { storedDigestOptions } from "../../domain/subscription/digest-options.ts";
import type { ComposeDelivery } from "./compose-delivery.ts";
import type { SelectContent } from "./select-content.ts";
import { DAY_MS } from "../../lib/durations.ts";

/** Where today's list is not out yet, the day before shows as well what is to be expected. */
const DAYS_BACK = 3;

/** Draws what a subscription would post if it were due now, and posts nothing. */
export function createPreview(parts: {
  readonly prepare: SelectContent;
  readonly draw: ComposeDelivery;
  readonly clock: Clock;
}): CommandServices["preview"] {
  const { prepare, draw, clock } = parts;

  return async (place, settings) => {
    const now = clock.now();
    const { platform, workspace, channel } = place;
    const { papers, minUpvotes, cadence } = settings;
    const wanted = {
      platform,
      workspace,
      channel,
      papers,
      minUpvotes,
      terms: storedDigestOptions(settings),
    };
    const { edition } = nextRun(settings, now);
    const days = cadence === "day" ? daysBefore(now) : [null];
    let reason = english.reasons.notOut;
    for (const day of days) {
      const delivery: Delivery = {
        ...NEVER_SENT,
        ...wanted,
        edition,
        day,
        dueAt: now,
        plannedAt: now,
      };
      const prepared = await prepare(delivery, now);
      if (prepared.kind === "ready")
        return { message: (await draw(delivery, prepared.content)).message };
      reason = prepared.reason;
    }
    return { reason };
  };
}

function daysBefore(now: Date): Day[] {
  const today = huggingFaceDay(now);
  const days = Array.from({ length: DAYS_BACK }, (_, index) =>
    toListDay(new Date(Date.parse(today) - index * DAY_MS).toISOString().slice(0, 10)),
  );
  return [...new Set(days)];
}

/** A row that never enters the ledger. */
const NEVER_SENT = {
  id: "preview",
  subscriptionId: null,
  part: 0,
  content: null,
  threadId: null,
  state: "pending",
  priority: 0,
  attempts: 0,
  failures: 0,
  leaseOwner: null,
  leaseUntil: null,
  sendingAt: null,
  messageId: null,
  notice: null,
  recipient: null,
  sentAt: null,
  error: null,
} as const;
