import type { Failure } from "../../domain/failure.ts";
import type { CommandServices } from "../../../commands/core/define.ts";
import type { Day } from "../../domain/paper/paper.ts";
import { placeOf } from "../../domain/place.ts";
import { huggingFaceDay, toListDay } from "../../domain/schedule/list-days.ts";
import { nextRun } from "../../domain/schedule/schedule.ts";
import { digestOptionsOf } from "../../domain/subscription/digest-options.ts";
import type { Clock } from "../../lib/clock.ts";
import { DAY_MS } from "../../lib/durations.ts";
import type { ComposeDelivery } from "./compose-delivery.ts";
import type { SelectDigest } from "./select-digest.ts";

/** When today's list is not out yet, an earlier day serves as the preview. */
const DAYS_BACK = 3;

export function createPreview(parts: {
  readonly select: SelectDigest;
  readonly compose: ComposeDelivery;
  readonly clock: Clock;
}): CommandServices["preview"] {
  const { select, compose, clock } = parts;

  return async (channel, settings) => {
    const now = clock.now();
    const place = placeOf(channel);
    const { papers, minUpvotes, cadence } = settings;
    const { edition } = nextRun(settings, now);
    const options = digestOptionsOf(settings);
    let reason: Failure = { code: "list_not_out" };
    for (const day of cadence === "day" ? recentDays(now) : [null]) {
      const plan = { ...place, papers, minUpvotes, options, edition, day, plannedAt: now };
      const selection = await select({ ...plan, subscriptionId: null }, now);
      if (selection.kind !== "ready") {
        reason = selection.reason;
        continue;
      }
      const { content } = selection;
      const digest = { ...place, kind: "digest", options, minUpvotes, content } as const;
      return { message: (await compose({ ...digest, subscriptionId: null })).message };
    }
    return { reason };
  };
}

function recentDays(now: Date): Day[] {
  const today = huggingFaceDay(now);
  const days = Array.from({ length: DAYS_BACK }, (_, index) =>
    toListDay(new Date(Date.parse(today) - index * DAY_MS).toISOString().slice(0, 10)),
  );
  return [...new Set(days)];
}
