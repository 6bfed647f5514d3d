import { buttonRow, helpButton, topButton } from "./buttons.ts";
import { english } from "./catalogue/english.ts";
import type { Block, Message } from "./message.ts";
import { sourcesInWords } from "../papers/sources.ts";
import { contentWords, nameWords, nextWords, scheduleWords, type Settings } from "./settings.ts";
import { code, time, type Inline, type Text } from "./text.ts";
import { count, withStop } from "./words.ts";

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
export function composeStatus(status: Status): Message {
  const { subscriptions, obstacles, changes, lastDigest, sources, papers, version } = status;
  const lines: Text[] = [
    ...(subscriptions.length === 0 ? [NONE] : subscriptions.flatMap(subscriptionLines)),
    ...obstacles.map((obstacle): Text => [obstacle]),
    ...(lastDigest === undefined ? [] : [digestLine(lastDigest)]),
  ];
  const small: Text[] = [
    ...changes.map(changeLine),
    ...sources.map(sourceLine),
    [`${count(papers, "paper")} known · Paperboy ${version}`],
  ];
  return {
    title: "How things stand here",
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...small.map((text): Block => ({ kind: "note", text })),
      ...buttonRow([topButton(english), helpButton(english)]),
    ],
  };
}

const NONE: Text = [
  "The daily papers do not come to this channel. ",
  code("/papers subscribe 9:00"),
  " has them posted every weekday.",
];

function subscriptionLines(subscription: SubscriptionStatus): Text[] {
  const { name, stoppedAt, stopReason, pausedAt, nextRunAt } = subscription;
  const what: Text = [
    `${nameWords(name)} here ${scheduleWords(subscription)}: ${contentWords(subscription)}.`,
  ];
  const change: Text = [
    "To change this: ",
    code("/papers subscribe"),
    ", to stop it: ",
    code("/papers unsubscribe"),
  ];
  if (stoppedAt === null && pausedAt !== null)
    return [
      what,
      ["Paused since ", time(pausedAt), ". ", code("/papers resume"), " lets it go on."],
    ];
  if (stoppedAt === null) return [what, nextWords(nextRunAt), change];
  const stopped: Text = [
    "Stopped ",
    time(stoppedAt),
    `: ${withStop(stopReason ?? "the platform refused the post")} When that is mended it goes on by itself; `,
    code("/papers subscribe"),
    " starts it at once.",
  ];
  return [what, stopped];
}

function digestLine({ state, plannedAt, sentAt, error }: DigestStatus): Text {
  const reason = error === null ? "" : `: ${error}`;
  const planned: Inline[] = ["The last digest, planned for ", time(plannedAt), ", "];
  switch (state) {
    case "sent":
      return sentAt === null
        ? ["The last digest was posted."]
        : ["The last digest was posted ", time(sentAt), "."];
    case "pending":
      return [...planned, withStop(`is waiting${reason}`)];
    case "sending":
      return [...planned, "is on its way."];
    case "skipped":
      return [...planned, withStop(`was left out${reason}`)];
    case "dead":
      return [...planned, withStop(`could not be posted${reason}`)];
    case "unknown":
      return [...planned, withStop(`may or may not have arrived${reason}`)];
  }
}

/** Without names calling anybody: `Ada, 3 May: Time: 09:00 → 08:30`. */
function changeLine({ at, by, what }: ChangeStatus): Text {
  return [`${by ?? "Somebody"}, `, time(at), `: ${what}`];
}

function sourceLine({ name, answeredAt, failingSince, failure }: SourceStatus): Text {
  const source = sourcesInWords([name]);
  if (failingSince !== null)
    return [
      `${source} has not answered since `,
      time(failingSince),
      failure === null ? "." : withStop(`: ${failure}`),
    ];
  if (answeredAt === null) return [`${source} has not been asked yet.`];
  return [`${source} answered `, time(answeredAt, "relative"), "."];
}
