import type { Failure } from "../domain/failure.ts";
import type { PlatformName } from "../domain/place.ts";
import { slash, strong, time, type Inline, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow } from "./core/buttons.ts";
import type { Field, Form, Values } from "./core/form.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { describeNext, describeSchedule, type Settings } from "./describe-subscription.ts";
import { failureText } from "./failures.ts";

export interface PersonalSubscription extends Settings {
  readonly platform: PlatformName;
  readonly nextRunAt: Date;
  readonly pausedAt: Date | null;
  readonly pausedUntil: Date | null;
  readonly stoppedAt: Date | null;
  readonly stopReason: Failure | null;
}

export interface Personal {
  readonly subscriptions: readonly PersonalSubscription[];
  readonly address: { readonly address: string; readonly confirmedAt: Date | null } | null;
  /** Null without e-mail. */
  readonly mailSender: string | null;
}

/** The panel of `/papers me`, with what has just been done as its first line. */
export function composePersonal(t: Translate, personal: Personal, done?: string): Message {
  const { subscriptions, mailSender } = personal;
  const first = done === undefined ? [] : [text([done])];
  if (subscriptions.length === 0)
    return {
      title: t("me.title"),
      blocks: [
        ...first,
        text([t("me.about", { ways: mailSender === null ? "message" : "both" })]),
        ...buttonRow([{ ...changeButton(t, "setUp", 1), primary: true }]),
      ],
    };
  const waiting = waitingFor(personal);
  return {
    title: t("me.title"),
    blocks: [
      ...first,
      ...subscriptions.flatMap((one) => subscriptionBlocks(t, one, personal)),
      ...(waiting === null ? [] : codeBlocks(t, waiting, mailSender ?? "")),
      ...buttonRow([...changeButtons(t), ...stateButtons(t, personal)]),
    ],
  };
}

export function composePersonalProblems(t: Translate, problems: Values): Message {
  return {
    title: t("setup.notSaved"),
    blocks: [
      ...Object.values(problems).map((problem) => text([problem])),
      ...buttonRow(changeButtons(t)),
    ],
  };
}

function waitingFor({ address }: Personal): string | null {
  return address === null || address.confirmedAt !== null ? null : address.address;
}

function subscriptionBlocks(
  t: Translate,
  subscription: PersonalSubscription,
  personal: Personal,
): Block[] {
  const { platform, papers, filter } = subscription;
  const way =
    platform === "mail"
      ? t("me.byMail", { address: personal.address?.address ?? "" })
      : t("me.byMessage");
  const facts = [
    describeSchedule(t, subscription),
    t("me.papers", { count: papers }),
    ...(filter === "" ? [] : [t("settings.filtered", { filter })]),
  ];
  const isWaiting = platform === "mail" && waitingFor(personal) !== null;
  return [
    text([strong(way), ` · ${facts.join(" · ")}`]),
    ...(isWaiting ? [] : [note(stateOf(t, subscription))]),
  ];
}

function stateOf(t: Translate, subscription: PersonalSubscription): Text {
  const { stoppedAt, stopReason, pausedAt, pausedUntil, nextRunAt } = subscription;
  if (stoppedAt !== null)
    return [t("me.stopped", { reason: failureText(t, stopReason ?? { code: "refused" }) })];
  if (pausedAt === null) return describeNext(t, nextRunAt);
  return pausedUntil === null
    ? [t("me.paused")]
    : t.rich("me.pausedUntil", { next: time(nextRunAt) });
}

function codeBlocks(t: Translate, address: string, sender: string): Block[] {
  const call: Inline = slash("me code:123456");
  return [
    text(t.rich("me.waiting", { address, sender, call })),
    ...buttonRow([
      { ...step(t, "code", "personal-code"), primary: true },
      step(t, "codeAgain", "personal-code-again"),
    ]),
  ];
}

function changeButtons(t: Translate): Button[] {
  return [changeButton(t, "change", 1), changeButton(t, "changePapers", 2)];
}

function stateButtons(t: Translate, personal: Personal): Button[] {
  const isResting = personal.subscriptions.some(
    ({ platform, pausedAt, stoppedAt }) =>
      (pausedAt !== null || stoppedAt !== null) &&
      !(platform === "mail" && waitingFor(personal) !== null),
  );
  const rest = isResting
    ? step(t, "resume", "personal-resume")
    : step(t, "pause", "personal-pause");
  return [rest, stopButton(t)];
}

export function personalButton(t: Translate): Button {
  return step(t, "open", "me");
}

function stopButton(t: Translate): Button {
  return step(t, "stop", "personal-stop");
}

function changeButton(t: Translate, id: "setUp" | "change" | "changePapers", page: number): Button {
  const button = step(t, id, "personal-change");
  return { ...button, action: { ...button.action, input: { page: String(page) } } };
}

type Step =
  | "open"
  | "setUp"
  | "change"
  | "changePapers"
  | "code"
  | "codeAgain"
  | "pause"
  | "resume"
  | "stop";

function step(t: Translate, id: Step, name: string) {
  const action = { kind: "command", name, input: {} } as const;
  return { action, label: t(`me.button.${id}`), description: t(`me.buttonAbout.${id}`) };
}

export function composePersonalForm(
  t: Translate,
  form: {
    readonly channel: string;
    readonly page: number;
    readonly values: Values;
    readonly canMail: boolean;
    readonly fields: (names: readonly string[]) => readonly Field[];
  },
): Form {
  const { channel, page, values, canMail, fields } = form;
  const way: Field = {
    kind: "choice",
    name: "by",
    label: t("me.by"),
    hint: t("me.byHint"),
    options: (["message", "mail", "both"] as const).map((value) => ({
      value,
      label: t("me.way", { way: value }),
    })),
    initial: values["by"] ?? "message",
  };
  const address: Field = {
    kind: "text",
    name: "address",
    label: t("me.address"),
    hint: t("me.addressHint"),
    initial: values["address"] ?? "",
    maxLength: 254,
  };
  return {
    channel,
    action: { name: "personal-change", input: { page: String(page) } },
    title: t("me.title"),
    submit: t("me.save"),
    cancel: t("setup.cancel"),
    intro: [t("me.formAbout")],
    fields:
      page === 1
        ? [...(canMail ? [way, address] : []), ...fields(["frequency", "time", "timezone"])]
        : fields(["weekdays", "sources", "filter", "papers", "language"]),
  };
}

/** One text in a form: the code, or the day until which to pause. */
export function composeQuestion(t: Translate, channel: string, question: "code" | "until"): Form {
  return {
    channel,
    action: { name: question === "code" ? "personal-code" : "personal-pause", input: {} },
    title: t("me.title"),
    submit: t(question === "code" ? "me.confirm" : "me.button.pause"),
    cancel: t("setup.cancel"),
    intro: [t(`me.${question}About`)],
    fields: [
      {
        kind: "text",
        name: question,
        label: t(`me.${question}`),
        hint: t(`me.${question}Hint`),
        initial: "",
        maxLength: 20,
      },
    ],
  };
}

/** The mail that asks to confirm an address. */
export function composeCode(t: Translate, code: string): Message {
  return {
    title: t("mail.codeTitle"),
    blocks: [
      text([t("mail.codeAbout")]),
      { kind: "code", text: code },
      text(t.rich("mail.codeHow", { command: slash("me") })),
      note([t("mail.codeNotYou")]),
    ],
  };
}

export function composePersonalStart(t: Translate): Message {
  return {
    title: t("me.startedTitle"),
    blocks: [
      text(t.rich("me.started", { command: slash("me") })),
      ...buttonRow([stopButton(t), personalButton(t)]),
    ],
  };
}

export function composePersonalStop(t: Translate, reason: Failure): Message {
  return {
    title: t("me.mailStoppedTitle"),
    blocks: [text([failureText(t, reason)]), ...buttonRow([personalButton(t)])],
  };
}

function text(line: Text): Block {
  return { kind: "text", text: line };
}

function note(line: Text): Block {
  return { kind: "note", text: line };
}
