import { withStop, type Inline, type Text } from "../../rich-text.ts";

/** What somebody is told unasked: whoever set the papers up, curators, submitters, and the operator. */
export const notices = {
  /** Where the platform's own name for it cannot be shown. */
  theChannel: "the channel",

  stopped: "The daily papers have stopped",
  stoppedAbout: (channel: Inline, reason: string): Text => [
    "In ",
    channel,
    `: ${withStop(reason)}`,
  ],
  comeBack: "When that is mended they come again by themselves, and you hear of it.",
  startAgain: (command: Inline): Text => ["When that is mended, start them again there: ", command],
  resumed: "The daily papers come again",
  resumedAbout: (channel: Inline, next: Inline): Text => [
    "In ",
    channel,
    ": the next digest comes ",
    next,
    ".",
  ],
  dead: "A digest could not be posted",
  deadAbout: (channel: Inline, edition: string, reason: string): Text => [
    "In ",
    channel,
    `: the digest of ${edition}: ${withStop(reason)}`,
  ],
  tryAgain: (command: Inline): Text => [
    "The next one comes as planned. To try this one again, type there: ",
    command,
  ],
  unknown: "A digest may be missing",
  unknownAbout: (channel: Inline, edition: string, reason: string): Text => [
    "In ",
    channel,
    `: nobody can tell whether the digest of ${edition} arrived: ${withStop(reason)}`,
  ],
  ifMissing: (command: Inline): Text => [
    "It is not posted twice on a guess. If it is not there, type there: ",
    command,
  ],
  late: "A digest is late",
  lateAbout: (channel: Inline, edition: string, reason: string): Text => [
    "In ",
    channel,
    `: the digest of ${edition} still waits: ${withStop(reason)}`,
  ],
  follows: (status: Inline): Text => ["It follows by itself. How things stand: ", status],
  unplanned: "A digest is missing",
  unplannedAbout: (channel: Inline, edition: string, reason: string): Text => [
    "In ",
    channel,
    `: the digest of ${edition}: ${withStop(reason)}`,
  ],
  toHaveIt: (command: Inline): Text => ["To have it now, type there: ", command],
  /** Whoever gets a direct message is told why, and how to end it. */
  why: (unsubscribe: Inline): Text => [
    "You get this because you set the papers up there. ",
    unsubscribe,
    " there ends both.",
  ],

  // To a channel's curators. A name is null when it is not known.
  waits: "A submitted paper waits for a curator",
  submittedBy: (by: string | null, note: string | null): string =>
    `Submitted by ${by ?? "somebody here"}${note === null ? "" : `: “${note}”`}`,
  approved: "A submitted paper was approved",
  approvedBy: (by: string | null): string => `${by ?? "A curator"} approved it.`,
  declined: "A submitted paper was declined",
  declinedBy: (by: string | null): string => `${by ?? "A curator"} declined it.`,

  // To whoever brought a paper along.
  yoursApproved: "Your paper was approved",
  yoursApprovedAbout: (channel: Inline, by: string | null, title: string): Text => [
    "In ",
    channel,
    `: ${by ?? "A curator"} approved “${title}”: it comes with the next digest. Thank you.`,
  ],
  yoursDeclined: "Your paper was declined",
  yoursDeclinedAbout: (channel: Inline, by: string | null, title: string): Text => [
    "In ",
    channel,
    `: ${by ?? "A curator"} did not take “${title}” for the channel’s list.`,
  ],

  // To the operator, whose own words are English in the log and the tools too.
  alert: "What Paperboy’s operator should know",
  moreAlerts: (number: number, command: Inline): Text => [`And ${number} more: `, command],
};
