import type { Inline } from "../../../i18n/rich-text.ts";
import type { Block, Message } from "../../../messages/core/message.ts";

/** Makes the commands in a message pressable; a message without one stays the same object, which is drawn once. */
export function withCommandIds(message: Message, id: string | undefined): Message {
  if (id === undefined || !message.blocks.some(hasCommand)) return message;
  const named = (part: Inline): Inline => (isCommand(part) ? { ...part, id } : part);
  return {
    ...message,
    blocks: message.blocks.map((block) =>
      hasCommand(block) ? { ...block, text: block.text.map(named) } : block,
    ),
  };
}

function hasCommand(block: Block): block is Extract<Block, { kind: "text" | "note" }> {
  return (block.kind === "text" || block.kind === "note") && block.text.some(isCommand);
}

function isCommand(part: Inline): part is Extract<Inline, { kind: "command" }> {
  return typeof part === "object" && part.kind === "command";
}
