import { buttonRow, statusButton, topButton, trendingButton } from "./buttons.ts";
import { english } from "./catalogue/english.ts";
import type { Block, Message } from "./message.ts";
import { code, strong, type Text } from "./text.ts";
import { dotted } from "./words.ts";

/** A command as help explains it. */
export interface CommandHelp {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly example: string;
  /** Who may use it, where that is not everybody. */
  readonly who: string | null;
  /** What else may be typed where the first option goes. */
  readonly tips: readonly string[];
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
  }[];
}

/** All commands, a line each. */
export function composeHelp(commands: readonly CommandHelp[]): Message {
  return {
    title: "Paperboy brings the daily papers",
    blocks: [
      {
        kind: "text",
        text: [
          "Once a day, to this channel if you like, with one tally of votes for everyone. You can ask:",
        ],
      },
      ...commands.map(({ usage, summary }): Block => ({
        kind: "text",
        text: [code(usage), ` ${summary}`],
      })),
      { kind: "note", text: ["More about one of them: ", code("/papers help subscribe")] },
      ...buttonRow([topButton(english), trendingButton(english), statusButton(english)]),
    ],
  };
}

/** One command with its options and an example. */
export function composeCommandHelp(command: CommandHelp): Message {
  const lines: Text[] = [
    [command.summary],
    ...command.options.map(({ name, description, required }): Text => [
      strong(`${name}:`),
      ` ${description}${required ? " (required)" : ""}`,
    ]),
    ["For example: ", code(command.example)],
  ];
  return {
    title: command.usage,
    blocks: [
      ...lines.map((text): Block => ({ kind: "text", text })),
      ...tips(command.tips),
      ...(command.who === null ? [] : [{ kind: "note", text: [command.who] } as const]),
    ],
  };
}

function tips(words: readonly string[]): Block[] {
  if (words.length === 0) return [];
  return [
    { kind: "note", text: ["It also understands ", ...dotted(words.map((word) => [code(word)]))] },
  ];
}
