import { listDay } from "../papers/feed-day.ts";
import type { Notice } from "../papers/notice.ts";
import { arxivUrl } from "../papers/paper.ts";
import { buttonRow } from "./buttons.ts";
import type { Block, Message } from "./message.ts";
import { decisionButtons } from "./submissions.ts";
import { channel, code, link, time, type Text } from "./text.ts";
import { withStop } from "./words.ts";

type Of<Kind extends Notice["kind"]> = Extract<Notice, { kind: Kind }>;

/** A notice as the message that somebody gets. */
export function composeNotice(notice: Notice): Message {
  switch (notice.kind) {
    case "stopped":
      return toOwner("The daily papers have stopped", [
        [...inChannel(notice.channel), withStop(notice.reason)],
        notice.returns
          ? ["When that is mended they come again by themselves, and you hear of it."]
          : ["When that is mended, start them again there: ", code("/papers subscribe")],
      ]);
    case "resumed":
      return toOwner("The daily papers come again", [
        [...inChannel(notice.channel), "the next digest comes ", time(new Date(notice.next)), "."],
      ]);
    case "dead":
      return toOwner("A digest could not be posted", [
        [...inChannel(notice.channel), withStop(`${of(notice.edition)}: ${notice.reason}`)],
        ["The next one comes as planned. To try this one again, type there: ", again(notice.day)],
      ]);
    case "unknown":
      return toOwner("A digest may be missing", [
        [
          ...inChannel(notice.channel),
          withStop(`nobody can tell whether ${of(notice.edition)} arrived: ${notice.reason}`),
        ],
        ["It is not posted twice on a guess. If it is not there, type there: ", again(notice.day)],
      ]);
    case "late":
      return toOwner("A digest is late", [
        [
          ...inChannel(notice.channel),
          withStop(`${of(notice.edition)} still waits: ${notice.reason}`),
        ],
        ["It follows by itself. How things stand: ", code("/papers status")],
      ]);
    case "unplanned":
      return toOwner("A digest is missing", [
        [...inChannel(notice.channel), withStop(`${of(notice.edition)}: ${notice.reason}`)],
        ["To have it now, type there: ", again(notice.day)],
      ]);
    case "submitted":
      return toCurators(notice);
    case "decided":
      return toSubmitter(notice);
    case "alert":
      return toOperator(notice.lines, notice.more);
  }
}

/** Whoever gets a direct message is told why, and how to end it. */
const WHY: Text = [
  "You get this because you set the papers up there. ",
  code("/papers unsubscribe"),
  " there ends both.",
];

function toOwner(title: string, lines: readonly Text[]): Message {
  return {
    title,
    blocks: [...lines.map((text): Block => ({ kind: "text", text })), { kind: "note", text: WHY }],
  };
}

/** In the channel for everybody to see; the buttons answer its curators, until one of them has decided. */
function toCurators({ paperId: id, title, by, note, decision }: Of<"submitted">): Message {
  const words = note === null ? "" : `: “${note}”`;
  const did = decision?.state === "accepted" ? "approved" : "declined";
  return {
    title:
      decision === undefined
        ? "A submitted paper waits for a curator"
        : `A submitted paper was ${did}`,
    blocks: [
      { kind: "text", text: [link(title, arxivUrl(id))] },
      { kind: "text", text: [`Submitted by ${by ?? "somebody here"}${words}`] },
      ...(decision === undefined
        ? buttonRow(decisionButtons({ id, title }))
        : [{ kind: "note", text: [`${decision.by ?? "A curator"} ${did} it.`] } as const]),
    ],
  };
}

function toSubmitter({ channel: id, title, state, by }: Of<"decided">): Message {
  const who = by ?? "A curator";
  const what =
    state === "accepted"
      ? `${who} approved “${title}”: it comes with the next digest. Thank you.`
      : `${who} did not take “${title}” for the channel’s list.`;
  return {
    title: state === "accepted" ? "Your paper was approved" : "Your paper was declined",
    blocks: [{ kind: "text", text: [...inChannel(id), what] }],
  };
}

function toOperator(lines: readonly string[], more: number): Message {
  const rest: Block[] =
    more === 0
      ? []
      : [
          {
            kind: "note",
            text: [`And ${more} more: `, code("paperboy deliveries --state dead")],
          },
        ];
  return {
    title: "What Paperboy’s operator should know",
    blocks: [...lines.map((line): Block => ({ kind: "text", text: [line] })), ...rest],
  };
}

function inChannel(id: string): Text {
  return ["In ", channel(id), ": "];
}

function of(edition: string): string {
  return `the digest of ${edition}`;
}

function again(day: string | null): ReturnType<typeof code> {
  return code(day === null ? "/papers post" : `/papers post ${listDay(day)}`);
}
