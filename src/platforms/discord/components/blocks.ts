import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMediaGalleryComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from "discord.js";
import type { Action } from "../../../messages/core/action.ts";
import {
  bodyText,
  picturesIn,
  type Block,
  type Button,
  type FoldedBlock,
  type PaperBlock,
} from "../../../messages/core/message.ts";
import { joinSentences } from "../../../domain/paper/sentences.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { parseWebUrl } from "../../../domain/paper/urls.ts";
import { emojiCharacter, keycapName } from "../../../domain/emoji.ts";
import { truncate, truncateText } from "../../rendering/truncate.ts";
import { escape, maskedLink } from "./escape.ts";
import { LIMITS } from "../limits.ts";
import { codeBlock, textToMarkdown, textToSmallPrint } from "./markdown.ts";

export interface RenderedBlock {
  readonly t: Translate;
  /** The button's custom id; undefined when the action is too long for one. */
  readonly idOf: (action: Action) => string | undefined;
}

/** In UTF-16 units, before escaping. */
const LONGEST_TITLE = 256;
const LONGEST_LINE = 400;

export function titleToComponents(title: string): APITextDisplayComponent[] {
  const words = truncate(title, LONGEST_TITLE);
  return words === "" ? [] : display(`## ${escape(words)}`);
}

export function blockToComponents(block: Block, drawing: RenderedBlock): APIComponentInContainer[] {
  switch (block.kind) {
    case "paper":
      return paper(block, drawing);
    case "text":
      return display(textToMarkdown(drawing.t, block.text));
    case "note":
      return display(textToSmallPrint(drawing.t, block.text));
    case "code":
      return display(codeBlock(block.text));
    case "folded":
      return quote(block);
    case "buttons":
      return block.menu === undefined
        ? rows(block.buttons, drawing)
        : menu(block.menu, block.buttons, drawing);
  }
}

/** Discord folds nothing: a quote is told apart at a glance. */
function quote({ label, sentences }: FoldedBlock): APIComponentInContainer[] {
  if (sentences.length === 0) return [];
  return display(`> **${escape(label)}** ${escape(joinSentences(sentences))}`);
}

function paper(block: PaperBlock, { t, idOf }: RenderedBlock): APIComponentInContainer[] {
  const title = truncate(block.title === "" ? block.paperId : block.title, LONGEST_TITLE);
  const titleLink = maskedLink(title, block.url, t("answer.openLink"));
  const lines = [
    `${ordinal(block.number)}${struck(block)}**${titleLink}**${struck(block)}`,
    textToMarkdown(t, truncateText(block.byline, LONGEST_LINE)),
    textToMarkdown(t, bodyText(block.body)),
    textToSmallPrint(t, truncateText(block.figures, LONGEST_LINE)),
  ];
  const components = display(lines.filter((line) => line.trim() !== "").join("\n"));
  const accessory = block.vote === null ? undefined : button(block.vote, idOf);
  if (accessory === undefined) return components;
  return [{ type: ComponentType.Section, components, accessory }];
}

function struck({ gone }: PaperBlock): string {
  return gone === true ? "~~" : "";
}

/** The keycap that votes for the paper; empty above the highest keycap. */
function ordinal(number: number | null): string {
  if (number === null) return "";
  return `${emojiCharacter(keycapName(number) ?? "") ?? `**${number}.**`} `;
}

/** The pictures of the papers together: Discord has no room for one beside each. */
export function picturesToGallery(blocks: readonly Block[]): APIMediaGalleryComponent | undefined {
  const items = picturesIn({ blocks }).flatMap(({ url, alt }) => {
    const address = parseWebUrl(url);
    const description = truncate(alt, LIMITS.alt);
    const fits = address !== null && address.length <= LIMITS.pictureUrl && description !== "";
    return fits ? [{ media: { url: address }, description }] : [];
  });
  if (items.length === 0) return undefined;
  return { type: ComponentType.MediaGallery, items: items.slice(0, LIMITS.galleryItems) };
}

function rows(buttons: readonly Button[], { idOf }: RenderedBlock): APIComponentInContainer[] {
  const drawn = buttons.flatMap((one) => button(one, idOf) ?? []);
  const starts = drawn
    .map((_, index) => index)
    .filter((index) => index % LIMITS.buttonsInRow === 0);
  return starts.map((start) => ({
    type: ComponentType.ActionRow,
    components: drawn.slice(start, start + LIMITS.buttonsInRow),
  }));
}

/** A menu counts as two components, however many choices it has; the value of a choice is the custom id of its button. */
function menu(
  name: string,
  buttons: readonly Button[],
  { idOf }: RenderedBlock,
): APIComponentInContainer[] {
  const options = buttons.flatMap(({ action, label, description, pressed = false }) => {
    const value = idOf(action);
    if (value === undefined) return [];
    return [
      {
        value,
        label: truncate(label, LIMITS.choice),
        description: truncate(description, LIMITS.choice),
        default: pressed,
      },
    ];
  });
  if (options.length === 0) return [];
  const placeholder = truncate(name, LIMITS.placeholder);
  const type = ComponentType.StringSelect;
  const select: APIStringSelectComponent = {
    type,
    custom_id: MENU_ID,
    placeholder,
    options,
    min_values: 1,
    max_values: 1,
  };
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

/** One for each message. */
const MENU_ID = "menu";

/** Discord refuses a button without a label, so an empty one is named after its action. */
function button(
  { action, label, description, primary }: Button,
  idOf: RenderedBlock["idOf"],
): APIButtonComponentWithCustomId | undefined {
  const id = idOf(action);
  if (id === undefined) return undefined;
  const words = [label, description, action.kind].find((word) => word !== "") ?? action.kind;
  return {
    type: ComponentType.Button,
    style: primary === true ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: truncate(words, LIMITS.buttonLabel),
    custom_id: id,
  };
}

function display(content: string): APITextDisplayComponent[] {
  return content.trim() === "" ? [] : [{ type: ComponentType.TextDisplay, content }];
}
