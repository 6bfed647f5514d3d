import type { Action } from "./action.ts";
import { plainText, type Text } from "../../i18n/rich-text.ts";

/**
 * What Paperboy says, as data: blocks name meanings (a paper, a note), never layout. Each platform
 * draws every kind natively, keeps its own limits, and alone escapes.
 */
export interface Message {
  /** The BCP 47 tag of the language it is written in; English without one. */
  readonly language?: string;
  /** What the message is, in one line: the header, and the start of the fallback text. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What comes with it to be kept. */
  readonly files?: readonly MessageFile[];
}

export interface MessageFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

export type Block =
  | PaperBlock
  | { readonly kind: "text"; readonly text: Text }
  /** Small print: source, freshness, how to change or stop it. */
  | { readonly kind: "note"; readonly text: Text }
  /** Something to copy, as it is and in lines. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "image"; readonly url: string; readonly alt: string }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] };

/** One paper: a line in a digest, a search hit, or the whole card. */
export interface PaperBlock {
  readonly kind: "paper";
  readonly paperId: string;
  /** Its number in this message, 1 to 10 also as the keycap emoji that votes for it. */
  readonly number: number | null;
  readonly title: string;
  readonly url: string;
  readonly byline: Text;
  /** A sentence or two in a list, the whole abstract on a card; shortened first when room is scarce. */
  readonly body: Text | null;
  /** Votes, upvotes, comments, code. */
  readonly figures: Text;
  readonly vote: Button | null;
  /** No longer on the list it stood on: drawn struck through, and said in the figures. */
  readonly gone?: boolean;
}

export interface Button {
  readonly action: Action;
  readonly label: string;
  /** What a screen reader says: the label alone ("Vote") does not tell for which paper. */
  readonly description: string;
  readonly primary?: boolean;
}

/** The message, marked with the language it is written in. */
export function inLanguage(message: Message, { language }: { readonly language: string }): Message {
  return { language, ...message };
}

/**
 * The whole content without markup. Slack's screen readers read only this, notifications show its
 * start, and the terminal prints it.
 */
export function fallbackText(message: Message, timezone?: string): string {
  const plain = (text: Text): string => plainText(text, message.language, timezone);
  const lines = message.blocks.flatMap((block) => blockLines(block, plain));
  return [message.title, ...lines].filter((line) => line !== "").join("\n");
}

function blockLines(block: Block, plain: (text: Text) => string): string[] {
  switch (block.kind) {
    case "text":
    case "note":
      return [plain(block.text)];
    case "code":
      return [block.text];
    case "image":
      return [block.alt];
    case "buttons":
      return [];
    case "paper": {
      const number = block.number === null ? "" : `${block.number}. `;
      const body = block.body === null ? [] : [plain(block.body)];
      return [
        `${number}${block.title} ${block.url}`,
        plain(block.byline),
        ...body,
        plain(block.figures),
      ];
    }
  }
}
