import type { Paper } from "../papers/paper.ts";
import { ACTION_MAX_LENGTH, encodeAction } from "./action.ts";
import type { Block, Button } from "./message.ts";

/** A button that runs a command for the person who presses it. */
export function commandButton(button: {
  readonly label: string;
  readonly description: string;
  readonly command: string;
  readonly input?: Readonly<Record<string, string>>;
}): Button {
  const { label, description, command, input = {} } = button;
  return { action: { kind: "command", name: command, input: { ...input } }, label, description };
}

/** A row of buttons; those whose action is too long to travel are left out, and so is an empty row. */
export function buttonRow(buttons: readonly Button[]): Block[] {
  const fitting = buttons.filter(({ action }) => fits(action));
  return fitting.length === 0 ? [] : [{ kind: "buttons", buttons: fitting }];
}

function fits(action: Button["action"]): boolean {
  try {
    return encodeAction(action).length <= ACTION_MAX_LENGTH;
  } catch {
    return false;
  }
}

export const topButton = commandButton({
  label: "Top of the week",
  description: "Show the papers with the most votes of the last seven days",
  command: "top",
  input: { days: "7" },
});

export const trendingButton = commandButton({
  label: "Trending",
  description: "Show the papers that are talked about most now",
  command: "trending",
});

/** Asks for the papers nearest to this one. */
export function similarButton({ id, title }: Pick<Paper, "id" | "title">): Button {
  return commandButton({
    label: "Similar",
    description: `Find papers on the topic of “${title}”`,
    command: "similar",
    input: { paper: id },
  });
}

export const statusButton = commandButton({
  label: "Settings",
  description: "Show when the papers come to this channel, and how to change or stop them",
  command: "status",
});

export const helpButton = commandButton({
  label: "Help",
  description: "Show everything Paperboy can be asked",
  command: "help",
});
