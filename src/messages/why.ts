import type { Paper } from "../domain/paper/paper.ts";
import { COMMUNITY } from "../domain/subscription/sources.ts";
import type { Listing, Step } from "../domain/selection/explain.ts";
import { named } from "../i18n/named.ts";
import { code, slash, link, time, type Inline, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import { paperUrl } from "./core/paper-facts.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { failureText } from "./failures.ts";
import { sourceWords } from "./core/source-names.ts";

interface WhyPost {
  readonly url: string | null;
  readonly postedAt: Date;
  readonly goneAt: Date | null;
  readonly number: number;
  readonly kind: "digest" | "reply" | "discussion" | "notice";
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

export function composeWhy(t: Translate, why: Why): Message {
  const { paper, posts, subscriptions } = why;
  const lines: Text[] = [
    [link(paper.title, paperUrl(paper))],
    ...postLines(t, posts),
    ...submissionLines(t, why),
    ...(subscriptions.length === 0
      ? [t.rich("why.noSubscription", { command: slash("subscribe") })]
      : listLines(t, why)),
  ];
  return {
    title: t(posts.length > 0 ? "why.posted" : "why.notPosted"),
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...buttonRow([previewButton(t)]),
    ],
  };
}

function previewButton(t: Translate): Button {
  const [label, description] = [t("why.preview"), t("why.previewAbout")];
  return commandButton({ label, description, command: "preview" });
}

function postLines(t: Translate, posts: readonly WhyPost[]): Text[] {
  const digest = posts.find(({ kind }) => kind === "digest");
  const reply = posts.find(({ kind }) => kind !== "digest");
  const lines: Text[] = [];
  if (digest !== undefined) {
    const values = { number: String(digest.number), at: time(digest.postedAt) };
    lines.push(withLink(t, t.rich("why.inDigest", values), digest));
  }
  if (reply !== undefined) {
    const id = digest === undefined ? "why.onlyInThread" : "why.inThread";
    lines.push(withLink(t, t.rich(id, { at: time(reply.postedAt) }), reply));
  }
  if (posts.length > 2) lines.push(t.rich("why.inAll", { count: posts.length }));
  return lines;
}

function withLink(t: Translate, text: Text, { goneAt, url }: WhyPost): Text {
  if (goneAt !== null) return [...text, " ", ...t.rich("why.deleted")];
  return url === null ? text : [...text, " ", link(t("link.open"), url)];
}

function submissionLines(t: Translate, { submission }: Why): Text[] {
  if (submission === undefined) return [];
  const date = time(submission.submittedAt, "date");
  switch (submission.state) {
    case "waiting":
      return [t.rich("why.submissionWaiting", { date, command: slash("admin submissions") })];
    case "declined":
      return [t.rich("why.submissionDeclined", { date })];
    case "accepted":
      return [t.rich("why.submissionAccepted", { date })];
  }
}

function listLines(t: Translate, { listings, subscriptions }: Why): Text[] {
  const lines = listings.map(({ source, day }) =>
    t.rich("why.listed", { source: sourceWords(t, [source]), day }),
  );
  const isMany = subscriptions.length > 1;
  const own = subscriptions.flatMap(({ subscription, steps }): Text[] => {
    const sentences = subscriptionLines(t, subscription, steps, listings);
    if (!isMany) return sentences;
    const { name } = subscription;
    return sentences.map((sentence) => t.rich("why.ofSubscription", { name, sentence }));
  });
  return [...lines, ...own];
}

function subscriptionLines(
  t: Translate,
  { sources, pausedAt, stoppedAt }: WhySubscription["subscription"],
  steps: readonly Step[],
  listings: readonly Listing[],
): Text[] {
  const state: Text[] =
    stoppedAt !== null
      ? [t.rich("why.stopped", { at: time(stoppedAt) })]
      : pausedAt !== null
        ? [t.rich("why.paused", { at: time(pausedAt) })]
        : [];
  if (steps.length > 0) return [...steps.map((step) => stepText(t, step)), ...state];
  if (listings.length > 0)
    return [t.rich("why.notListed", { sources: sourceWords(t, sources) }), ...state];
  const lists = sources.filter((source) => source !== COMMUNITY);
  if (lists.length === 0)
    return [t.rich("why.notSubmitted", { command: slash("submit") }), ...state];
  return [t.rich("why.onNoList", { sources: sourceWords(t, lists) }), ...state];
}

export function stepText(t: Translate, step: Step): Text {
  const { day } = step;
  switch (step.kind) {
    case "in-digest":
      return t.rich("why.numberOf", { day, number: String(step.number), papers: step.of });
    case "no-digest":
      return t.rich("why.noDigest", { day });
    case "waiting":
    case "skipped":
    case "failed": {
      const reason = step.reason === null ? null : failureText(t, step.reason);
      const { known, name } = named(reason);
      return t.rich(`why.${step.kind}`, { day, known, reason: name });
    }
    case "below":
      return t.rich("why.belowMinimum", { day, upvotes: step.upvotes, minimum: step.minimum });
    case "filtered":
      return t.rich("why.filtered", { day, conditions: conditionsText(step.conditions) });
    case "withdrawn":
      return t.rich("why.withdrawn", { day, at: time(step.at, "date") });
    case "vanished":
      return t.rich("why.vanished", { day, at: time(step.at) });
    case "joining":
      return t.rich("why.joining", { day });
  }
}

function conditionsText(conditions: readonly string[]): Text {
  return conditions.flatMap((condition, index): Inline[] =>
    index === 0 ? [code(condition)] : [", ", code(condition)],
  );
}
