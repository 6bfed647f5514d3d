import type { Day } from "../papers/paper.ts";
import { buttonRow, statusButton, topButton, trendingButton } from "./buttons.ts";
import type { Catalogue } from "./catalogue/english.ts";
import { entryBlock, type Entry } from "./entry.ts";
import type { Block, Message } from "./message.ts";
import { code, link, time, type Text } from "./text.ts";

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
export function digestTitle(words: Catalogue, { day }: { readonly day: Day }): string {
  return words.dailyTitle(day);
}

/** The one message a channel gets for a day's list. */
export function composeDigest(words: Catalogue, digest: Digest): Message {
  const { notice, entries, rest } = digest;
  const { abstractsInThread, moreInThread, howToVote } = words;
  return {
    title: digestTitle(words, digest),
    blocks: [
      { kind: "note", text: origin(words, digest) },
      ...(notice === null ? [] : [{ kind: "note", text: noticeText(words, notice) } as const]),
      ...entries.map((entry): Block => entryBlock(words, entry)),
      { kind: "text", text: [rest === 0 ? abstractsInThread : moreInThread(rest)] },
      ...buttonRow([topButton(words), trendingButton(words), statusButton(words)]),
      { kind: "note", text: howToVote(code("/papers subscribe"), code("/papers unsubscribe")) },
    ],
  };
}

function origin(words: Catalogue, { total, label, listUrl }: Digest): Text {
  return words.origin(total, listUrl === null ? label : link(label, listUrl));
}

function noticeText(words: Catalogue, { kind, since, about }: Notice): Text {
  switch (kind) {
    case "stale":
      return since === null ? [words.stale(about)] : words.staleSince(about, time(new Date(since)));
    case "late":
      return [words.late(about)];
    case "sample":
      return [words.sample(about)];
  }
}
