import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import { ROOT, type AnyCommand } from "../../../../commands/core/define.ts";
import { optionsOf, type Option } from "../../../../commands/core/options.ts";
import { knownLanguage } from "../../../i18n/languages.ts";
import { translateInto, type PlainMessageId } from "../../../i18n/translate.ts";
import { LIMITS } from "../limits.ts";

/** A person who installs Paperboy for themselves has its commands wherever they chat. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/** Subcommands are visible to all, as Discord permissions cover only whole commands; rights are checked on use. */
export function commandJson(
  commands: readonly AnyCommand[],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: ROOT,
    ...described("command.root.summary"),
    ...EVERYWHERE,
    default_member_permissions: null,
    nsfw: false,
    options: commands.map(subcommand),
  };
}

function subcommand(command: AnyCommand): APIApplicationCommandSubcommandOption {
  const options = optionsOf(command);
  const requiredFirst = options.toSorted((a, b) => Number(b.required) - Number(a.required));
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: command.name,
    ...described(command.summary),
    options: requiredFirst.map(optionJson),
  };
}

/** Only descriptions are translated: names stay the same, so that an example works for everyone. */
function described(id: PlainMessageId): Described {
  const localizations = Object.values(Locale).flatMap((locale) => {
    const language = knownLanguage(locale);
    return language === null ? [] : [[locale, translateInto(language)(id)] as const];
  });
  return {
    description: translateInto("en")(id),
    description_localizations: Object.fromEntries(localizations),
  };
}

interface Described {
  readonly description: string;
  readonly description_localizations: Partial<Record<Locale, string>>;
}

function optionJson(option: Option): APIApplicationCommandBasicOption {
  const { name, description, required } = option;
  const base = { name, ...described(description), required };
  switch (option.type) {
    case "boolean":
      return { ...base, type: ApplicationCommandOptionType.Boolean };
    case "integer":
      return {
        ...base,
        type: ApplicationCommandOptionType.Integer,
        ...(option.min === undefined ? {} : { min_value: option.min }),
        ...(option.max === undefined ? {} : { max_value: option.max }),
      };
    case "string":
      // Discord sends the id of a picked person.
      if (option.names !== undefined) return { ...base, type: ApplicationCommandOptionType.User };
      return { ...base, type: ApplicationCommandOptionType.String, ...stringJson(option) };
  }
}

/** Discord allows choices or suggestions for an option, not both. */
function stringJson({
  choices,
  suggest,
  maxLength,
}: Option): Pick<StringOption, "max_length"> & ({ choices: Choices } | { autocomplete?: true }) {
  const length = maxLength === undefined ? {} : { max_length: maxLength };
  if (choices !== undefined && choices.length <= LIMITS.choices)
    return { ...length, choices: choices.map((value) => ({ name: value, value })) };
  return suggest === undefined ? length : { ...length, autocomplete: true };
}

type StringOption = Extract<
  APIApplicationCommandBasicOption,
  { type: ApplicationCommandOptionType.String }
>;
type Choices = NonNullable<Extract<StringOption, { autocomplete?: false }>["choices"]>;
