import type { Action } from "./action.ts";
import { joinSentences } from "../../domain/paper/sentences.ts";
import { plainText, type Text } from "../../i18n/rich-text.ts";

/** Blocks name meanings, never layout; each platform draws and escapes them natively. */
export interface Message {
  /** A BCP 47 tag; English without one. */
  readonly language?: string;
  /** One line: the header, and the start of the fallback text. */
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly files?: readonly MessageFile[];
}

export interface MessageFile {
  readonly name: string;
  /** The media type. */
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
  | FoldedBlock
  | {
      readonly kind: "buttons";
      readonly buttons: readonly Button[];
      /** Its name, where the buttons may be drawn as the choices of a menu. */
      readonly menu?: string;
    };

export interface PaperBlock {
  readonly kind: "paper";
  readonly paperId: string;
  /** Numbers 1 to 10 are also the keycap emoji that vote for the paper. */
  readonly number: number | null;
  readonly title: string;
  readonly url: string;
  readonly byline: Text;
  /** Sentences: without room for all of them, the last ones are left out whole. */
  readonly body: readonly Text[];
  readonly figures: Text;
  readonly vote: Button | null;
  /** Platforms that cannot show it beside the paper gather a few after the papers. */
  readonly picture?: Picture | null;
  /** No longer on its list: struck through, and stated in the figures. */
  readonly gone?: boolean;
}

export interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** Folded under its label where the platform can. */
export interface FoldedBlock {
  readonly kind: "folded";
  readonly label: string;
  readonly sentences: readonly string[];
}

export interface Button {
  readonly action: Action;
  readonly label: string;
  /** For screen readers: the label alone ("Vote") does not name the paper. */
  readonly description: string;
  readonly primary?: boolean;
  /** A toggle that is on for its only reader. */
  readonly pressed?: boolean;
}

/** Sentences as running text. */
export function bodyText(body: readonly Text[]): Text {
  return body.flatMap((sentence, index): Text => (index === 0 ? sentence : [" ", ...sentence]));
}

export function picturesIn({ blocks }: Pick<Message, "blocks">): Picture[] {
  return blocks.flatMap((block) =>
    block.kind === "paper" && block.picture ? [block.picture] : [],
  );
}

/** Keeps the first pictures that can be shown. */
export function withPictures(
  blocks: readonly Block[],
  most: number,
  canShow: (picture: Picture) => boolean,
): Block[] {
  let left = most;
  return blocks.map((block) => {
    if (block.kind !== "paper" || !block.picture) return block;
    if (left === 0 || !canShow(block.picture)) return { ...block, picture: null };
    left -= 1;
    return block;
  });
}

export function inLanguage(message: Message, { language }: { readonly language: string }): Message {
  return { language, ...message };
}

/** The content without markup: Slack's screen readers read only this, and notifications show its start. */
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
    case "folded":
      return [`${block.label}: ${joinSentences(block.sentences)}`];
    case "buttons":
      return [];
    case "paper": {
      const number = block.number === null ? "" : `${block.number}. `;
      return [
        `${number}${block.title} ${block.url}`,
        plain(block.byline),
        plain(bodyText(block.body)),
        plain(block.figures),
      ];
    }
  }
}
