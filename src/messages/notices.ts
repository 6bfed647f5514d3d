import { toListDay } from "../domain/schedule/list-days.ts";
import type { Notice } from "../domain/notice.ts";
import { arxivUrl } from "../domain/paper/urls.ts";
import { buttonRow } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Block, Message } from "./core/message.ts";
import { recorded } from "../i18n/catalogue/recorded.ts";
import { decisionButtons } from "./submissions.ts";
import { channel, code, link, time, type Inline, type Text } from "../i18n/rich-text.ts";

type Of<Kind extends Notice["kind"]> = Extract<Notice, { kind: Kind }>;
/** That a digest is not where it was expected. */
type Missing = Extract<Notice, { edition: string }>;

/** A notice as the message that somebody gets. */
export function composeNotice(words: Catalogue, notice: Notice): Message {
  switch (notice.kind) {
    case "stopped":
      return toOwner(words, words.notices.stopped, stopped(words, notice));
    case "resumed":
      return toOwner(words, words.notices.resumed, resumed(words, notice));
    case "dead":
    case "unknown":
    case "late":
    case "unplanned":
      return toOwner(words, words.notices[notice.kind], missing(words, notice));
    case "submitted":
      return toCurators(words, notice);
    case "decided":
      return toSubmitter(words, notice);
    case "alert":
      return toOperator(words, notice);
  }
}

/** Whoever gets a direct message is told why, and how to end it. */
function toOwner(words: Catalogue, title: string, lines: readonly Text[]): Message {
  const why = words.notices.why(code("/papers unsubscribe"));
  return { title, blocks: [...lines.map(line), { kind: "note", text: why }] };
}

function stopped(words: Catalogue, { channel: id, reason, returns }: Of<"stopped">): Text[] {
  const { stoppedAbout, comeBack, startAgain } = words.notices;
  return [
    stoppedAbout(called(words, id), recorded(words, reason)),
    returns ? [comeBack] : startAgain(code("/papers subscribe")),
  ];
}

function resumed(words: Catalogue, { channel: id, next }: Of<"resumed">): Text[] {
  return [words.notices.resumedAbout(called(words, id), time(new Date(next)))];
}

function missing(words: Catalogue, notice: Missing): Text[] {
  const { channel: id, edition, day, reason } = notice;
  const { notices } = words;
  const about = [called(words, id), edition, recorded(words, reason)] as const;
  const again = code(day === null ? "/papers post" : `/papers post ${toListDay(day)}`);
  switch (notice.kind) {
    case "dead":
      return [notices.deadAbout(...about), notices.tryAgain(again)];
    case "unknown":
      return [notices.unknownAbout(...about), notices.ifMissing(again)];
    case "late":
      return [notices.lateAbout(...about), notices.follows(code("/papers status"))];
    case "unplanned":
      return [notices.unplannedAbout(...about), notices.toHaveIt(again)];
  }
}

/** In the channel for everybody to see; the buttons answer its curators, until one of them has decided. */
function toCurators(words: Catalogue, notice: Of<"submitted">): Message {
  const { paperId: id, title, by, note, decision } = notice;
  const { notices } = words;
  const blocks = [line([link(title, arxivUrl(id))]), line([notices.submittedBy(by, note)])];
  if (decision === undefined)
    return {
      title: notices.waits,
      blocks: [...blocks, ...buttonRow(decisionButtons(words, { id, title }))],
    };
  const [heading, who] =
    decision.state === "accepted"
      ? [notices.approved, notices.approvedBy(decision.by)]
      : [notices.declined, notices.declinedBy(decision.by)];
  return { title: heading, blocks: [...blocks, { kind: "note", text: [who] }] };
}

function toSubmitter(words: Catalogue, { channel: id, title, state, by }: Of<"decided">): Message {
  const { yoursApproved, yoursApprovedAbout, yoursDeclined, yoursDeclinedAbout } = words.notices;
  const about = [called(words, id), by, title] as const;
  return state === "accepted"
    ? { title: yoursApproved, blocks: [line(yoursApprovedAbout(...about))] }
    : { title: yoursDeclined, blocks: [line(yoursDeclinedAbout(...about))] };
}

function toOperator(words: Catalogue, { lines, more }: Of<"alert">): Message {
  const { alert, moreAlerts } = words.notices;
  const rest = moreAlerts(more, code("paperboy deliveries --state dead"));
  return {
    title: alert,
    blocks: [
      ...lines.map((text) => line([text])),
      ...(more === 0 ? [] : [{ kind: "note", text: rest } as const]),
    ],
  };
}

function called(words: Catalogue, id: string): Inline {
  return channel(id, words.notices.theChannel);
}

function line(text: Text): Block {
  return { kind: "text", text };
}
