import type { AnyCommand } from "../../../commands/core/define.ts";
import { optionsOf, positional, usage } from "../../../commands/core/options.ts";
import { translateFor } from "../../i18n/languages.ts";

/** A command as the page's box explains it while one types. */
export interface CommandHelp {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly example: string;
  readonly options: readonly OptionHelp[];
}

export interface OptionHelp {
  readonly name: string;
  readonly description: string;
  /** Typed without its name. */
  readonly positional: boolean;
  /** Whether the bot has suggestions for what is typed. */
  readonly suggests: boolean;
  /** The only values it takes; empty when it takes any. */
  readonly choices: readonly string[];
}

/** What the box needs to know of the commands, in their own order, in a BCP 47 language as far as that has the words. */
export function helpFor(commands: readonly AnyCommand[], language: string | null): CommandHelp[] {
  const t = translateFor(language);
  return commands.map((command) => {
    const options = optionsOf(command);
    const first = positional(options);
    return {
      name: command.name,
      summary: t(command.summary),
      usage: usage(command),
      example: command.example,
      options: options.map((option) => ({
        name: option.name,
        description: t(option.description),
        positional: option === first,
        suggests: option.suggest !== undefined,
        choices: choicesOf(option.type, option.choices),
      })),
    };
  });
}

function choicesOf(type: string, choices: readonly string[] = []): readonly string[] {
  return type === "boolean" ? ["yes"] : choices;
}
