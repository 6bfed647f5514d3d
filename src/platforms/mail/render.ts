import { joinSentences } from "../../domain/paper/sentences.ts";
import { timeInWords, type Inline, type Text } from "../../i18n/rich-text.ts";
import type { Translate } from "../../i18n/translate.ts";
import {
  bodyText,
  fallbackText,
  type Block,
  type Message,
  type PaperBlock,
} from "../../messages/core/message.ts";
import { fitBlocks } from "../rendering/fit.ts";
import { html, type Html } from "../rendering/escaping-html.ts";
import { sanitizeMessage } from "../rendering/sanitize.ts";
import { STYLE } from "./style.ts";

export interface Drawing {
  readonly t: Translate;
  /** Why the mail came and how to stop it; null for one that was asked for. */
  readonly why: Text | null;
  /** Null without links back: then papers have no vote link. */
  readonly voteLink: ((paperId: string) => string) | null;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Gmail cuts a mail off at 102 KB; style and footer take the rest. */
const MOST_BYTES = 80_000;

export function renderMail(given: Message, drawing: Drawing): RenderedMail {
  const { t, why } = drawing;
  const message = sanitizeMessage(given);
  const draw = (blocks: readonly Block[]): Html[] =>
    blocks.flatMap((block) => renderBlock(block, drawing));
  const sizeOf = (blocks: readonly Block[]): number[] => [
    Buffer.byteLength(draw(blocks).map(String).join("")),
  ];
  const blocks = fitBlocks(t, message.blocks, { sizeOf, limits: [MOST_BYTES] });
  const page = renderPage(message.title, draw(blocks), drawing);
  const words = fallbackText({ ...message, blocks });
  const footer = why === null ? "" : `\n\n-- \n${plainWithLinks(why)}`;
  return { subject: message.title, text: `${words}${footer}\n`, html: page.toString() };
}

/** A table, because Outlook knows no other way to keep lines short. */
function renderPage(title: string, content: readonly Html[], { t, why }: Drawing): Html {
  return html`<!doctype html>
    <html lang="${t.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <table class="page" role="presentation" width="100%" cellspacing="0" cellpadding="0">
          <tr>
            <td align="center">
              <table class="sheet" role="presentation" width="600" cellspacing="0" cellpadding="0">
                <tr>
                  <td class="content">
                    <h1 dir="auto">${title}</h1>
                    ${content} ${why === null ? null : html`<p class="why">${renderText(why)}</p>`}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`;
}

/** Buttons that name a command work in a chat only. */
function renderBlock(block: Block, drawing: Drawing): Html[] {
  const { language } = drawing.t;
  switch (block.kind) {
    case "paper":
      return [renderPaper(block, drawing)];
    case "text":
      return [html`<p dir="auto">${renderText(block.text, language)}</p>`];
    case "note":
      return [html`<p class="note" dir="auto">${renderText(block.text, language)}</p>`];
    case "code":
      return [html`<p class="code">${block.text}</p>`];
    case "folded":
      return [
        html`<p dir="auto"><strong>${block.label}</strong> ${joinSentences(block.sentences)}</p>`,
      ];
    case "buttons":
      return [];
  }
}

function renderPaper(paper: PaperBlock, drawing: Drawing): Html {
  const { number, body, picture = null, gone = false } = paper;
  const { language } = drawing.t;
  const title = html`<a href="${paper.url}">${paper.title}</a>`;
  return html`<h2 dir="auto">
      ${number === null ? null : html`${number}. `}${gone ? html`<s>${title}</s>` : title}
    </h2>
    <p class="note" dir="auto">${renderText(paper.byline, language)}</p>
    ${body.length === 0 ? null : html`<p dir="auto">${renderText(bodyText(body), language)}</p>`}
    ${
      picture === null
        ? null
        : html`<p><img src="${picture.url}" alt="${picture.alt}" width="280" /></p>`
    }
    <p class="note" dir="auto">
      ${renderText(paper.figures, language)}${renderVote(paper, drawing)}
    </p>`;
}

/** Without a count, which a sent mail could not keep up with. */
function renderVote({ paperId, title, vote }: PaperBlock, { t, voteLink }: Drawing): Html | null {
  if (vote === null || voteLink === null) return null;
  const label = t("mail.voteButton");
  return html` · <a href="${voteLink(paperId)}" aria-label="${`${label}: ${title}`}">${label}</a>`;
}

function renderText(text: Text, language = "en"): readonly Html[] {
  return text.map((part) => renderInline(part, language));
}

function renderInline(part: Inline, language: string): Html {
  if (typeof part === "string") return html`${part}`;
  switch (part.kind) {
    case "strong":
    case "mark":
      return html`<strong>${part.text}</strong>`;
    case "code":
    case "command":
      return html`<code>${part.text}</code>`;
    case "link":
      return html`<a href="${part.url}">${part.text}</a>`;
    case "channel":
      return html`${part.text}`;
    case "time":
      return html`${part.text ?? timeInWords(part.at, part.style, language)}`;
  }
}

function plainWithLinks(text: Text): string {
  return text
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "link") return `${part.text}: ${part.url}`;
      return part.kind === "time" ? (part.text ?? "") : part.text;
    })
    .join("");
}
