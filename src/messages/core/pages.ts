import type { Catalogue } from "../../i18n/catalogue/english.ts";
import type { Block, Button, Message } from "./message.ts";

/** One page of an answer that has several. */
export interface Page {
  /** The command that shows the pages, and everything it was asked but the page. */
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Nobody else's business, so that it is not offered to be shared. */
  readonly private?: true;
}

/** How many pages so many papers fill; an empty list has one that says so. */
export function pagesOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage));
}

/** What stands on one page; nothing on a page after the last. */
export function pageOf<Item>(all: readonly Item[], page: number, perPage: number): Item[] {
  return all.slice((page - 1) * perPage, page * perPage);
}

/** Back, on and to the channel: the first two turn the presser's own answer, each only where there is something. */
export function pageButtons(words: Catalogue, at: Page): Button[] {
  const { page, pages } = at;
  const buttons: Button[] = [];
  if (page > 1) buttons.push(turnButton(words, words.previous, at, Math.min(page - 1, pages)));
  if (page < pages) buttons.push(turnButton(words, words.next, at, page + 1));
  if (page > pages || at.private === true) return buttons;
  return [...buttons, shareButton(words, at.command, inputOf(at, page))];
}

function turnButton(words: Catalogue, label: string, at: Page, page: number): Button {
  const description = words.pageAbout(page, at.pages);
  const action = { kind: "turn", name: at.command, input: inputOf(at, page) } as const;
  return { action, label, description };
}

function inputOf({ input }: Page, page: number): Record<string, string> {
  return page === 1 ? { ...input } : { ...input, page: String(page) };
}

/** The answer to a page after the last one: a list may have become shorter since its button was drawn. */
export function composeBeyond(words: Catalogue, title: string, at: Page): Message {
  return {
    title,
    blocks: [
      { kind: "text", text: [words.noPage(at.page)] },
      { kind: "buttons", buttons: pageButtons(words, at) },
    ],
  };
}

/** Has an answer that only the presser sees posted for everyone. */
export function shareButton(
  words: Catalogue,
  command: string,
  input: Readonly<Record<string, string>>,
): Button {
  return {
    action: { kind: "share", name: command, input: { ...input } },
    label: words.share,
    description: words.shareAbout,
  };
}

/** An answer as everyone gets it: with who shared it, and without the button that did. */
export function composeShared(words: Catalogue, message: Message, name: string | null): Message {
  const by: Block = { kind: "note", text: [words.sharedBy(name)] };
  const blocks = message.blocks.flatMap((block): Block[] => {
    if (block.kind !== "buttons") return [block];
    const buttons = block.buttons.filter(({ action }) => action.kind !== "share");
    return buttons.length === 0 ? [] : [{ kind: "buttons", buttons }];
  });
  return { ...message, blocks: [...blocks, by] };
}
