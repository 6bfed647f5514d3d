import { buttonRow, helpButton, topButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Block, Message } from "./core/message.ts";
import { recorded } from "../i18n/catalogue/recorded.ts";
import { comesWords, nextWords, type Settings } from "./settings.ts";
import { sourceWords } from "./core/source-names.ts";
import { code, time, type Text } from "../i18n/rich-text.ts";

export interface Status {
  readonly subscriptions: readonly SubscriptionStatus[];
  /** The last changes of settings here, the newest first. */
  readonly changes: readonly ChangeStatus[];
  /** What keeps the bot from posting here, with the remedies. */
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

/** What became of the last digest of a channel. */
interface DigestStatus {
  readonly state: "pending" | "sending" | "sent" | "skipped" | "dead" | "unknown";
  readonly plannedAt: Date;
  readonly sentAt: Date | null;
  readonly error: string | null;
}

/** Who changed what; a name is null when it is not known. */
interface ChangeStatus {
  readonly at: Date;
  readonly by: string | null;
  readonly what: string;
}

/** Whether a source answers. */
interface SourceStatus {
  readonly name: string;
  readonly answeredAt: Date | null;
  readonly failingSince: Date | null;
  readonly failure: string | null;
}

/** How things stand in a channel: what it gets and when, what was last, whether the source answers. */
export function composeStatus(words: Catalogue, status: Status): Message {
  const { subscriptions, obstacles, changes, lastDigest, sources, papers, version } = status;
  const { title, none, change, known } = words.status;
  const lines: Text[] = [
    ...(subscriptions.length === 0
      ? [none(code("/papers subscribe 9:00"))]
      : subscriptions.flatMap((one) => subscriptionLines(words, one))),
    ...obstacles.map((obstacle): Text => [obstacle]),
    ...(lastDigest === undefined ? [] : [digestLine(words, lastDigest)]),
  ];
  const small: Text[] = [
    // Without names calling anybody: `Ada, 3 May: Time: 09:00 → 08:30`.
    ...changes.map(({ at, by, what }) => change(by, time(at), what)),
    ...sources.map((one) => sourceLine(words, one)),
    [known(papers, version)],
  ];
  return {
    title,
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...small.map((text): Block => ({ kind: "note", text })),
      ...buttonRow([topButton(words.t), helpButton(words.t)]),
    ],
  };
}

function subscriptionLines(words: Catalogue, subscription: SubscriptionStatus): Text[] {
  const { name, stoppedAt, pausedAt, nextRunAt } = subscription;
  const { stopped, paused, toChange } = words.status;
  const what: Text = [comesWords(words, name, subscription)];
  const subscribe = code("/papers subscribe");
  if (stoppedAt !== null) {
    const reason = reasonIn(words, subscription.stopReason);
    return [what, stopped(time(stoppedAt), reason, subscribe)];
  }
  if (pausedAt !== null) return [what, paused(time(pausedAt), code("/papers resume"))];
  const change = toChange(subscribe, code("/papers unsubscribe"));
  return [what, nextWords(words, nextRunAt), change];
}

function digestLine(words: Catalogue, { state, plannedAt, sentAt, error }: DigestStatus): Text {
  const { status } = words;
  const planned = time(plannedAt);
  const reason = reasonIn(words, error);
  switch (state) {
    case "sent":
      return sentAt === null ? [status.sent] : status.sentAt(time(sentAt));
    case "pending":
      return status.waiting(planned, reason);
    case "sending":
      return status.sending(planned);
    case "skipped":
      return status.leftOut(planned, reason);
    case "dead":
      return status.failed(planned, reason);
    case "unknown":
      return status.unknown(planned, reason);
  }
}

function sourceLine(words: Catalogue, one: SourceStatus): Text {
  const { name, answeredAt, failingSince, failure } = one;
  const { silent, notAsked, answered } = words.status;
  const source = sourceWords(words.t, [name]);
  if (failingSince !== null) return silent(source, time(failingSince), reasonIn(words, failure));
  if (answeredAt === null) return [notAsked(source)];
  return answered(source, time(answeredAt, "relative"));
}

function reasonIn(words: Catalogue, text: string | null): string | null {
  return text === null ? null : recorded(words, text);
}
