import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Block, Button, Message } from "./core/message.ts";

/**
 * A digest that says at its end who set it up, by a name that calls nobody, and whose Settings button is about its own
 * subscription.
 */
export function withFooter(
  words: Catalogue,
  message: Message,
  about: { readonly name: string; readonly by: string | null },
): Message {
  const { name, by } = about;
  const blocks = message.blocks.map((block): Block => {
    if (block.kind !== "buttons") return block;
    return { ...block, buttons: block.buttons.map((button) => ownSettings(button, name)) };
  });
  if (by === null) return { ...message, blocks };
  return { ...message, blocks: [...blocks, { kind: "note", text: [words.setUpBy(by)] }] };
}

function ownSettings(button: Button, name: string): Button {
  const { action } = button;
  if (action.kind !== "command" || action.name !== "status") return button;
  return { ...button, action: { ...action, name: "settings", input: { name } } };
}
