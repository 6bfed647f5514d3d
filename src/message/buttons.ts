import type { Paper } from "../papers/paper.ts";
import type { Catalogue } from "./catalogue/english.ts";
import type { Block, Button } from "./message.ts";

/** A button that runs a command for the person who presses it. */
export function commandButton(button: {
  readonly label: string;
  readonly description: string;
  readonly command: string;
  readonly input?: Readonly<Record<string, string>>;
}): Button {
  const { label, description, command, input = {} } = button;
  return { action: { kind: "command", name: command, input: { ...input } }, label, description };
}

/** A row of buttons; none where there are none. */
export function buttonRow(buttons: readonly Button[]): Block[] {
  return buttons.length === 0 ? [] : [{ kind: "buttons", buttons }];
}

export function topButton(words: Catalogue): Button {
  const { top: label, topAbout: description } = words;
  return commandButton({ label, description, command: "top", input: { days: "7" } });
}

export function trendingButton(words: Catalogue): Button {
  const { trending: label, trendingAbout: description } = words;
  return commandButton({ label, description, command: "trending" });
}

/** Shows the presser the whole of a paper. */
export function abstractButton(
  words: Catalogue,
  { id, title }: Pick<Paper, "id" | "title">,
): Button {
  return commandButton({
    label: words.abstract,
    description: words.abstractAbout(title),
    command: "show",
    input: { paper: id },
  });
}

/** Asks for the papers nearest to this one. */
export function similarButton(
  words: Catalogue,
  { id, title }: Pick<Paper, "id" | "title">,
): Button {
  return commandButton({
    label: words.similar,
    description: words.similarAbout(title),
    command: "similar",
    input: { paper: id },
  });
}

/** Puts a paper on the presser's reading list, or takes it off. */
export function saveButton(words: Catalogue, { id, title }: Pick<Paper, "id" | "title">): Button {
  return commandButton({
    label: words.save,
    description: words.saveAbout(title),
    command: "save",
    input: { paper: id },
  });
}

/** Opens a channel's discussion of a paper, or leads to it. */
export function discussButton(
  words: Catalogue,
  { id, title }: Pick<Paper, "id" | "title">,
): Button {
  return commandButton({
    label: words.discuss,
    description: words.discussAbout(title),
    command: "discuss",
    input: { paper: id },
  });
}

/** Shows how a paper is cited. */
export function bibtexButton(words: Catalogue, { id, title }: Pick<Paper, "id" | "title">): Button {
  return commandButton({
    label: "BibTeX",
    description: words.bibtexAbout(title),
    command: "show",
    input: { paper: id, as: "bibtex" },
  });
}

/** Shows the authors that a card folds. */
export function authorsButton(
  words: Catalogue,
  { id, title }: Pick<Paper, "id" | "title">,
): Button {
  return commandButton({
    label: words.authors,
    description: words.authorsAbout(title),
    command: "show",
    input: { paper: id, as: "authors" },
  });
}

export function statusButton(words: Catalogue): Button {
  const { settings: label, settingsAbout: description } = words;
  return commandButton({ label, description, command: "status" });
}

export function helpButton(words: Catalogue): Button {
  const { help: label, helpAbout: description } = words;
  return commandButton({ label, description, command: "help" });
}
