import { buttonRow, statusButton, topButton, trendingButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Block, Message } from "./core/message.ts";
import { code, type Text, joinWithDots } from "../i18n/rich-text.ts";

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
export function composeHelp(words: Catalogue, commands: readonly CommandHelp[]): Message {
  const { title, about, moreAbout } = words.help;
  return {
    title,
    blocks: [
      line([about]),
      ...commands.map(({ usage, summary }) => line([code(usage), ` ${summary}`])),
      { kind: "note", text: moreAbout(code("/papers help subscribe")) },
      ...buttonRow([topButton(words.t), trendingButton(words.t), statusButton(words.t)]),
    ],
  };
}

/** One command with its options and an example. */
export function composeCommandHelp(words: Catalogue, command: CommandHelp): Message {
  const { option, example, tips } = words.help;
  const typed = command.tips.map((tip) => [code(tip)]);
  return {
    title: command.usage,
    blocks: [
      line([command.summary]),
      ...command.options.map(({ name, description, required }) =>
        line(option(name, description, required)),
      ),
      line(example(code(command.example))),
      ...(typed.length === 0 ? [] : [note(tips(joinWithDots(typed)))]),
      ...(command.who === null ? [] : [note([command.who])]),
    ],
  };
}

function line(text: Text): Block {
  return { kind: "text", text };
}

function note(text: Text): Block {
  return { kind: "note", text };
}
