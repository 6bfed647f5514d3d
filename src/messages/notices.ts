import { toListDay } from "../domain/schedule/list-days.ts";
import type { Notice } from "../domain/non-digest-notice.ts";
import { arxivUrl } from "../domain/paper/urls.ts";
import { named } from "../i18n/named.ts";
import { channel, code, slash, link, time, type Inline, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow } from "./core/buttons.ts";
import type { Block, Message } from "./core/message.ts";
import { failureText } from "./failures.ts";
import { composeCode, composePersonalStart, composePersonalStop } from "./personal.ts";
import { decisionButtons } from "./submissions.ts";

type NoticeOf<Kind extends Notice["kind"]> = Extract<Notice, { kind: Kind }>;
type MissingDigest = Extract<Notice, { day: string | null }>;

export function composeNotice(t: Translate, notice: Notice): Message {
  switch (notice.kind) {
    case "stopped":
      return composeForOwner(t, t("notice.stopped"), stoppedLines(t, notice));
    case "resumed":
      return composeForOwner(t, t("notice.resumed"), resumedLines(t, notice));
    case "dead":
    case "unknown":
    case "late":
    case "unplanned":
      return composeForOwner(t, t(`notice.${notice.kind}`), missingLines(t, notice));
    case "thread":
      return composeForOwner(t, t("notice.thread"), threadLines(t, notice));
    // Where it is sent, the code is known.
    case "code":
      return composeCode(t, "");
    case "personalStarted":
      return composePersonalStart(t);
    case "personalStopped":
      return composePersonalStop(t, notice.reason);
    case "submitted":
      return composeForCurators(t, notice);
    case "decided":
      return composeForSubmitter(t, notice);
    case "alert":
      return composeForOperator(t, notice);
  }
}

function composeForOwner(t: Translate, title: string, lines: readonly Text[]): Message {
  const why = t.rich("notice.why", { command: slash("unsubscribe") });
  return { title, blocks: [...lines.map(line), { kind: "note", text: why }] };
}

function stoppedLines(t: Translate, { channel: id, reason, returns }: NoticeOf<"stopped">): Text[] {
  return [
    t.rich("notice.about", {
      channel: channelName(t, id),
      reason: failureText(t, reason),
    }),
    returns
      ? t.rich("notice.stoppedReturns")
      : t.rich("notice.stoppedRestart", { command: slash("subscribe") }),
  ];
}

function resumedLines(t: Translate, { channel: id, next }: NoticeOf<"resumed">): Text[] {
  const values = { channel: channelName(t, id), next: time(new Date(next)) };
  return [t.rich("notice.resumedNext", values)];
}

function missingLines(t: Translate, notice: MissingDigest): Text[] {
  const { channel: id, edition, day, reason } = notice;
  const about = t.rich("notice.aboutDigest", {
    channel: channelName(t, id),
    edition,
    reason: failureText(t, reason),
  });
  const retry = { command: slash(day === null ? "post" : `post ${toListDay(day)}`) };
  switch (notice.kind) {
    case "dead":
      return [about, t.rich("notice.deadRetry", retry)];
    case "unknown":
      return [about, t.rich("notice.unknownRetry", retry)];
    case "late":
      return [about, t.rich("notice.lateStatus", { command: slash("status") })];
    case "unplanned":
      return [about, t.rich("notice.unplannedRetry", retry)];
  }
}

function threadLines(t: Translate, notice: NoticeOf<"thread">): Text[] {
  const { channel: id, edition, reason } = notice;
  const values = { channel: channelName(t, id), edition, reason: failureText(t, reason) };
  return [t.rich("notice.aboutDigest", values), [t("notice.threadReturns")]];
}

/** Visible to everyone; the buttons work for curators until the first decision. */
function composeForCurators(t: Translate, notice: NoticeOf<"submitted">): Message {
  const { paperId: id, title, by, note, decision } = notice;
  const submitter =
    note === null
      ? t.rich("notice.submittedBy", named(by))
      : t.rich("notice.submittedByNote", { ...named(by), note });
  const blocks = [line([link(title, arxivUrl(id))]), line(submitter)];
  if (decision === undefined)
    return {
      title: t("notice.submitted"),
      blocks: [...blocks, ...buttonRow(decisionButtons(t, { id, title }))],
    };
  const outcome = decision.state === "accepted" ? "approved" : "declined";
  const text = t.rich(`notice.${outcome}By`, named(decision.by));
  return { title: t(`notice.${outcome}`), blocks: [...blocks, { kind: "note", text }] };
}

function composeForSubmitter(t: Translate, notice: NoticeOf<"decided">): Message {
  const { channel: id, title, state, by } = notice;
  const outcome = state === "accepted" ? "yoursApproved" : "yoursDeclined";
  const values = { channel: channelName(t, id), title, ...named(by) };
  return { title: t(`notice.${outcome}`), blocks: [line(t.rich(`notice.${outcome}By`, values))] };
}

function composeForOperator(t: Translate, { lines, more }: NoticeOf<"alert">): Message {
  const command = code("paperboy deliveries --state dead");
  const rest = t.rich("notice.moreAlerts", { count: more, command });
  return {
    title: t("notice.alert"),
    blocks: [
      ...lines.map((text) => line([text])),
      ...(more === 0 ? [] : [{ kind: "note", text: rest } as const]),
    ],
  };
}

function channelName(t: Translate, id: string): Inline {
  return channel(id, t("notice.channel"));
}

function line(text: Text): Block {
  return { kind: "text", text };
}
