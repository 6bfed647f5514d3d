import { translateInto } from "../../../i18n/translate.ts";
import { fallbackText, type Message } from "../../../messages/core/message.ts";
import { fitBlocks } from "../../rendering/fit.ts";
import { truncate } from "../../rendering/truncate.ts";
import { escape } from "./escape.ts";
import { LIMITS } from "../limits.ts";

const MORE = "…";
/** Slack refuses a message without text. */
const NOTHING = "Paperboy";

/** For notifications and screen readers. */
export function notificationText(message: Message): string {
  const whole = written(message);
  if (whole === "") return NOTHING;
  if (whole.length <= LIMITS.text) return whole;
  const { title, blocks, language = "en" } = message;
  const blocksThatFit = fitBlocks(translateInto(language), blocks, {
    sizeOf: (parts) => [written({ ...message, title: "", blocks: parts }).length + 1],
    limits: [LIMITS.text - escape(title).length - 1],
  });
  return cutLines(written({ ...message, blocks: blocksThatFit }));
}

function written(message: Message): string {
  return escape(fallbackText(message).trim());
}

function cutLines(text: string): string {
  if (text.length <= LIMITS.text) return text;
  const room = LIMITS.text - MORE.length - 1;
  const end = text.lastIndexOf("\n", room);
  const kept = end > 0 ? text.slice(0, end) : withoutHalfEntity(truncate(text, room));
  return `${kept}\n${MORE}`;
}

function withoutHalfEntity(text: string): string {
  return text.replace(/&[a-z]{0,3}…$/, "…");
}
