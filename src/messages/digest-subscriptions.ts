import type { Failure } from "../domain/failure.ts";
import { buttonRow, commandButton, settingsButton } from "./core/buttons.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { pageButtons, type Page } from "./core/pages.ts";
import { failureText } from "./failures.ts";
import { slash, joinWithDots, time, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import {
  describeContent,
  describeDifferences,
  describeNext,
  describeSchedule,
  describeSubscription,
  type Settings,
} from "./describe-subscription.ts";
import { setupButton } from "./setup.ts";

export interface ListedSubscription extends Settings {
  readonly name: string;
  readonly nextRunAt: Date;
  readonly pausedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly stopReason: Failure | null;
  /** Null when the name is unknown. */
  readonly setUpBy: string | null;
}

export function composeSubscriptions(
  t: Translate,
  list: {
    readonly subscriptions: readonly ListedSubscription[];
    readonly mayManage: boolean;
    readonly at: Page;
  },
): Message {
  const { subscriptions, mayManage, at } = list;
  if (subscriptions.length === 0)
    return {
      title: t("subscription.none"),
      blocks: [
        text(t.rich("subscription.noneAbout", { command: slash("setup") })),
        ...buttonRow(mayManage ? [setupButton(t)] : []),
      ],
    };
  return {
    title: t("subscription.list"),
    blocks: [
      ...subscriptions.flatMap((subscription) => rowOf(t, subscription, mayManage)),
      ...buttonRow(pageButtons(t, at)),
    ],
  };
}

function rowOf(t: Translate, subscription: ListedSubscription, mayManage: boolean): Block[] {
  const { name, setUpBy } = subscription;
  const setUp = setUpBy === null ? [] : [[t("subscription.setUpBy", { name: setUpBy })]];
  const actions = mayManage
    ? (["edit", "preview", pauseOrResume(subscription), "copy", "remove"] as const)
    : (["preview"] as const);
  return [
    text(t.rich("subscription.line", { name, ...describeTerms(t, subscription) })),
    note(joinWithDots([describeState(t, subscription), ...setUp])),
    ...buttonRow(actions.map((action) => subscriptionButton(t, action, name))),
  ];
}

export function describeTerms(
  t: Translate,
  settings: Settings,
): { schedule: string; content: string } {
  return {
    schedule: describeSchedule(t, settings),
    content: describeContent(t, settings),
  };
}

export function describeState(
  t: Translate,
  subscription: Omit<ListedSubscription, "setUpBy" | "name">,
): Text {
  const { stoppedAt, stopReason, pausedAt, nextRunAt } = subscription;
  if (stoppedAt !== null) {
    const reason = failureText(t, stopReason ?? { code: "refused" });
    return t.rich("subscription.stopped", { at: time(stoppedAt), reason });
  }
  if (pausedAt !== null) return t.rich("subscription.paused", { at: time(pausedAt) });
  return describeNext(t, nextRunAt);
}

const COMMANDS = {
  edit: "setup",
  preview: "preview",
  pause: "pause",
  resume: "resume",
  copy: "copy",
  remove: "unsubscribe",
} as const;

/** `channel` names a different channel from that of the message. */
export function subscriptionButton(
  t: Translate,
  action: keyof typeof COMMANDS,
  name: string,
  channel?: string,
): Button {
  const command = COMMANDS[action];
  const label = t(`button.${action}`);
  const description = t(`button.${action}About`, { name });
  return channel === undefined
    ? commandButton({ label, description, command, input: { name } })
    : commandButton({
        label,
        description,
        command: "at",
        input: { in: channel, do: command, name },
      });
}

export function pauseOrResume({
  pausedAt,
  stoppedAt,
}: Pick<ListedSubscription, "pausedAt" | "stoppedAt">): "pause" | "resume" {
  return pausedAt === null && stoppedAt === null ? "pause" : "resume";
}

export type ZoneOrigin = "asked" | "kept" | "caller" | "workspace" | "default";

export function composeSubscribed(
  t: Translate,
  subscription: {
    readonly name: string;
    readonly settings: Settings;
    readonly next: Date;
    readonly zoneFrom: ZoneOrigin;
  },
): Message {
  const { name, settings, next, zoneFrom } = subscription;
  const postButton = commandButton({
    label: t("button.postNow"),
    description: t("button.postNowAbout"),
    command: "post",
  });
  return {
    title: t("subscription.created"),
    blocks: [
      text([describeSubscription(t, name, settings)]),
      text(describeNext(t, next)),
      ...zoneNote(t, zoneFrom, settings.timezone),
      ...buttonRow([postButton, settingsButton(t)]),
    ],
  };
}

const ZONE_NOTES = {
  caller: "subscription.zoneOfCaller",
  workspace: "subscription.zoneOfWorkspace",
  default: "subscription.zoneUnknown",
} as const;

function zoneNote(t: Translate, from: ZoneOrigin, timezone: string): Block[] {
  if (from === "asked" || from === "kept") return [];
  const command = slash("subscribe timezone:Europe/Paris");
  return [note(t.rich(ZONE_NOTES[from], { timezone, command }))];
}

export function composeChanged(
  t: Translate,
  change: {
    readonly name: string;
    readonly before: Settings;
    readonly settings: Settings;
    readonly next: Date;
    readonly resumed: "stopped" | "paused" | null;
  },
): Message {
  const { name, before, settings, next, resumed } = change;
  const lines = [
    ...(resumed === null ? [] : [t("subscription.activeAgain", { state: resumed })]),
    ...describeDifferences(t, before, settings),
  ];
  return {
    title: t(lines.length === 0 ? "subscription.unchanged" : "subscription.changed"),
    blocks: [
      ...lines.map((line) => text([line])),
      text([describeSubscription(t, name, settings)]),
      text(describeNext(t, next)),
      ...buttonRow([settingsButton(t)]),
    ],
  };
}

/** `since` is set when the subscription was already paused. */
export function composePaused(t: Translate, name: string, since: Date | null): Message {
  return {
    title: t(since === null ? "subscription.pausedNow" : "subscription.pausedAlready"),
    blocks: [
      text([t("subscription.untilResumed", { name })]),
      ...buttonRow([subscriptionButton(t, "resume", name)]),
    ],
  };
}

export function composeActive(
  t: Translate,
  became: "resumed" | "copied",
  name: string,
  next: Date,
): Message {
  return {
    title: t(`subscription.${became}`),
    blocks: [text(t.rich(`subscription.${became}About`, { name, at: time(next) }))],
  };
}

function text(line: Text): Block {
  return { kind: "text", text: line };
}

function note(line: Text): Block {
  return { kind: "note", text: line };
}
