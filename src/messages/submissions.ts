import type { Paper } from "../domain/paper/paper.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { time, type Text } from "../i18n/rich-text.ts";

type Titled = Pick<Paper, "title">;

/** The answer to whoever brought a paper along. */
export function composeSubmitted(
  words: Catalogue,
  { title }: Titled,
  { waits, next }: { readonly waits: boolean; readonly next: Date | null },
): Message {
  const { submitted, onOwnList, curatorFirst } = words.submissions;
  return say(submitted, [onOwnList(title), waits ? curatorFirst : comesWith(words, next)]);
}

function comesWith({ submissions }: Catalogue, next: Date | null): Text {
  return next === null ? submissions.noDigestTakesIt : submissions.comesNext(time(next));
}

/** The answer where the channel has the paper already. */
export function composeAlreadyHere(
  { submissions }: Catalogue,
  { title }: Titled,
  { postedAt, url }: { readonly postedAt: Date; readonly url: string | null },
  votes: number,
): Message {
  const since = time(postedAt, "date");
  return say(submissions.alreadyHere, [submissions.hereSince(title, { since, votes, url })]);
}

/** The answer where somebody was first. */
export function composeSubmittedBefore(
  { submissions }: Catalogue,
  { title }: Titled,
  before: {
    readonly state: "waiting" | "accepted" | "declined";
    readonly by: string | null;
    readonly submittedAt: Date;
  },
): Message {
  const { somebodyFirst, firstAndWaiting, firstAndAccepted, firstAndDeclined } = submissions;
  const sentence = {
    waiting: firstAndWaiting,
    accepted: firstAndAccepted,
    declined: firstAndDeclined,
  }[before.state];
  return say(somebodyFirst, [sentence(title, before.by, time(before.submittedAt, "date"))]);
}

/** What waits for a curator, each paper with its buttons. */
export function composeWaiting(
  words: Catalogue,
  entries: readonly PaperEntry[],
  more: number,
): Message {
  const { nothingWaits, bringOne, waiting, moreLater } = words.submissions;
  if (entries.length === 0) return say(nothingWaits, [bringOne]);
  return {
    title: waiting(entries.length + more),
    blocks: [
      ...entries.flatMap((entry) => [
        entryBlock(words.t, entry, null),
        ...buttonRow(decisionButtons(words, entry.paper)),
      ]),
      ...(more === 0 ? [] : [{ kind: "note", text: [moreLater(more)] } as const]),
    ],
  };
}

/** What a curator can do with a submitted paper. */
export function decisionButtons(
  { submissions }: Catalogue,
  { id, title }: Pick<Paper, "id" | "title">,
): Button[] {
  const { approve, approveAbout, decline, declineAbout } = submissions;
  return [
    commandButton({
      label: approve,
      description: approveAbout(title),
      command: "submissions",
      input: { approve: id },
    }),
    commandButton({
      label: decline,
      description: declineAbout(title),
      command: "submissions",
      input: { decline: id },
    }),
  ];
}

/** The answer to the curator who decided, or came second. */
export function composeDecided(
  words: Catalogue,
  { title }: Titled,
  decision: {
    readonly state: "accepted" | "declined";
    readonly by: string | null;
    readonly next: Date | null;
    readonly isNew: boolean;
  },
): Message {
  const { submissions } = words;
  const { state, by, next, isNew } = decision;
  if (state === "declined")
    return isNew
      ? say(submissions.declined, [submissions.doesNotCome(title)])
      : say(submissions.declinedBefore, [submissions.declinedAlready(title, by)]);
  return isNew
    ? say(submissions.approved, [submissions.onOwnList(title), comesWith(words, next)])
    : say(submissions.approvedBefore, [submissions.approvedAlready(title, by)]);
}

/** The answer to whoever turned moderation on or off. */
export function composeModeration({ submissions }: Catalogue, moderated: boolean): Message {
  const { waitNow, eachDecided, whoCurates, comeNow, stillWaiting } = submissions;
  return moderated ? say(waitNow, [eachDecided, whoCurates]) : say(comeNow, [stillWaiting]);
}

function say(title: string, lines: readonly (string | Text)[]): Message {
  return {
    title,
    blocks: lines.map((line): Block => {
      return { kind: "text", text: typeof line === "string" ? [line] : line };
    }),
  };
}
