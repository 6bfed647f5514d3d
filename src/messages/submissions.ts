import type { Paper } from "../domain/paper/paper.ts";
import { named } from "../i18n/named.ts";
import { slash, link, time, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Button, Message } from "./core/message.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";

type Titled = Pick<Paper, "title">;

export function composeSubmitted(
  t: Translate,
  { title, withdrawnAt }: Pick<Paper, "title" | "withdrawnAt">,
  { waits, next }: { readonly waits: boolean; readonly next: Date | null },
): Message {
  return say(
    t("submission.submitted"),
    t.rich("submission.onOwnList", { title }),
    ...(withdrawnAt === null
      ? []
      : [t.rich("submission.withdrawn", { at: time(withdrawnAt, "date") })]),
    waits ? t.rich("submission.needsApproval") : nextDigestText(t, next),
  );
}

function nextDigestText(t: Translate, next: Date | null): Text {
  return next === null
    ? t.rich("submission.noDigest", {
        command: slash("subscribe sources:huggingface,community"),
      })
    : t.rich("submission.next", { next: time(next) });
}

export function composeAlreadyPosted(
  t: Translate,
  { title }: Titled,
  { postedAt, url }: { readonly postedAt: Date; readonly url: string | null },
  votes: number,
): Message {
  const date = time(postedAt, "date");
  const posted = t.rich("submission.alreadyPosted", { title, date, votes });
  return say("", url === null ? posted : [...posted, " ", link(t("link.open"), url)]);
}

export function composeSubmittedBefore(
  t: Translate,
  { title }: Titled,
  before: {
    readonly state: "waiting" | "accepted" | "declined";
    readonly by: string | null;
    readonly submittedAt: Date;
  },
): Message {
  const date = time(before.submittedAt, "date");
  const values = { title, date, ...named(before.by) };
  switch (before.state) {
    case "waiting":
      return say("", t.rich("submission.beforeWaiting", values));
    case "accepted":
      return say("", t.rich("submission.beforeAccepted", values));
    case "declined":
      return say("", t.rich("submission.beforeDeclined", values));
  }
}

export function composeWaiting(
  t: Translate,
  entries: readonly PaperEntry[],
  more: number,
): Message {
  const command = slash("submit 2401.12345");
  if (entries.length === 0) return say("", t.rich("submission.noneWaiting", { command }));
  return {
    title: t("submission.waiting", { count: entries.length + more }),
    blocks: [
      ...entries.flatMap((entry) => [
        entryBlock(t, entry, []),
        ...buttonRow(decisionButtons(t, entry.paper)),
      ]),
      ...(more === 0
        ? []
        : [{ kind: "note", text: t.rich("submission.waitingMore", { count: more }) } as const]),
    ],
  };
}

export function decisionButtons(
  t: Translate,
  { id, title }: Pick<Paper, "id" | "title">,
): Button[] {
  return [
    commandButton({
      label: t("submission.approve"),
      description: t("submission.approveAbout", { title }),
      command: "submissions",
      input: { approve: id },
    }),
    commandButton({
      label: t("submission.decline"),
      description: t("submission.declineAbout", { title }),
      command: "submissions",
      input: { decline: id },
    }),
  ];
}

export function composeDecided(
  t: Translate,
  { title }: Titled,
  decision: {
    readonly state: "accepted" | "declined";
    readonly by: string | null;
    readonly next: Date | null;
    readonly isNew: boolean;
  },
): Message {
  const { state, by, next, isNew } = decision;
  const values = { title, ...named(by) };
  if (state === "declined")
    return say(
      "",
      isNew
        ? t.rich("submission.declined", { title })
        : t.rich("submission.alreadyDeclined", values),
    );
  if (!isNew) return say("", t.rich("submission.alreadyApproved", values));
  const onOwnList = t.rich("submission.onOwnList", { title });
  return say(t("submission.approved"), onOwnList, nextDigestText(t, next));
}

export function composeModeration(t: Translate, moderated: boolean): Message {
  const submissions = slash("admin submissions");
  if (!moderated) return say("", t.rich("submission.moderationOff", { command: submissions }));
  return say(
    t("submission.moderationOn"),
    t.rich("submission.curatorsDecide", { command: submissions }),
    t.rich("submission.whoCurates", { command: slash("admin role") }),
  );
}

function say(title: string, ...lines: readonly Text[]): Message {
  return { title, blocks: lines.map((text) => ({ kind: "text", text })) };
}
