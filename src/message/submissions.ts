import type { Paper } from "../papers/paper.ts";
import { quoted } from "../papers/reading.ts";
import { buttonRow, commandButton } from "./buttons.ts";
import type { Catalogue } from "./catalogue/english.ts";
import { entryBlock, type Entry } from "./entry.ts";
import type { Block, Button, Message } from "./message.ts";
import { code, link, time, type Inline, type Text } from "./text.ts";
import { count } from "./words.ts";

type Titled = Pick<Paper, "title">;

/** The answer to whoever brought a paper along. */
export function composeSubmitted(
  { title }: Titled,
  { waits, next }: { readonly waits: boolean; readonly next: Date | null },
): Message {
  const after: Text = waits
    ? ["A curator of this channel looks at it first; you hear what becomes of it."]
    : comesWith(next);
  return say("Submitted, thank you", [[`“${title}” is on this channel’s own list.`], after]);
}

function comesWith(next: Date | null): Text {
  if (next !== null) return ["It comes with the next digest, ", time(next), "."];
  return [
    "No digest takes this channel’s own papers yet. Whoever manages the channel can change that: ",
    code("/papers subscribe sources:huggingface,community"),
  ];
}

/** The answer where the channel has the paper already. */
export function composeAlreadyHere(
  { title }: Titled,
  { postedAt, url }: { readonly postedAt: Date; readonly url: string | null },
  votes: number,
): Message {
  const where: Inline[] = url === null ? [] : [" (", link("open it", url), ")"];
  const tally = votes === 0 ? "" : `, and has ${count(votes, "vote")}`;
  return say("It is already here", [
    [`“${title}” is here since `, time(postedAt, "date"), tally, ...where, "."],
  ]);
}

/** The answer where somebody was first. */
export function composeSubmittedBefore(
  { title }: Titled,
  before: {
    readonly state: "waiting" | "accepted" | "declined";
    readonly by: string | null;
    readonly submittedAt: Date;
  },
): Message {
  const since: Text = [
    `${before.by ?? "Somebody"} submitted “${title}” on `,
    time(before.submittedAt, "date"),
  ];
  const state = {
    waiting: ", and it waits for a curator.",
    accepted: ", and it comes with the next digest of this channel’s own papers.",
    declined: ", and a curator declined it.",
  }[before.state];
  return say("Somebody was first", [[...since, state]]);
}

/** What waits for a curator, each paper with its buttons. */
export function composeWaiting(words: Catalogue, entries: readonly Entry[], more: number): Message {
  if (entries.length === 0)
    return say("Nothing waits here", [
      [
        "No submitted paper waits for a curator in this channel. Bring one along: ",
        code("/papers submit 2401.12345"),
      ],
    ]);
  return {
    title: `${count(entries.length + more, "paper")} ${entries.length + more === 1 ? "waits" : "wait"} for a curator`,
    blocks: [
      ...entries.flatMap((entry) => [
        entryBlock(words, entry, null),
        ...buttonRow(decisionButtons(entry.paper)),
      ]),
      ...(more === 0
        ? []
        : [{ kind: "note", text: [`And ${more} more when these are decided.`] } as const]),
    ],
  };
}

/** What a curator can do with a submitted paper. */
export function decisionButtons({ id, title }: Pick<Paper, "id" | "title">): Button[] {
  const about = quoted(title);
  return [
    commandButton({
      label: "Approve",
      description: `Let ${about} come with the next digest`,
      command: "submissions",
      input: { approve: id },
    }),
    commandButton({
      label: "Decline",
      description: `Leave ${about} out`,
      command: "submissions",
      input: { decline: id },
    }),
  ];
}

/** The answer to the curator who decided, or came second. */
export function composeDecided(
  { title }: Titled,
  decision: {
    readonly state: "accepted" | "declined";
    readonly by: string | null;
    readonly next: Date | null;
    readonly isNew: boolean;
  },
): Message {
  const { state, by, next, isNew } = decision;
  const did = state === "accepted" ? "approved" : "declined";
  if (!isNew)
    return say(`It was ${did} before`, [[`${by ?? "Somebody"} has ${did} “${title}” already.`]]);
  if (state === "declined")
    return say("Declined", [[`“${title}” does not come. Whoever submitted it hears of it.`]]);
  return say("Approved", [[`“${title}” is on this channel’s own list.`], comesWith(next)]);
}

/** The answer to whoever turned moderation on or off. */
export function composeModeration(moderated: boolean): Message {
  return moderated
    ? say("Submitted papers wait now", [
        ["A curator approves or declines each of them: ", code("/papers submissions")],
        [
          "Curators are the platform’s moderators, whoever manages the channel, and whom an admin makes one: ",
          code("/papers role"),
        ],
      ])
    : say("Submitted papers come by themselves now", [
        ["Those that wait already still wait: ", code("/papers submissions")],
      ]);
}

function say(title: string, lines: readonly Text[]): Message {
  return { title, blocks: lines.map((text): Block => ({ kind: "text", text })) };
}
