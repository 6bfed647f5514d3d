import { quoted } from "../papers/reading.ts";
import { buttonRow, commandButton } from "./buttons.ts";
import type { Block, Button, Message } from "./message.ts";
import { contentWords, nextWords, scheduleWords, type Settings } from "./settings.ts";
import { code, strong, time, type Text } from "./text.ts";

/** A subscription as its channel's list shows it. */
export interface Listed extends Settings {
  readonly name: string;
  readonly nextRunAt: Date;
  readonly pausedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly stopReason: string | null;
  /** What whoever set it up is called; null when that is not known. */
  readonly setUpBy: string | null;
}

/** Everything a channel is subscribed to, each with what can be done about it. */
export function composeSubscriptions(subscriptions: readonly Listed[]): Message {
  if (subscriptions.length === 0)
    return {
      title: "This channel has no subscription",
      blocks: [
        {
          kind: "text",
          text: [code("/papers subscribe 9:00"), " has the daily papers posted here."],
        },
      ],
    };
  return {
    title: "Subscriptions of this channel",
    blocks: subscriptions.flatMap((one): Block[] => [
      { kind: "text", text: [strong(one.name), ` · ${scheduleWords(one)}: ${contentWords(one)}.`] },
      { kind: "note", text: [...stateOf(one), ...setUpWords(one.setUpBy)] },
      ...buttonRow(buttonsFor(one)),
    ]),
  };
}

/** What becomes of a subscription next. */
export function stateOf(one: Omit<Listed, "setUpBy" | "name">): Text {
  if (one.stoppedAt !== null)
    return ["Stopped ", time(one.stoppedAt), `: ${one.stopReason ?? "the platform refused it"}`];
  if (one.pausedAt !== null) return ["Paused since ", time(one.pausedAt), "."];
  return nextWords(one.nextRunAt);
}

/** Whose work it is; a name alone calls nobody. */
export function setUpWords(name: string | null): Text {
  return name === null ? [] : [` · set up by ${name}`];
}

function buttonsFor({ name, pausedAt, stoppedAt }: Listed): Button[] {
  const rests = pausedAt !== null || stoppedAt !== null;
  return [
    button("Edit", `Change ${quoted(name)} in a form`, "setup", name),
    button("Test", `See what ${quoted(name)} would post now; only you see it`, "test", name),
    rests
      ? button("Resume", `Let ${quoted(name)} come again`, "resume", name)
      : button("Pause", `Stop ${quoted(name)} until somebody resumes it`, "pause", name),
    button("Remove", `End ${quoted(name)}`, "unsubscribe", name),
  ];
}

function button(label: string, description: string, command: string, name: string): Button {
  return commandButton({ label, description, command, input: { name } });
}

/** The answer to whoever paused a subscription. */
export function composePaused(name: string, already: Date | null): Message {
  return {
    title: already === null ? "Paused" : "It is paused already",
    blocks: [
      {
        kind: "text",
        text: [
          `${quoted(name)} does not come until somebody resumes it: `,
          code(`/papers resume ${name}`),
        ],
      },
      ...buttonRow([button("Resume", `Let ${quoted(name)} come again`, "resume", name)]),
    ],
  };
}

/** The answer to whoever let a subscription go on. */
export function composeResumed(name: string, next: Date): Message {
  return {
    title: "It goes on",
    blocks: [{ kind: "text", text: [`${quoted(name)} comes again. `, ...nextWords(next)] }],
  };
}

/** The answer to whoever copied a subscription into another channel. */
export function composeCopied(name: string, next: Date): Message {
  return {
    title: "Copied",
    blocks: [
      { kind: "text", text: [`${quoted(name)} comes to that channel too. `, ...nextWords(next)] },
    ],
  };
}
