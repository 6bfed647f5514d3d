/** What is run when somebody types nothing. */
export const DEFAULT_COMMAND = "help";

/** A command and the text after it; typing nothing asks for help. */
export function firstWord(text: string): { readonly command: string; readonly input: string } {
  const [word = "", ...rest] = text.trim().split(/(?<=^\S+)\s+/);
  return { command: word === "" ? DEFAULT_COMMAND : word.toLowerCase(), input: rest.join(" ") };
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** A message's text as it was typed: Slack marks addresses and mentions, and escapes the rest. */
export function typedText(text: string): string {
  return text
    .replaceAll(/<[@!#][^>]*>/g, " ")
    .replaceAll(/<([^|>]*)(?:\|[^>]*)?>/g, "$1")
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}
