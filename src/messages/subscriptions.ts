import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { recorded } from "../i18n/catalogue/recorded.ts";
import { contentWords, nextWords, scheduleWords, type Settings } from "./settings.ts";
import { code, time, type Text, joinWithDots } from "../i18n/rich-text.ts";

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
export function composeSubscriptions(words: Catalogue, subscriptions: readonly Listed[]): Message {
  const { title, none, noneAbout, subscription } = words.subscriptions;
  if (subscriptions.length === 0)
    return {
      title: none,
      blocks: [{ kind: "text", text: noneAbout(code("/papers subscribe 9:00")) }],
    };
  return {
    title,
    blocks: subscriptions.flatMap((one): Block[] => [
      {
        kind: "text",
        text: subscription(one.name, scheduleWords(words, one), contentWords(words, one)),
      },
      {
        kind: "note",
        text: joinWithDots([stateOf(words, one), ...setUpWords(words, one.setUpBy)]),
      },
      ...buttonRow(buttonsFor(words, one)),
    ]),
  };
}

/** What becomes of a subscription next. */
export function stateOf(words: Catalogue, one: Omit<Listed, "setUpBy" | "name">): Text {
  const { stopped, refused, paused } = words.subscriptions;
  if (one.stoppedAt !== null) {
    const reason = one.stopReason === null ? refused : recorded(words, one.stopReason);
    return stopped(time(one.stoppedAt), reason);
  }
  if (one.pausedAt !== null) return paused(time(one.pausedAt));
  return nextWords(words, one.nextRunAt);
}

/** Whose work it is, where that is known; a name alone calls nobody. */
export function setUpWords(words: Catalogue, name: string | null): Text[] {
  return name === null ? [] : [[words.subscriptions.setUpBy(name)]];
}

function buttonsFor(words: Catalogue, { name, pausedAt, stoppedAt }: Listed): Button[] {
  const { edit, editAbout, test, testAbout, pause, pauseAbout, remove, removeAbout } =
    words.subscriptions;
  const rests = pausedAt !== null || stoppedAt !== null;
  return [
    button(edit, editAbout(name), "setup", name),
    button(test, testAbout(name), "test", name),
    rests ? resumeButton(words, name) : button(pause, pauseAbout(name), "pause", name),
    button(remove, removeAbout(name), "unsubscribe", name),
  ];
}

function resumeButton({ subscriptions }: Catalogue, name: string): Button {
  return button(subscriptions.resume, subscriptions.resumeAbout(name), "resume", name);
}

function button(label: string, description: string, command: string, name: string): Button {
  return commandButton({ label, description, command, input: { name } });
}

/** The answer to whoever paused a subscription. */
export function composePaused(words: Catalogue, name: string, already: Date | null): Message {
  const { pausedNow, pausedAlready, untilResumed } = words.subscriptions;
  return {
    title: already === null ? pausedNow : pausedAlready,
    blocks: [
      { kind: "text", text: untilResumed(name, code(`/papers resume ${name}`)) },
      ...buttonRow([resumeButton(words, name)]),
    ],
  };
}

/** The answer to whoever let a subscription go on. */
export function composeResumed(words: Catalogue, name: string, next: Date): Message {
  const { resumed, comesAgain } = words.subscriptions;
  return {
    title: resumed,
    blocks: [{ kind: "text", text: comesAgain(name, nextWords(words, next)) }],
  };
}

/** The answer to whoever copied a subscription into another channel. */
export function composeCopied(words: Catalogue, name: string, next: Date): Message {
  const { copied, comesThere } = words.subscriptions;
  return {
    title: copied,
    blocks: [{ kind: "text", text: comesThere(name, nextWords(words, next)) }],
  };
}
