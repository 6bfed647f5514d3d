import { fallbackText, type Message } from "../../../message/message.ts";
import { cut, cutText } from "../../cut.ts";
import { escape } from "./escape.ts";
import { LIMITS } from "../limits.ts";
import { smallest } from "../../smallest.ts";

/** In no language, as a renderer knows none. */
const MORE = "…";
/** Slack refuses a message without text. */
const NOTHING = "Paperboy";

/**
 * The content without layout, for notifications and screen readers, who get nothing else. Bodies are shortened
 * first; what is still too long is cut at the end of a line.
 */
export function notification(message: Message): string {
  const whole = written(message, LIMITS.text);
  if (whole === "") return NOTHING;
  if (whole.length <= LIMITS.text) return whole;
  const tooLong = smallest(LIMITS.text, (length) => written(message, length).length > LIMITS.text);
  return cutLines(written(message, Math.max(0, tooLong - 1)));
}

function written(message: Message, bodyLength: number): string {
  const blocks = message.blocks.map((block) => {
    if (block.kind !== "paper" || block.body === null) return block;
    return { ...block, body: bodyLength === 0 ? null : cutText(block.body, bodyLength) };
  });
  return escape(fallbackText({ ...message, blocks }).trim());
}

function cutLines(text: string): string {
  if (text.length <= LIMITS.text) return text;
  const room = LIMITS.text - MORE.length - 1;
  const end = text.lastIndexOf("\n", room);
  const kept = end > 0 ? text.slice(0, end) : withoutHalfEntity(cut(text, room));
  return `${kept}\n${MORE}`;
}

function withoutHalfEntity(text: string): string {
  return text.replace(/&[a-z]{0,3}…$/, "…");
}
