import type { AnyCommand } from "../../../commands/core/define.ts";
import { optionsOf, positional, usage } from "../../../commands/core/options.ts";
import { translateFor } from "../../i18n/languages.ts";

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
  readonly positional: boolean;
  readonly suggests: boolean;
  readonly choices: readonly string[];
}

/** `language` is a BCP 47 tag; untranslated commands are in English. */
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
