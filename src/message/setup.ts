import { quoted } from "../papers/reading.ts";
import { buttonRow } from "./buttons.ts";
import type { Values } from "./form.ts";
import type { Block, Button, Message } from "./message.ts";
import {
  changesBetween,
  contentWords,
  nameWords,
  nextWords,
  scheduleWords,
  type Settings,
} from "./settings.ts";
import { strong, time } from "./text.ts";

/** What every form of a set-up carries along. */
export interface Setup {
  readonly name: string;
  readonly draft: string;
}

/** What follows from what was filled in, before anything is saved. */
export function composeSetup(setup: {
  readonly setup: Setup;
  readonly settings: Settings;
  /** What the channel has under this name now. */
  readonly before: Settings | undefined;
  readonly next: Date;
  readonly preview: { readonly message: Message } | { readonly reason: string };
}): Message {
  const { settings, before, next, preview } = setup;
  const { name } = setup.setup;
  const changes = before === undefined ? [] : changesBetween(before, settings);
  return {
    title: "Save it like this?",
    blocks: [
      text(`${nameWords(name)} here ${scheduleWords(settings)}: ${contentWords(settings)}.`),
      ...changes.map(text),
      { kind: "text", text: nextWords(next) },
      ...buttonRow(buttonsFor(setup.setup)),
      ...("reason" in preview
        ? [note(`There is no digest to show yet: ${preview.reason}.`)]
        : previewBlocks(preview.message)),
    ],
  };
}

/** What has to be mended before it can be saved. */
export function composeSetupProblems(setup: Setup, problems: Values): Message {
  return {
    title: "Nothing was saved yet",
    blocks: [
      ...Object.values(problems).map(text),
      ...buttonRow(buttonsFor(setup).filter(({ label }) => label !== "Save")),
    ],
  };
}

/** The answer to whoever tries a subscription out. */
export function composePreview(
  name: string,
  preview: { readonly message: Message } | { readonly reason: string },
): Message {
  if ("reason" in preview)
    return {
      title: "There is nothing to show",
      blocks: [text(`${quoted(name)} would post nothing now: ${preview.reason}.`)],
    };
  return {
    title: preview.message.title,
    blocks: [
      note(`Only you see this: it is what ${quoted(name)} would post now.`),
      ...preview.message.blocks,
    ],
  };
}

/** Where no form can be opened, the button to it. */
export function composeSetupHint(name: string | undefined): Message {
  return {
    title: "Set up the daily papers",
    blocks: [
      text(
        "Hour, days, filter and looks are filled into a form, and shown before anything is saved.",
      ),
      ...buttonRow([setupButton(name)]),
    ],
  };
}

/** What somebody else saved while this was being filled in: the last one wins, and is told so. */
export function withOvertaken(
  message: Message,
  overtaken: readonly { readonly by: string | null; readonly at: Date; readonly what: string }[],
): Message {
  const told = overtaken.map(({ by, at, what }): Block => ({
    kind: "text",
    text: [
      `${by ?? "Somebody"} changed this `,
      time(at, "relative"),
      `: ${what}. Yours holds now.`,
    ],
  }));
  return { ...message, blocks: [...told, ...message.blocks] };
}

/** Opens the form. */
export function setupButton(name: string | undefined, label = "Set up"): Button {
  return {
    action: { kind: "command", name: "setup", input: name === undefined ? {} : { name } },
    label,
    description: name === undefined ? "Set up the daily papers here" : `Change ${quoted(name)}`,
    primary: label === "Set up",
  };
}

function previewBlocks({ title, blocks }: Message): Block[] {
  const shown = blocks.filter(({ kind }) => kind !== "buttons");
  return [
    { kind: "text", text: ["The next digest would be: ", strong(title)] },
    ...shown.map(unpressed),
  ];
}

/** A preview is not voted in. */
function unpressed(block: Block): Block {
  return block.kind === "paper" ? { ...block, vote: null } : block;
}

function buttonsFor({ draft }: Setup): Button[] {
  const change = (label: string, description: string, page: string): Button => ({
    action: { kind: "turn", name: "setup-change", input: { draft, page } },
    label,
    description,
  });
  return [
    {
      action: { kind: "turn", name: "setup-save", input: { draft } },
      label: "Save",
      description: "Save the subscription as it is shown here",
      primary: true,
    },
    change("Change", "Change hour, zone, days and filter", "1"),
    change("Looks", "Change layout, edition, number of papers and language", "2"),
    change("More", "Change notification and publishing", "3"),
  ];
}

function text(words: string): Block {
  return { kind: "text", text: [words] };
}

function note(words: string): Block {
  return { kind: "note", text: [words] };
}
