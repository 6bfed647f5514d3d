import type { Block, Message } from "./core/message.ts";
import type { PaperEntry } from "./core/paper-entry.ts";
import type { Digest } from "./digest.ts";

/** The message without what its platform has no room for. */
export type FitMessage = (message: Message) => Message;

export interface DigestRoom {
  readonly fit: FitMessage;
  /** As many papers are in the message already, and stay. */
  readonly least?: number;
  readonly most?: number;
}

/** In UTF-16 units: the subscriber, the subscription's name, and a link to a discussion come later. */
const RESERVE = "x".repeat(150);
/** With fewer papers, their facts become brief. */
const FEW = 6;

/** Chooses how many papers and sentences are shown: fewer papers before no sentence, and the same after later votes. */
export function fitDigest(
  digest: Digest,
  compose: (digest: Digest) => Message,
  room: DigestRoom,
): Digest {
  const { least = 1, most = Infinity } = room;
  const count = Math.min(most, digest.entries.length);
  const enough = Math.max(least, Math.min(FEW, count));
  const whole = firstFit(digest, compose, { ...room, from: count, to: enough });
  if (whole.isSaid) return whole.digest;
  const entries = digest.entries.map((entry) => ({ ...entry, brief: true }));
  return firstFit({ ...digest, entries }, compose, { ...room, from: count, to: least }).digest;
}

interface Fitted {
  readonly digest: Digest;
  /** Every paper that has a sentence shows one. */
  readonly isSaid: boolean;
}

/** The most papers that all show a sentence, or the fewest that were asked for. */
function firstFit(
  digest: Digest,
  compose: (digest: Digest) => Message,
  { fit, from, to }: DigestRoom & { readonly from: number; readonly to: number },
): Fitted {
  const grown = roomForCounts(digest);
  for (let count = from; ; count -= 1) {
    const { entries, ...candidate } = firstPapers(digest, count);
    const whole = withReserve(compose(firstPapers(grown, count)));
    const sentences = sentencesIn(fit(whole));
    const wanted = sentencesIn(whole);
    const isSaid = entries.every(
      ({ paper: { id } }) => (sentences.get(id) ?? -1) >= Math.min(1, wanted.get(id) ?? 0),
    );
    if (isSaid || count <= to)
      return {
        digest: { ...candidate, entries: entries.map((entry) => shorten(entry, sentences)) },
        isSaid,
      };
  }
}

function shorten(entry: PaperEntry, sentences: ReadonlyMap<string, number>): PaperEntry {
  return { ...entry, sentences: sentences.get(entry.paper.id) ?? 0 };
}

function firstPapers(digest: Digest, count: number): Digest {
  const entries = digest.entries.slice(0, count);
  return { ...digest, entries, rest: digest.rest + digest.entries.length - entries.length };
}

function sentencesIn({ blocks }: Message): Map<string, number> {
  return new Map(
    blocks.flatMap((block) => (block.kind === "paper" ? [[block.paperId, block.body.length]] : [])),
  );
}

/** Counts grow after the message was posted. */
function roomForCounts(digest: Digest): Digest {
  return {
    ...digest,
    rest: Math.max(digest.rest, 10),
    entries: digest.entries.map((entry) => ({
      ...entry,
      votes: Math.max(entry.votes, 99),
      paper: {
        ...entry.paper,
        upvotes: Math.max(entry.paper.upvotes, 999),
        comments: Math.max(entry.paper.comments, 99),
      },
    })),
  };
}

function withReserve(message: Message): Message {
  const blocks = message.blocks.map((block, index): Block =>
    block.kind === "note" && index === message.blocks.length - 1
      ? { ...block, text: [...block.text, RESERVE] }
      : block,
  );
  return { ...message, blocks };
}
