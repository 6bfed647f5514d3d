import { buttonRow, helpButton, topButton } from "./core/buttons.ts";
import type { Block, Message } from "./core/message.ts";
import { sourceWords } from "./core/source-names.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { recorded } from "../i18n/catalogue/recorded.ts";
import { named } from "../i18n/named.ts";
import { code, time, withStop, type Text } from "../i18n/rich-text.ts";
import { describeNext, describeSubscription, type Settings } from "./settings.ts";

export interface Status {
  readonly subscriptions: readonly SubscriptionStatus[];
  /** The newest first. */
  readonly changes: readonly ChangeStatus[];
  /** What keeps the bot from posting here, each with its remedy. */
  readonly obstacles: readonly string[];
  readonly lastDigest: DigestStatus | undefined;
  readonly sources: readonly SourceStatus[];
  readonly papers: number;
  readonly version: string;
}

interface SubscriptionStatus extends Settings {
  readonly name: string;
  readonly nextRunAt: Date;
  readonly pausedAt: Date | null;
  readonly stopReason: string | null;
  readonly stoppedAt: Date | null;
}

interface DigestStatus {
  readonly state: "pending" | "sending" | "sent" | "skipped" | "dead" | "unknown";
  readonly plannedAt: Date;
  readonly sentAt: Date | null;
  readonly error: string | null;
}

interface ChangeStatus {
  readonly at: Date;
  /** Null when the name is not known. */
  readonly by: string | null;
  readonly what: string;
}

interface SourceStatus {
  readonly name: string;
  readonly answeredAt: Date | null;
  readonly failingSince: Date | null;
  readonly failure: string | null;
}

/** The status of a channel: its subscriptions, the last digest, changes and sources. */
export function composeStatus(words: Catalogue, status: Status): Message {
  const { t } = words;
  const { subscriptions, obstacles, changes, lastDigest, sources, papers, version } = status;
  const lines: Text[] = [
    ...(subscriptions.length === 0
      ? [t.rich("status.none", { command: code("/papers subscribe 9:00") })]
      : subscriptions.flatMap((subscription) => subscriptionLines(words, subscription))),
    ...obstacles.map((obstacle): Text => [obstacle]),
    ...(lastDigest === undefined ? [] : [digestLine(words, lastDigest)]),
  ];
  const notes: Text[] = [
    ...changes.map(({ at, by, what }) =>
      t.rich("status.change", { ...named(by), at: time(at), change: what }),
    ),
    ...sources.map((source) => sourceLine(words, source)),
    [t("status.known", { count: papers, version })],
  ];
  return {
    title: t("status.title"),
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...notes.map((text): Block => ({ kind: "note", text })),
      ...buttonRow([topButton(t), helpButton(t)]),
    ],
  };
}

function subscriptionLines(words: Catalogue, subscription: SubscriptionStatus): Text[] {
  const { t } = words;
  const { name, stoppedAt, stopReason, pausedAt, nextRunAt } = subscription;
  const line: Text = [describeSubscription(t, name, subscription)];
  const subscribe = code("/papers subscribe");
  if (stoppedAt !== null) {
    const reason = withStop(reasonIn(words, stopReason) ?? t("subscription.refused"));
    const values = { at: time(stoppedAt), reason, command: code(`/papers resume ${name}`) };
    return [line, t.rich("status.stopped", values)];
  }
  if (pausedAt !== null) {
    const values = { at: time(pausedAt), command: code(`/papers resume ${name}`) };
    return [line, t.rich("status.paused", values)];
  }
  const unsubscribe = code("/papers unsubscribe");
  return [line, describeNext(t, nextRunAt), t.rich("status.toChange", { subscribe, unsubscribe })];
}

function digestLine(words: Catalogue, { state, plannedAt, sentAt, error }: DigestStatus): Text {
  const { t } = words;
  if (state === "sent")
    return sentAt === null ? [t("status.sent")] : t.rich("status.sentAt", { at: time(sentAt) });
  const values = { at: time(plannedAt), state };
  const reason = state === "sending" ? null : reasonIn(words, error);
  return reason === null
    ? t.rich("status.digest", values)
    : t.rich("status.digestReason", { ...values, reason: withStop(reason) });
}

function sourceLine(words: Catalogue, status: SourceStatus): Text {
  const { t } = words;
  const { name, answeredAt, failingSince, failure } = status;
  const source = sourceWords(t, [name]);
  if (failingSince !== null) {
    const values = { source, at: time(failingSince) };
    const reason = reasonIn(words, failure);
    return reason === null
      ? t.rich("status.sourceSilent", values)
      : t.rich("status.sourceSilentReason", { ...values, reason: withStop(reason) });
  }
  if (answeredAt === null) return [t("status.sourceUnasked", { source })];
  return t.rich("status.sourceFresh", { source, at: time(answeredAt, "relative") });
}

function reasonIn(words: Catalogue, text: string | null): string | null {
  return text === null ? null : recorded(words, text);
}
