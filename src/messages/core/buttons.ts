import type { Paper } from "../../domain/paper/paper.ts";
import type { Catalogue } from "../../i18n/catalogue/english.ts";
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

type Titled = Pick<Paper, "id" | "title">;

/** Shows the presser the whole of a paper. */
export function abstractButton(words: Catalogue, { id, title }: Titled): Button {
  return paperButton(words.abstract, words.abstractAbout(title), "show", id);
}

/** Asks for the papers nearest to this one. */
export function similarButton(words: Catalogue, { id, title }: Titled): Button {
  return paperButton(words.similar, words.similarAbout(title), "similar", id);
}

/** Puts a paper on the presser's reading list, or takes it off. */
export function saveButton(words: Catalogue, { id, title }: Titled): Button {
  return paperButton(words.save, words.saveAbout(title), "save", id);
}

/** Opens a channel's discussion of a paper, or leads to it. */
export function discussButton(words: Catalogue, { id, title }: Titled): Button {
  return paperButton(words.discuss, words.discussAbout(title), "discuss", id);
}

/** Shows how a paper is cited. */
export function bibtexButton(words: Catalogue, { id, title }: Titled): Button {
  return paperButton("BibTeX", words.bibtexAbout(title), "show", id, { as: "bibtex" });
}

/** Shows the authors that a card folds. */
export function authorsButton(words: Catalogue, { id, title }: Titled): Button {
  return paperButton(words.authors, words.authorsAbout(title), "show", id, { as: "authors" });
}

/** Asks a command about one paper. */
function paperButton(
  label: string,
  description: string,
  command: string,
  paper: string,
  more: Readonly<Record<string, string>> = {},
): Button {
  return commandButton({ label, description, command, input: { paper, ...more } });
}

export function statusButton(words: Catalogue): Button {
  const { settingsLabel: label, settingsAbout: description } = words;
  return commandButton({ label, description, command: "status" });
}

export function helpButton(words: Catalogue): Button {
  const { helpLabel: label, helpAbout: description } = words;
  return commandButton({ label, description, command: "help" });
}
