import type { AnyCommand } from "./command.ts";
import { usage } from "./options.ts";

/** The commands as the table that the README shows, in Markdown. */
export function commandTable(commands: readonly AnyCommand[]): string {
  const rows = commands.map((command) => {
    const who = command.right === "manage" ? "who manages the channel" : "everyone";
    return `| \`${usage(command)}\` | ${command.summary} | ${who} |`;
  });
  return ["| command | what it does | who may |", "|---|---|---|", ...rows].join("\n");
}
