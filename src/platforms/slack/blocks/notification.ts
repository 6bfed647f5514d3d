import { fallbackText, type Message } from "../../../messages/core/message.ts";
import { truncate, truncateText } from "../../rendering/truncate.ts";
import { escape } from "./escape.ts";
import { LIMITS } from "../limits.ts";
import { smallestWhere } from "../../rendering/binary-search.ts";

const MORE = "…";
/** Slack refuses a message without text. */
const NOTHING = "Paperboy";

/** For notifications and screen readers. Shortens bodies first, then cuts at the end of a line. */
export function notificationText(message: Message): string {
  const whole = written(message, LIMITS.text);
  if (whole === "") return NOTHING;
  if (whole.length <= LIMITS.text) return whole;
  const tooLong = smallestWhere(
    LIMITS.text,
    (length) => written(message, length).length > LIMITS.text,
  );
  return cutLines(written(message, Math.max(0, tooLong - 1)));
}

function written(message: Message, bodyLength: number): string {
  const blocks = message.blocks.map((block) => {
    if (block.kind !== "paper" || block.body === null) return block;
    return { ...block, body: bodyLength === 0 ? null : truncateText(block.body, bodyLength) };
  });
  return escape(fallbackText({ ...message, blocks }).trim());
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
