import { ROOT } from "../../../commands/core/define.ts";

const LEADING_ROOT = new RegExp(`^${ROOT}(?:\\s+|$)`, "i");

export interface TypedCommand {
  readonly command: string;
  readonly input: string;
}

/** `/papers search diffusion`, `papers search diffusion` and `search diffusion` are equal; `/papers` alone has no command. */
export function parseTyped(text: string): TypedCommand {
  const words = text
    .trim()
    .replace(/^\/\s*/, "")
    .replace(LEADING_ROOT, "");
  const [, command = "", input = ""] = /^(\S*)\s*(.*)$/s.exec(words) ?? [];
  return { command: command.toLowerCase(), input };
}
