import type { ActionsBlock, Button as SlackButton } from "@slack/types";
import { encodeAction } from "../../../messages/core/action.ts";
import { accessibleName } from "../../../messages/core/buttons.ts";
import type { Button } from "../../../messages/core/message.ts";
import { truncate } from "../../rendering/truncate.ts";
import { LIMITS } from "../limits.ts";

export function buttonsToBlocks(buttons: readonly Button[]): ActionsBlock[] {
  const blocks: ActionsBlock[] = [];
  for (let start = 0; start < buttons.length; start += LIMITS.actionsElements) {
    const elements = buttons.slice(start, start + LIMITS.actionsElements).map(buttonToElement);
    blocks.push({ type: "actions", elements: withUniqueIds(elements) });
  }
  return blocks;
}

/** `value` carries the action; `action_id` repeats it, but has to be unique in its block. */
export function buttonToElement(button: Button): SlackButton {
  const value = encodeAction(button.action);
  const name = truncate(accessibleName(button), LIMITS.buttonLabel);
  return {
    type: "button",
    text: { type: "plain_text", text: labelOf(button), emoji: false },
    action_id: value,
    value,
    ...(name !== "" && { accessibility_label: name }),
    ...((button.primary ?? button.pressed) === true && { style: "primary" as const }),
  };
}

/** Slack refuses a button without a label, so an empty one is named after its action. */
function labelOf(button: Button): string {
  const words = [button.label, button.description, button.action.kind];
  return truncate(words.find((word) => word !== "") ?? "", LIMITS.buttonText);
}

function withUniqueIds(elements: SlackButton[]): SlackButton[] {
  const seen = new Set<string>();
  return elements.map((element, index) => {
    const id = element.action_id ?? "";
    if (seen.has(id)) return { ...element, action_id: `${id}#${index}` };
    seen.add(id);
    return element;
  });
}
