import { withStop, type Inline, type Text } from "../../rich-text.ts";
import { papers } from "../speech.ts";

/** How things stand in a channel: what it gets and when, what was last, who changed what, whether sources answer. */
export const status = {
  title: "How things stand here",
  none: (subscribe: Inline): Text => [
    "The daily papers do not come to this channel. ",
    subscribe,
    " has them posted every weekday.",
  ],
  toChange: (subscribe: Inline, unsubscribe: Inline): Text => [
    "To change this: ",
    subscribe,
    ", to stop it: ",
    unsubscribe,
  ],
  paused: (at: Inline, resume: Inline): Text => [
    "Paused since ",
    at,
    ". ",
    resume,
    " lets it go on.",
  ],
  /** Null where the platform gave no reason. */
  stopped: (at: Inline, reason: string | null, subscribe: Inline): Text => [
    "Stopped ",
    at,
    `: ${withStop(reason ?? "the platform refused the post")} When that is mended it goes on by itself; `,
    subscribe,
    " starts it at once.",
  ],

  // The last digest: when it was posted, or planned and why it was not.
  sent: "The last digest was posted.",
  sentAt: (at: Inline): Text => ["The last digest was posted ", at, "."],
  sending: (planned: Inline): Text => last(planned, "is on its way", null),
  waiting: (planned: Inline, why: string | null): Text => last(planned, "is waiting", why),
  leftOut: (planned: Inline, why: string | null): Text => last(planned, "was left out", why),
  failed: (planned: Inline, why: string | null): Text => last(planned, "could not be posted", why),
  unknown: (planned: Inline, why: string | null): Text =>
    last(planned, "may or may not have arrived", why),

  /** Somebody's change, as the part of changes says it. */
  change: (by: string | null, at: Inline, what: string): Text => [
    `${by ?? "Somebody"}, `,
    at,
    `: ${what}`,
  ],
  silent: (source: string, since: Inline, why: string | null): Text => [
    `${source} has not answered since `,
    since,
    why === null ? "." : withStop(`: ${why}`),
  ],
  notAsked: (source: string): string => `${source} has not been asked yet.`,
  answered: (source: string, at: Inline): Text => [`${source} answered `, at, "."],
  known: (number: number, version: string): string =>
    `${papers(number)} known · Paperboy ${version}`,
};

function last(planned: Inline, became: string, why: string | null): Text {
  const reason = why === null ? "" : `: ${why}`;
  return ["The last digest, planned for ", planned, ", ", withStop(`${became}${reason}`)];
}
