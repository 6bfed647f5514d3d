import type { Paper } from "../domain/paper/paper.ts";
import { COMMUNITY } from "../domain/subscription/sources.ts";
import type { Listing, Step } from "../domain/selection/explain.ts";
import { commandButton, buttonRow } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { paperUrl } from "./core/paper-entry.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { recordedWithin } from "../i18n/catalogue/recorded.ts";
import { sourceWords } from "./core/source-names.ts";
import { link, time, type Text } from "../i18n/rich-text.ts";

/** A message of this channel that shows the paper. */
interface WhyPost {
  /** The address that opens it, where there is one. */
  readonly url: string | null;
  readonly postedAt: Date;
  readonly goneAt: Date | null;
  readonly number: number;
  /** 0 is a digest, more a reply in its thread. */
  readonly part: number;
}

interface WhySubscription {
  readonly subscription: {
    readonly name: string;
    readonly sources: readonly string[];
    readonly pausedAt: Date | null;
    readonly stoppedAt: Date | null;
  };
  readonly steps: readonly Step[];
}

export interface Why {
  readonly paper: Paper;
  readonly posts: readonly WhyPost[];
  readonly listings: readonly Listing[];
  readonly submission:
    | { readonly state: "waiting" | "accepted" | "declined"; readonly submittedAt: Date }
    | undefined;
  readonly subscriptions: readonly WhySubscription[];
}

/** The way of a paper to this channel: where it is, or at which step it stopped. */
export function composeWhy(words: Catalogue, why: Why): Message {
  const { paper, posts, subscriptions } = why;
  const { postedHere, notPostedHere, noSubscription } = words.why;
  const lines: Text[] = [
    [link(paper.title, paperUrl(paper))],
    ...postLines(words, posts),
    ...submissionLines(words, why),
    ...(subscriptions.length === 0 ? [noSubscription] : listLines(words, why)),
  ];
  return {
    title: posts.length > 0 ? postedHere : notPostedHere,
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...buttonRow([previewButton(words)]),
    ],
  };
}

function previewButton({ why }: Catalogue): Button {
  return commandButton({ label: why.preview, description: why.previewAbout, command: "preview" });
}

function postLines({ why }: Catalogue, posts: readonly WhyPost[]): Text[] {
  const digest = posts.find(({ part }) => part === 0);
  const reply = posts.find(({ part }) => part > 0);
  const lines: Text[] = [];
  if (digest !== undefined) lines.push(why.inDigest(digest.number, posted(digest)));
  if (reply !== undefined) {
    const { inThread, onlyInThread } = why;
    lines.push(digest === undefined ? onlyInThread(posted(reply)) : inThread(posted(reply)));
  }
  if (posts.length > 2) lines.push([why.inAll(posts.length)]);
  return lines;
}

function posted({ postedAt, goneAt, url }: WhyPost): Parameters<Catalogue["why"]["inThread"]>[0] {
  return { at: time(postedAt), url, isGone: goneAt !== null };
}

function submissionLines({ why }: Catalogue, { submission }: Why): Text[] {
  if (submission === undefined) return [];
  const on = time(submission.submittedAt, "date");
  switch (submission.state) {
    case "waiting":
      return [why.submittedAndWaiting(on)];
    case "declined":
      return [why.submittedAndDeclined(on)];
    case "accepted":
      return [why.submittedAndAccepted(on)];
  }
}

function listLines(words: Catalogue, { listings, subscriptions }: Why): Text[] {
  const lines = listings.map(({ source, day }): Text => [
    words.why.listedBy(sourceWords(words.t, [source]), day),
  ]);
  const isMany = subscriptions.length > 1;
  const own = subscriptions.flatMap(({ subscription, steps }): Text[] => {
    const sentences = verdicts(words, subscription, steps, listings);
    if (!isMany) return sentences;
    return sentences.map((sentence) => words.why.ofSubscription(subscription.name, sentence));
  });
  return [...lines, ...own];
}

function verdicts(
  words: Catalogue,
  { sources, pausedAt, stoppedAt }: WhySubscription["subscription"],
  steps: readonly Step[],
  listings: readonly Listing[],
): Text[] {
  const { why } = words;
  const rest: Text[] =
    stoppedAt !== null
      ? [why.stoppedSince(time(stoppedAt))]
      : pausedAt !== null
        ? [why.pausedSince(time(pausedAt))]
        : [];
  if (steps.length > 0) return [...steps.map((step) => stepWords(words, step)), ...rest];
  if (listings.length > 0) return [[why.notListedBy(sourceWords(words.t, sources))], ...rest];
  const lists = sources.filter((source) => source !== COMMUNITY);
  if (lists.length === 0) return [why.nobodySubmitted, ...rest];
  return [[why.onNoList(sourceWords(words.t, lists))], ...rest];
}

/** One day's verdict in words. */
export function stepWords(words: Catalogue, step: Step): Text {
  const { why } = words;
  const { day } = step;
  switch (step.kind) {
    case "in-digest":
      return [why.numberOf(step.number, step.of, day)];
    case "no-digest":
      return [why.noDigest(day)];
    case "waiting":
      return [why.waiting(day, reasonOf(words, step.reason))];
    case "skipped":
      return [why.skipped(day, reasonOf(words, step.reason))];
    case "failed":
      return [why.failed(day, reasonOf(words, step.reason))];
    case "below":
      return [why.below(day, step.upvotes, step.bar)];
    case "filtered":
      return why.filtered(day, step.conditions);
    case "vanished":
      return why.vanished(day, time(step.at));
    case "joining":
      return [why.joining(day)];
  }
}

function reasonOf(words: Catalogue, reason: string | null): string | null {
  return reason === null ? null : recordedWithin(words, reason);
}
