/** What is run when somebody types nothing. */
export const DEFAULT_COMMAND = "help";

/** A command and the text after it; typing nothing asks for help. */
export function firstWord(text: string): { readonly command: string; readonly input: string } {
  const [word = "", ...rest] = text.trim().split(/(?<=^\S+)\s+/);
  return { command: word === "" ? DEFAULT_COMMAND : word.toLowerCase(), input: rest.join(" ") };
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** A slash command's text as it was typed; channels and people that were picked stay `<#C1|name>` and `<@U1|name>`. */
export function commandText(text: string): string {
  return text
    .replaceAll(/<((?:https?|mailto|tel):[^|>]*)(?:\|[^>]*)?>/g, "$1")
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** A message's text as it was typed, without the people in it: mostly the bot itself. */
export function typedText(text: string): string {
  return commandText(text.replaceAll(/<[@!][^>]*>/g, " ")).trim();
}
