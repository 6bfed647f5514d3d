import type { Failure } from "../domain/failure.ts";
import { buttonRow, helpButton, settingsButton, topButton } from "./core/buttons.ts";
import type { Block, Message } from "./core/message.ts";
import { sourceWords } from "./core/source-names.ts";
import { failureText } from "./failures.ts";
import { named } from "../i18n/named.ts";
import { slash, time, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { describeSubscription, type Settings } from "./describe-subscription.ts";
import { describeState } from "./digest-subscriptions.ts";

export interface Status {
  readonly subscriptions: readonly SubscriptionStatus[];
  readonly changes: readonly ChangeStatus[];
  readonly obstacles: readonly Failure[];
  readonly lastDigest: DigestStatus | undefined;
  readonly sources: readonly SourceStatus[];
  readonly papers: number;
  /** Null where the archive is not read, or is complete. */
  readonly archive: { readonly read: number; readonly total: number } | null;
  readonly version: string;
}

interface SubscriptionStatus extends Settings {
  readonly name: string;
  readonly nextRunAt: Date;
  readonly pausedAt: Date | null;
  readonly stopReason: Failure | null;
  readonly stoppedAt: Date | null;
}

interface DigestStatus {
  readonly state: "pending" | "sending" | "sent" | "skipped" | "dead" | "unknown";
  readonly plannedAt: Date;
  readonly sentAt: Date | null;
  readonly error: Failure | null;
}

interface ChangeStatus {
  readonly at: Date;
  /** Null when the name is unknown. */
  readonly by: string | null;
  readonly what: string;
}

interface SourceStatus {
  readonly name: string;
  readonly answeredAt: Date | null;
  readonly failingSince: Date | null;
  readonly failure: Failure | null;
}

export function composeStatus(t: Translate, status: Status): Message {
  const { subscriptions, obstacles, changes, lastDigest, sources, papers, archive, version } =
    status;
  const lines: Text[] = [
    ...(subscriptions.length === 0
      ? [t.rich("status.none", { command: slash("setup") })]
      : subscriptions.flatMap((subscription) => [
          [describeSubscription(t, subscription.name, subscription)],
          describeState(t, subscription),
        ])),
    ...obstacles.map((obstacle): Text => [failureText(t, obstacle)]),
    ...(lastDigest === undefined ? [] : [digestLine(t, lastDigest)]),
  ];
  const notes: Text[] = [
    ...changes.map(({ at, by, what }) =>
      t.rich("status.change", { ...named(by), at: time(at), change: what }),
    ),
    ...sources.map((source) => sourceLine(t, source)),
    ...(archive === null ? [] : [[t("status.archive", archive)]]),
    [t("status.known", { count: papers, version })],
  ];
  return {
    title: t("status.title"),
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...notes.map((text): Block => ({ kind: "note", text })),
      ...buttonRow([settingsButton(t), topButton(t), helpButton(t)]),
    ],
  };
}

function digestLine(t: Translate, { state, plannedAt, sentAt, error }: DigestStatus): Text {
  if (state === "sent")
    return sentAt === null ? [t("status.sent")] : t.rich("status.sentAt", { at: time(sentAt) });
  const values = { at: time(plannedAt), state };
  return state === "sending" || error === null
    ? t.rich("status.digest", values)
    : t.rich("status.digestReason", { ...values, reason: failureText(t, error) });
}

function sourceLine(t: Translate, status: SourceStatus): Text {
  const { name, answeredAt, failingSince, failure } = status;
  const source = sourceWords(t, [name]);
  if (failingSince !== null) {
    const values = { source, at: time(failingSince) };
    return failure === null
      ? t.rich("status.sourceSilent", values)
      : t.rich("status.sourceSilentReason", { ...values, reason: failureText(t, failure) });
  }
  if (answeredAt === null) return [t("status.sourceUnasked", { source })];
  return t.rich("status.sourceFresh", { source, at: time(answeredAt, "relative") });
}
