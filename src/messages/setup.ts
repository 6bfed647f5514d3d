import { buttonRow } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Values } from "./core/form.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { recordedWithin } from "../i18n/catalogue/recorded.ts";
import { changesBetween, comesWords, nextWords, type Settings } from "./settings.ts";
import { strong, time } from "../i18n/rich-text.ts";

/** What every form of a set-up carries along. */
export interface Setup {
  readonly name: string;
  readonly draft: string;
}

/** What follows from what was filled in, before anything is saved. */
export function composeSetup(
  words: Catalogue,
  setup: {
    readonly setup: Setup;
    readonly settings: Settings;
    /** What the channel has under this name now. */
    readonly before: Settings | undefined;
    readonly next: Date;
    readonly preview: { readonly message: Message } | { readonly reason: string };
  },
): Message {
  const { settings, before, next, preview } = setup;
  const { name } = setup.setup;
  const changes = before === undefined ? [] : changesBetween(words, before, settings);
  return {
    title: words.setup.saveIt,
    blocks: [
      text(comesWords(words, name, settings)),
      ...changes.map(text),
      { kind: "text", text: nextWords(words, next) },
      ...buttonRow(buttonsFor(words, setup.setup)),
      ...("reason" in preview
        ? [note(words.setup.noDigestYet(recordedWithin(words, preview.reason)))]
        : previewBlocks(words, preview.message)),
    ],
  };
}

/** What has to be mended before it can be saved. */
export function composeSetupProblems(words: Catalogue, setup: Setup, problems: Values): Message {
  return {
    title: words.setup.notSavedYet,
    blocks: [...Object.values(problems).map(text), ...buttonRow(changeButtons(words, setup))],
  };
}

/** The answer to whoever tries a subscription out. */
export function composePreview(
  words: Catalogue,
  name: string,
  preview: { readonly message: Message } | { readonly reason: string },
): Message {
  if ("reason" in preview)
    return {
      title: words.setup.nothingToShow,
      blocks: [text(words.setup.wouldPostNothing(name, recordedWithin(words, preview.reason)))],
    };
  return {
    title: preview.message.title,
    blocks: [note(words.setup.wouldPost(name)), ...preview.message.blocks],
  };
}

/** Where no form can be opened, the button to it. */
export function composeSetupHint(words: Catalogue, name: string | undefined): Message {
  return {
    title: words.setup.setUpPapers,
    blocks: [text(words.setup.aboutForm), ...buttonRow([setupButton(words, name)])],
  };
}

/** What somebody else saved while this was being filled in: the last one wins, and is told so. */
export function withOvertaken(
  words: Catalogue,
  message: Message,
  overtaken: readonly { readonly by: string | null; readonly at: Date; readonly what: string }[],
): Message {
  const told = overtaken.map(({ by, at, what }): Block => ({
    kind: "text",
    text: words.setup.overtaken(by, time(at, "relative"), what),
  }));
  return { ...message, blocks: [...told, ...message.blocks] };
}

/** Opens the form. */
export function setupButton(words: Catalogue, name: string | undefined, label?: string): Button {
  const { setUp, setUpAbout, changeNamed } = words.setup;
  return {
    action: { kind: "command", name: "setup", input: name === undefined ? {} : { name } },
    label: label ?? setUp,
    description: name === undefined ? setUpAbout : changeNamed(name),
    primary: label === undefined,
  };
}

function previewBlocks(words: Catalogue, { title, blocks }: Message): Block[] {
  const shown = blocks.filter(({ kind }) => kind !== "buttons");
  return [{ kind: "text", text: words.setup.nextWouldBe(strong(title)) }, ...shown.map(unpressed)];
}

/** A preview is not voted in. */
function unpressed(block: Block): Block {
  return block.kind === "paper" ? { ...block, vote: null } : block;
}

function buttonsFor(words: Catalogue, setup: Setup): Button[] {
  const save: Button = {
    action: { kind: "turn", name: "setup-save", input: { draft: setup.draft } },
    label: words.setup.save,
    description: words.setup.saveAbout,
    primary: true,
  };
  return [save, ...changeButtons(words, setup)];
}

/** To the pages of the form. */
function changeButtons({ setup: words }: Catalogue, { draft }: Setup): Button[] {
  const button = (label: string, description: string, page: string): Button => ({
    action: { kind: "turn", name: "setup-change", input: { draft, page } },
    label,
    description,
  });
  return [
    button(words.change, words.changeAbout, "1"),
    button(words.looks, words.looksAbout, "2"),
    button(words.more, words.moreAbout, "3"),
  ];
}

function text(line: string): Block {
  return { kind: "text", text: [line] };
}

function note(line: string): Block {
  return { kind: "note", text: [line] };
}
