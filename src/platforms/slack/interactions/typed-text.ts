export const DEFAULT_COMMAND = "help";

export function firstWord(text: string): { readonly command: string; readonly input: string } {
  const [word = "", ...rest] = text.trim().split(/(?<=^\S+)\s+/);
  return { command: word === "" ? DEFAULT_COMMAND : word.toLowerCase(), input: rest.join(" ") };
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Unescapes the text; picked channels and people stay `<#C1|name>` and `<@U1|name>`. */
export function commandText(text: string): string {
  return text
    .replaceAll(/<((?:https?|mailto|tel):[^|>]*)(?:\|[^>]*)?>/g, "$1")
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Removes mentions of people, mostly of the bot itself. */
export function typedText(text: string): string {
  return commandText(text.replaceAll(/<[@!][^>]*>/g, " ")).trim();
}
