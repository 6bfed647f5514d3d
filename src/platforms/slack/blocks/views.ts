import type { HomeView, KnownBlock, ModalView } from "@slack/types";
import { z } from "zod";
import { decodeAction, encodeAction, type Action } from "../../../messages/core/action.ts";
import type { Form } from "../../../messages/core/form.ts";
import { translateInto, type Translate } from "../../../i18n/translate.ts";
import type { Message } from "../../../messages/core/message.ts";
import type { OpenedForm } from "../../port.ts";
import { truncate } from "../../rendering/truncate.ts";
import { titleToHeader } from "./blocks.ts";
import { fieldToInput } from "./inputs.ts";
import { textObject } from "./text-object.ts";
import { LIMITS } from "../limits.ts";
import { renderMessage } from "./render.ts";

export const FORM_VIEW = "form";
const ANSWER_VIEW = "answer";

const Metadata = z.object({ channel: z.string(), action: z.string().default("") });

export interface ViewContext {
  readonly channel: string;
  readonly action: Action | undefined;
}

export function readViewContext(metadata: string): ViewContext | undefined {
  try {
    const { channel, action } = Metadata.parse(JSON.parse(metadata));
    return { channel, action: decodeAction(action) };
  } catch {
    return undefined;
  }
}

export function formToView(opened: OpenedForm, channel: string): ModalView {
  return "form" in opened ? formView(opened.form) : messageToModal(opened.message, channel);
}

function formView(form: Form): ModalView {
  const { name, input } = form.action;
  const action = encodeAction({ kind: "command", name, input: { ...input } });
  const intro = textObject(form.intro);
  return {
    type: "modal",
    callback_id: FORM_VIEW,
    private_metadata: JSON.stringify({ channel: form.channel, action }),
    title: plain(form.title),
    submit: plain(form.submit),
    close: plain(form.cancel),
    blocks: [
      ...(intro === undefined ? [] : [{ type: "section", text: intro } as const]),
      ...form.fields.map(fieldToInput),
    ],
  };
}

export function messageToModal(message: Message, channel: string, pictures = false): ModalView {
  return {
    type: "modal",
    callback_id: ANSWER_VIEW,
    private_metadata: JSON.stringify({ channel }),
    title: plain("Paperboy"),
    close: plain(translateInto(message.language ?? "en")("button.close")),
    blocks: blockToSlackBlocks(message, pictures),
  };
}

export function messageToHomeView(message: Message, channel: string): HomeView {
  return {
    type: "home",
    private_metadata: JSON.stringify({ channel }),
    blocks: blockToSlackBlocks(message, false),
  };
}

export function waitingView(t: Translate, channel: string): ModalView {
  return messageToModal({ title: t("answer.working"), language: t.language, blocks: [] }, channel);
}

function blockToSlackBlocks(message: Message, pictures: boolean): KnownBlock[] {
  const { blocks } = renderMessage(message, { pictures });
  return blocks.length === 0 ? titleToHeader(message.title) : blocks;
}

function plain(text: string): { type: "plain_text"; text: string } {
  return { type: "plain_text", text: truncate(text, LIMITS.viewTitle) };
}
