import { quoted } from "../../../domain/parsed.ts";
import { strong, type Inline, type Text } from "../../rich-text.ts";
import { speechOf } from "../speech.ts";

const { list } = speechOf("en-GB");
const all = (names: readonly string[]): string => list(names.map(quoted));

/** What a channel is subscribed to, and the answers to whoever pauses, resumes or copies one of them. */
export const subscriptions = {
  title: "Subscriptions of this channel",
  none: "This channel has no subscription",
  noneAbout: (subscribe: Inline): Text => [subscribe, " has the daily papers posted here."],
  subscription: (name: string, schedule: string, content: string): Text => [
    strong(name),
    ` · ${schedule}: ${content}.`,
  ],
  stopped: (at: Inline, reason: string): Text => ["Stopped ", at, `: ${reason}`],
  refused: "the platform refused it",
  paused: (at: Inline): Text => ["Paused since ", at, "."],
  setUpBy: (name: string): string => `set up by ${name}`,

  edit: "Edit",
  editAbout: (name: string): string => `Change ${quoted(name)} in a form`,
  test: "Test",
  testAbout: (name: string): string => `See what ${quoted(name)} would post now; only you see it`,
  pause: "Pause",
  pauseAbout: (name: string): string => `Stop ${quoted(name)} until somebody resumes it`,
  resume: "Resume",
  resumeAbout: (name: string): string => `Let ${quoted(name)} come again`,
  remove: "Remove",
  removeAbout: (name: string): string => `End ${quoted(name)}`,

  pausedNow: "Paused",
  pausedAlready: "It is paused already",
  untilResumed: (name: string, resume: Inline): Text => [
    `${quoted(name)} does not come until somebody resumes it: `,
    resume,
  ],
  resumed: "It goes on",
  comesAgain: (name: string, next: Text): Text => [`${quoted(name)} comes again. `, ...next],
  copied: "Copied",
  comesThere: (name: string, next: Text): Text => [
    `${quoted(name)} comes to that channel too. `,
    ...next,
  ],

  // Why nothing was copied.
  sameChannel: "That is this channel: name another one.",
  notYours: "Only those who may manage that channel can subscribe it. Please ask one of them.",
  obstaclesThere: (obstacles: readonly string[]): string =>
    ["I cannot post in that channel yet.", ...obstacles].join(" "),
  isThere: (name: string): string =>
    `That channel has a subscription ${quoted(name)} already; nothing was changed.`,

  // Where it is not clear which one is meant.
  noneHere: "This channel has no subscription.",
  whichOne: (names: readonly string[]): string => `This channel has ${all(names)}: say which one.`,
  noSuch: (name: string, names: readonly string[]): string =>
    `There is no subscription ${quoted(name)} here. This channel has ${all(names)}.`,
};
