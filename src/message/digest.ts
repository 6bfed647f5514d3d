import { dayWords } from "../papers/day-words.ts";
import type { Day } from "../papers/paper.ts";
import { buttonRow, statusButton, topButton, trendingButton } from "./buttons.ts";
import { entryBlock, type Entry } from "./entry.ts";
import type { Block, Message } from "./message.ts";
import { code, link, time, type Text } from "./text.ts";
import { count } from "./words.ts";

export type { Entry } from "./entry.ts";

export interface Digest {
  /** The source's name as people read it. */
  readonly label: string;
  /** The page of the list, for whoever wants all of it. */
  readonly listUrl: string | null;
  readonly day: Day;
  /** Papers in the message and in its thread together. */
  readonly total: number;
  /** The papers of the message itself, numbered from 1. */
  readonly entries: readonly Entry[];
  /** Papers that are only in the thread. */
  readonly rest: number;
  readonly notice: Notice | null;
}

/** What a reader must know of the list: it is old because the source is silent, it comes late for that reason, or it is the bundled one. */
interface Notice {
  readonly kind: "stale" | "late" | "sample";
  /** When the list was read, in milliseconds since 1970. */
  readonly since: number | null;
  /** The source that is spoken of, which is not the one shown when that is the sample. */
  readonly about: string;
}

/** The digest's heading and its thread's name: the list's own date, which is the same in every zone. */
export function digestTitle({ day }: { readonly day: Day }): string {
  return `Daily Papers · ${dayWords(day)}`;
}

/** The one message a channel gets for a day's list. */
export function composeDigest(digest: Digest): Message {
  const { notice, entries, rest } = digest;
  return {
    title: digestTitle(digest),
    blocks: [
      { kind: "note", text: origin(digest) },
      ...(notice === null ? [] : [{ kind: "note", text: noticeText(notice) } as const]),
      ...entries.map((entry): Block => entryBlock(entry)),
      { kind: "text", text: [threadText(rest)] },
      ...buttonRow([topButton, trendingButton, statusButton]),
      { kind: "note", text: HOW_TO },
    ],
  };
}

function origin({ total, label, listUrl }: Digest): Text {
  return [
    `${count(total, "paper")} from `,
    listUrl === null ? label : link(label, listUrl),
    " · most upvoted first",
  ];
}

function noticeText({ kind, since, about: label }: Notice): Text {
  switch (kind) {
    case "stale":
      return since === null
        ? [`${label} does not answer at the moment; this is the list as it was last known.`]
        : [
            `${label} does not answer at the moment; this is its list as of `,
            time(new Date(since)),
            ".",
          ];
    case "late":
      return [`Later than usual: ${label} had no list at the planned time.`];
    case "sample":
      return [`${label} cannot be reached, so these are the papers that come with Paperboy.`];
  }
}

function threadText(rest: number): string {
  return rest === 0
    ? "Abstracts are in the thread."
    : `And ${count(rest, "more paper")} in the thread, with all abstracts.`;
}

const HOW_TO: Text = [
  "Vote with the button, with a paper’s number as a reaction (1️⃣ to 🔟) or with 👍 in the thread. Change or stop this: ",
  code("/papers subscribe"),
  ", ",
  code("/papers unsubscribe"),
];
