import { quoted } from "../../../domain/parsed.ts";
import { code, link, type Inline, type Text } from "../../rich-text.ts";
import { speechOf } from "../speech.ts";

const { count } = speechOf("en");

/** Papers that people bring along for a channel's own list, and what its curators decide of them. */
export const submissions = {
  // To whoever brings a paper along.
  submitted: "Submitted, thank you",
  onOwnList: (title: string): string => `“${title}” is on this channel’s own list.`,
  curatorFirst: "A curator of this channel looks at it first; you hear what becomes of it.",
  comesNext: (at: Inline): Text => ["It comes with the next digest, ", at, "."],
  noDigestTakesIt: [
    "No digest takes this channel’s own papers yet. Whoever manages the channel can change that: ",
    code("/papers subscribe sources:huggingface,community"),
  ] as Text,
  alreadyHere: "It is already here",
  hereSince: (
    title: string,
    { since, votes, url }: { since: Inline; votes: number; url: string | null },
  ): Text => [
    `“${title}” is here since `,
    since,
    votes === 0 ? "" : `, and has ${count(votes, { one: "# vote", other: "# votes" })}`,
    ...(url === null ? [] : [" (", link("open it", url), ")"]),
    ".",
  ],
  somebodyFirst: "Somebody was first",
  firstAndWaiting: (title: string, by: string | null, on: Inline): Text => [
    ...submittedOn(title, by, on),
    ", and it waits for a curator.",
  ],
  firstAndAccepted: (title: string, by: string | null, on: Inline): Text => [
    ...submittedOn(title, by, on),
    ", and it comes with the next digest of this channel’s own papers.",
  ],
  firstAndDeclined: (title: string, by: string | null, on: Inline): Text => [
    ...submittedOn(title, by, on),
    ", and a curator declined it.",
  ],

  // To curators.
  waiting: (number: number): string =>
    count(number, { one: "# paper waits for a curator", other: "# papers wait for a curator" }),
  moreLater: (number: number): string => `And ${number} more when these are decided.`,
  nothingWaits: "Nothing waits here",
  bringOne: [
    "No submitted paper waits for a curator in this channel. Bring one along: ",
    code("/papers submit 2401.12345"),
  ] as Text,
  approve: "Approve",
  approveAbout: (title: string): string => `Let ${quoted(title)} come with the next digest`,
  decline: "Decline",
  declineAbout: (title: string): string => `Leave ${quoted(title)} out`,
  approved: "Approved",
  declined: "Declined",
  doesNotCome: (title: string): string =>
    `“${title}” does not come. Whoever submitted it hears of it.`,
  approvedBefore: "It was approved before",
  approvedAlready: (title: string, by: string | null): string =>
    `${by ?? "Somebody"} has approved “${title}” already.`,
  declinedBefore: "It was declined before",
  declinedAlready: (title: string, by: string | null): string =>
    `${by ?? "Somebody"} has declined “${title}” already.`,
  nobodySubmitted: (id: string): string => `Nobody has submitted ${id} here.`,

  // To whoever turns moderation on or off.
  waitNow: "Submitted papers wait now",
  eachDecided: [
    "A curator approves or declines each of them: ",
    code("/papers submissions"),
  ] as Text,
  whoCurates: [
    "Curators are the platform’s moderators, whoever manages the channel, and whom an admin makes one: ",
    code("/papers role"),
  ] as Text,
  comeNow: "Submitted papers come by themselves now",
  stillWaiting: ["Those that wait already still wait: ", code("/papers submissions")] as Text,
};

function submittedOn(title: string, by: string | null, on: Inline): Text {
  return [`${by ?? "Somebody"} submitted “${title}” on `, on];
}
