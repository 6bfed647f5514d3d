import type { AnyCommand, Right } from "./define.ts";
import { usage } from "./options.ts";

/** Who may use a command, in the words of the README. */
const WHO: Readonly<Record<Right, string>> = {
  anyone: "everyone",
  curate: "curators",
  manage: "who manages the channel",
  administer: "admins",
};

/** The commands as the table that the README shows, in Markdown. */
export function commandTable(commands: readonly AnyCommand[]): string {
  const rows = commands.map((command) => {
    return `| \`${usage(command)}\` | ${command.summary} | ${WHO[command.right]} |`;
  });
  return ["| command | what it does | who may |", "|---|---|---|", ...rows].join("\n");
}
