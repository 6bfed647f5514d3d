import type { Translate } from "../i18n/translate.ts";
import type { Text } from "../i18n/rich-text.ts";
import { buttonRow, commandButton, settingsButton } from "./core/buttons.ts";
import type { Form } from "./core/form.ts";
import type { Block, Message } from "./core/message.ts";
import {
  describeNext,
  describeSubscription,
  namedValues,
  type Settings,
} from "./describe-subscription.ts";
import { subscriptionButton } from "./digest-subscriptions.ts";

/** Asks first. */
export function composeUnsubscribe(t: Translate, name: string, settings: Settings): Message {
  const remove = commandButton({
    label: t("button.remove"),
    description: t("button.removeAbout", { name }),
    command: "unsubscribe",
    input: { name, sure: "true" },
  });
  return {
    title: t("subscription.removeThis"),
    blocks: [text([describeSubscription(t, name, settings)]), ...buttonRow([remove])],
  };
}

export function composeUnsubscribed(t: Translate, name: string): Message {
  const undo = commandButton({
    label: t("button.undo"),
    description: t("button.undoAbout", { name }),
    command: "restore",
    input: { name },
  });
  return {
    title: t("subscription.ended"),
    blocks: [text([t("subscription.endedAbout", namedValues(name))]), ...buttonRow([undo])],
  };
}

/** `next` is null for a subscription that was paused. */
export function composeRestored(
  t: Translate,
  name: string,
  settings: Settings,
  next: Date | null,
): Message {
  return {
    title: t("subscription.restored"),
    blocks: [
      text([describeSubscription(t, name, settings)]),
      ...(next === null ? [] : [text(describeNext(t, next))]),
      ...buttonRow([settingsButton(t)]),
    ],
  };
}

export function composeCopyForm(t: Translate, channel: string, name: string): Form {
  return {
    channel,
    action: { name: "copy", input: { name } },
    title: t("subscription.copyTitle"),
    submit: t("button.copy"),
    cancel: t("setup.cancel"),
    intro: [t("subscription.copyAbout", { name })],
    fields: [
      {
        kind: "channel",
        name: "to",
        label: t("subscription.copyTo"),
        hint: "",
      },
    ],
  };
}

/** Where no form could open. */
export function composeCopyHint(t: Translate, name: string): Message {
  return {
    title: t("subscription.copyTitle"),
    blocks: [
      text([t("subscription.copyAbout", { name })]),
      ...buttonRow([subscriptionButton(t, "copy", name)]),
    ],
  };
}

function text(line: Text): Block {
  return { kind: "text", text: line };
}
