import { englishFailure } from "../../messages/failures.ts";
import {
  failedDeliveries,
  lastSentAt,
  newestAlert,
  raiseAlerts,
  queueAlerts,
  unsentAlerts,
  type Alert,
  type NewAlert,
} from "../../../db/operations/alerts.ts";
import type { Database } from "../../../db/client/database.ts";
import type { DigestDelivery, ReplyDelivery } from "../../../db/deliveries/delivery.ts";
import { newNoticeDelivery } from "../../../db/deliveries/new-delivery.ts";
import { sourceStates } from "../../../db/papers/source-health.ts";
import type { AlertKind } from "../../../db/schema/schema.ts";
import { stoppedSubscriptions } from "../../../db/channels/stopped-subscriptions.ts";
import type { Clock } from "../../lib/clock.ts";
import { english } from "../../i18n/languages.ts";
import { sourceWords } from "../../messages/core/source-names.ts";
import type { Place } from "../../domain/place.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../lib/durations.ts";

export interface Alerts {
  /** Kept in memory until the store accepts it. */
  raise(kind: AlertKind, key: string, text: string): void;
  save(): Promise<void>;
  /** Sends at most one message in a quarter of an hour. */
  run(): Promise<void>;
}

const TOLD_EVERY_MS = 15 * MINUTE_MS;
const SILENT_MS = HOUR_MS;
const LOOKED_BACK_MS = 30 * HOUR_MS;
const FORGOTTEN_MS = 30 * DAY_MS;
const LINES_OF_A_KIND = 8;

export function createAlerts(parts: {
  readonly database: Database;
  readonly channel: Place | null;
  readonly clock: Clock;
}): Alerts {
  const { database, channel, clock } = parts;
  let raised: NewAlert[] = [];

  async function save(): Promise<void> {
    const now = raised;
    if (now.length === 0) return;
    await raiseAlerts(database, now);
    raised = raised.filter((alert) => !now.includes(alert));
  }

  /** Equal keys make a repeated event the same alert. */
  async function collect(now: Date): Promise<NewAlert[]> {
    const failed = await failedDeliveries(database, new Date(now.getTime() - LOOKED_BACK_MS));
    const stopped = await stoppedSubscriptions(database, "everywhere");
    const recently = stopped.filter(
      ({ stoppedAt }) => now.getTime() - (stoppedAt?.getTime() ?? 0) < LOOKED_BACK_MS,
    );
    return [
      ...(await silentSources(database, now)),
      ...failed.map((delivery) => ({
        key: `delivery ${delivery.id} ${delivery.attempts}`,
        kind: "delivery" as const,
        text: failedWords(delivery),
        at: now,
      })),
      ...recently.map(({ id, platform, channel: where, stoppedAt, stopReason }) => ({
        key: `stopped ${id} ${stoppedAt?.toISOString() ?? ""}`,
        kind: "stopped" as const,
        text: `Subscription of ${platform} ${where} stopped: ${englishFailure(stopReason ?? { code: "refused" })}`,
        at: now,
      })),
    ];
  }

  async function tell(place: Place, now: Date): Promise<void> {
    const last = await lastSentAt(database);
    if (last !== null && now.getTime() - last.getTime() < TOLD_EVERY_MS) return;
    const alerts = await unsentAlerts(database);
    if (alerts.length === 0) return;
    const lines = linesOf(alerts);
    const more = alerts.length - lines.length;
    const notice = newNoticeDelivery(place, {
      topic: { kind: "alert", now },
      notice: { kind: "alert", lines, more },
      now,
    });
    const keys = alerts.map(({ key }) => key);
    const forgetBefore = new Date(now.getTime() - FORGOTTEN_MS);
    await queueAlerts(database, { keys, notice, now, forgetBefore });
  }

  return {
    save,
    raise(kind, key, text) {
      if (channel === null || raised.some((alert) => alert.key === key)) return;
      raised.push({ key, kind, text, at: clock.now() });
    },
    async run() {
      if (channel === null) return;
      const now = clock.now();
      await raiseAlerts(database, await collect(now));
      await tell(channel, now);
    },
  };
}

async function silentSources(database: Database, now: Date): Promise<NewAlert[]> {
  const found: NewAlert[] = [];
  for (const { name, failingSince, failure } of await sourceStates(database)) {
    const source = sourceWords(english, [name]);
    if (failingSince !== null) {
      if (now.getTime() - failingSince.getTime() < SILENT_MS) continue;
      const since = failingSince.toISOString();
      const why = failure === null ? "" : ` ${englishFailure(failure)}`;
      const text = `${source} has not answered since ${minute(failingSince)}.${why}`;
      found.push({ key: `silent ${name} ${since}`, kind: "source", text, at: now });
      continue;
    }
    const silence = await newestAlert(database, `silent ${name} `);
    if (silence === undefined) continue;
    const text = `${source} answers again.`;
    found.push({ key: silence.key.replace("silent", "back"), kind: "source", text, at: now });
  }
  return found;
}

function failedWords(delivery: DigestDelivery | ReplyDelivery): string {
  const { platform, channel, edition, state, error, id } = delivery;
  const what = delivery.kind === "digest" ? "Digest" : `Reply ${delivery.number}`;
  const how = state === "unknown" ? "may or may not have arrived" : "could not be posted";
  const why = error === null ? "" : ` ${englishFailure(error)}`;
  return `${what} of ${edition} in ${platform} ${channel} ${how} (${id}).${why}`;
}

/** Takes the first alerts of each kind: a thousand failing channels must not hide a failing source. */
function linesOf(alerts: readonly Alert[]): string[] {
  const kinds = new Map<AlertKind, number>();
  return alerts.flatMap(({ kind, text }) => {
    const said = kinds.get(kind) ?? 0;
    kinds.set(kind, said + 1);
    return said < LINES_OF_A_KIND ? [text] : [];
  });
}

function minute(at: Date): string {
  return `${at.toISOString().slice(11, 16)} UTC`;
}
