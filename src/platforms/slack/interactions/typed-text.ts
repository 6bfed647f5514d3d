/** No command is longer, with the markup that Slack adds; a message may have 40,000 characters. */
const LONGEST_TEXT = 10_000;

export function firstWord(text: string): { readonly command: string; readonly input: string } {
  const [, word = "", input = ""] = /^(\S*)\s*(.*)$/s.exec(text.trim()) ?? [];
  return { command: word.toLowerCase(), input };
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Unescapes the text; picked channels and people stay `<#C1|name>` and `<@U1|name>`. */
export function commandText(text: string): string {
  return (
    text
      .slice(0, LONGEST_TEXT)
      // Without "<" inside, so that every character is read once.
      .replaceAll(/<((?:https?|mailto|tel):[^<|>]*)(?:\|[^<>]*)?>/g, "$1")
      .replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
  );
}

/** Removes mentions of people, mostly of the bot itself. */
export function typedText(text: string): string {
  return commandText(text.slice(0, LONGEST_TEXT).replaceAll(/<[@!][^<>]*>/g, " ")).trim();
}
