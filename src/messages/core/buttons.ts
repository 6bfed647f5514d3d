import type { Paper } from "../../domain/paper/paper.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { Block, Button } from "./message.ts";

export function commandButton(button: {
  readonly label: string;
  readonly description: string;
  readonly command: string;
  readonly input?: Readonly<Record<string, string>>;
}): Button {
  const { label, description, command, input = {} } = button;
  return { action: { kind: "command", name: command, input: { ...input } }, label, description };
}

export function buttonRow(buttons: readonly Button[]): Block[] {
  return buttons.length === 0 ? [] : [{ kind: "buttons", buttons }];
}

/** Begins with the visible label (WCAG 2.5.3). */
export function accessibleName({ label, description }: Button): string {
  if (description === "" || description.startsWith(label)) return description || label;
  return `${label}: ${description}`;
}

export function topButton(t: Translate): Button {
  return commandButton({
    label: t("button.top"),
    description: t("button.topAbout"),
    command: "top",
    input: { days: "7" },
  });
}

export function weekButton(t: Translate): Button {
  return commandButton({
    label: t("button.week"),
    description: t("button.weekAbout"),
    command: "today",
    input: { date: "week" },
  });
}

export function trendingButton(t: Translate): Button {
  const description = t("button.trendingAbout");
  return commandButton({ label: t("button.trending"), description, command: "trending" });
}

export function settingsButton(t: Translate, name?: string): Button {
  return commandButton({
    label: t("button.settings"),
    description: t("button.settingsAbout"),
    command: "subscriptions",
    input: name === undefined ? {} : { name },
  });
}

export function todayButton(t: Translate): Button {
  const description = t("button.todayAbout");
  return commandButton({ label: t("button.today"), description, command: "today" });
}

/** Asks for the words in a form. */
export function findButton(t: Translate): Button {
  const description = t("button.findAbout");
  return commandButton({ label: t("refusal.search"), description, command: "find" });
}

export function readingListButton(t: Translate): Button {
  const description = t("button.readingListAbout");
  return commandButton({ label: t("button.readingList"), description, command: "saved" });
}

export function helpButton(t: Translate): Button {
  const description = t("button.helpAbout");
  return commandButton({ label: t("button.help"), description, command: "help" });
}

type Titled = Pick<Paper, "id" | "title">;

/** `voted`: the reader's own vote, where only they see the button. */
export function voteButton(
  t: Translate,
  { id, title }: Titled,
  { votes, voted = false }: { readonly votes: number; readonly voted?: boolean },
): Button {
  return {
    action: { kind: "vote", paperId: id },
    label: votes === 0 ? t("button.vote") : t("button.votes", { count: votes }),
    description: t(voted ? "button.votedAbout" : "button.voteAbout", { title }),
    ...(voted && { pressed: voted }),
  };
}

export function abstractButton(t: Translate, { id, title }: Titled): Button {
  return paperButton(t("button.abstract"), t("button.abstractAbout", { title }), "show", id);
}

export function similarButton(t: Translate, { id, title }: Titled): Button {
  const description = t("button.similarAbout", { title });
  return paperButton(t("button.similar"), description, "show", id, { as: "similar" });
}

export function saveButton(t: Translate, { id, title }: Titled): Button {
  return paperButton(t("button.save"), t("button.saveAbout", { title }), "save", id);
}

export function discussButton(t: Translate, { id, title }: Titled): Button {
  return paperButton(t("button.discuss"), t("button.discussAbout", { title }), "discuss", id);
}

export function bibtexButton(t: Translate, { id, title }: Titled): Button {
  const description = t("button.bibtexAbout", { title });
  return paperButton(t("button.bibtex"), description, "show", id, { as: "bibtex" });
}

export function authorsButton(t: Translate, { id, title }: Titled): Button {
  const description = t("button.authorsAbout", { title });
  return paperButton(t("button.authors"), description, "show", id, { as: "authors" });
}

function paperButton(
  label: string,
  description: string,
  command: string,
  paper: string,
  more: Readonly<Record<string, string>> = {},
): Button {
  return commandButton({ label, description, command, input: { paper, ...more } });
}
