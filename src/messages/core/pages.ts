import type { Translate } from "../../i18n/translate.ts";
import { buttonRow } from "./buttons.ts";
import type { Block, Button, Message } from "./message.ts";

export interface Page {
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Only for its reader, so without a Share button. */
  readonly private?: true;
}

/** At least one page: an empty list has one that says so. */
export function pagesOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage));
}

export function pageOf<Item>(all: readonly Item[], page: number, perPage: number): Item[] {
  return all.slice((page - 1) * perPage, page * perPage);
}

/** Back and forward replace the presser's own answer. */
export function pageButtons(t: Translate, at: Page): Button[] {
  const { page, pages } = at;
  const buttons: Button[] = [];
  if (page > 1) {
    const previous = Math.min(page - 1, pages);
    const description = t("button.previousAbout", { page: previous, pages });
    buttons.push(turnButton(t("button.previous"), description, at, previous));
  }
  if (page < pages) {
    const description = t("button.nextAbout", { page: page + 1, pages });
    buttons.push(turnButton(t("button.next"), description, at, page + 1));
  }
  if (page > pages || at.private === true) return buttons;
  return [...buttons, shareButton(t, at.command, inputOf(at, page))];
}

function turnButton(label: string, description: string, at: Page, page: number): Button {
  const action = { kind: "turn", name: at.command, input: inputOf(at, page) } as const;
  return { action, label, description };
}

function inputOf({ input }: Page, page: number): Record<string, string> {
  return page === 1 ? { ...input } : { ...input, page: String(page) };
}

/** A list may be shorter than when its button was drawn. */
export function composeBeyond(t: Translate, title: string, at: Page): Message {
  const text = [t("list.noSuchPage", { page: at.page })];
  return { title, blocks: [{ kind: "text", text }, ...buttonRow(pageButtons(t, at))] };
}

export function shareButton(
  t: Translate,
  command: string,
  input: Readonly<Record<string, string>>,
): Button {
  return {
    action: { kind: "share", name: command, input: { ...input } },
    label: t("button.share"),
    description: t("button.shareAbout"),
  };
}

export function composeShared(t: Translate, message: Message, name: string | null): Message {
  const line = name === null ? t("list.shared") : t("list.sharedBy", { name });
  const blocks = message.blocks.flatMap((block): Block[] => {
    if (block.kind !== "buttons") return [block];
    const buttons = block.buttons.filter(({ action }) => action.kind !== "share");
    return buttons.length === 0 ? [] : [{ ...block, buttons }];
  });
  return { ...message, blocks: [...blocks, { kind: "note", text: [line] }] };
}
