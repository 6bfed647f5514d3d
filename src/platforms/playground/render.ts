import { encodeAction } from "../../messages/core/action.ts";
import { accessibleName } from "../../messages/core/buttons.ts";
import { joinSentences } from "../../domain/paper/sentences.ts";
import {
  bodyText,
  type Block,
  type Button,
  type Message,
  type PaperBlock,
  type Picture,
} from "../../messages/core/message.ts";
import { splitByDirection } from "../rendering/isolate.ts";
import { timeInWords, type Inline, type Text } from "../../i18n/rich-text.ts";
import { html, type Html } from "../rendering/escaping-html.ts";

/** User text is always escaped. */
export function renderMessage(message: Message): string {
  const { title, blocks, language = "en" } = message;
  const [first] = blocks;
  // A card is about one paper and has its title already.
  const hasOwn = title === "" || (first?.kind === "paper" && first.title === title);
  const heading = hasOwn ? null : html`<h2 dir="auto">${title}</h2>`;
  const content = html`${heading}${blocks.map((block) => renderBlock(block, language))}`;
  return `<div class="words" lang="${language}">${content.toString()}</div>`;
}

function renderBlock(block: Block, language: string): Html {
  switch (block.kind) {
    case "paper":
      return renderPaper(block, language);
    case "text":
      return html`<p class="text" dir="auto">${renderText(block.text, language)}</p>`;
    case "note":
      return html`<p class="note" dir="auto">${renderText(block.text, language)}</p>`;
    case "code":
      return html`<pre class="text"><code>${block.text}</code></pre>`;
    case "folded":
      return html`<details class="folded">
        <summary>${block.label}</summary>
        <p dir="auto">${joinSentences(block.sentences)}</p>
      </details>`;
    case "buttons":
      return html`<div class="buttons">
        ${block.buttons.map((button) => renderButton(button))}
      </div>`;
  }
}

function renderPaper(paper: PaperBlock, language: string): Html {
  const { number, body, vote, picture = null } = paper;
  const title = renderLink(paper.title, paper.url);
  return html`<article class="paper">
    ${number === null ? null : html`<span class="number" data-number="${number}">${number}</span>`}
    <h3 dir="auto">${paper.gone === true ? html`<s>${title}</s>` : title}</h3>
    <p class="byline" dir="auto">${renderText(paper.byline, language)}</p>
    ${
      body.length === 0
        ? null
        : html`<p class="body" dir="auto">${sentences(bodyText(body), language)}</p>`
    }
    <div class="foot">
      <p class="figures">${renderText(paper.figures, language)}</p>
      ${vote === null ? null : renderButton(vote)}
    </div>
    ${picture === null ? null : renderPicture(picture)}
  </article>`;
}

function renderButton(button: Button): Html {
  const { action, label, primary } = button;
  const look = action.kind === "vote" ? "vote" : primary === true ? "primary" : "plain";
  return html`<button
    type="button"
    class="${look}"
    data-action="${encodeAction(action)}"
    aria-label="${accessibleName(button)}"
    ${button.pressed === true ? html`aria-pressed="true"` : null}
  >
    ${label}
  </button>`;
}

/** The content security policy allows only https. */
function renderPicture({ url, alt }: Picture): Html | null {
  const address = webAddress(url);
  if (address?.startsWith("https:") !== true) return null;
  return html`<a class="picture" href="${address}" target="_blank" rel="noopener noreferrer"
    ><img src="${address}" alt="${alt}" loading="lazy" decoding="async"
  /></a>`;
}

export function renderText(text: Text, language = "en"): readonly Html[] {
  return text.map((part) => renderInline(part, language));
}

/** Their paragraph takes the direction of its own first letter. */
function sentences(text: Text, language: string): readonly Html[] {
  return text.map((part) =>
    typeof part === "string" ? html`${part}` : renderInline(part, language),
  );
}

function renderInline(part: Inline, language: string): Html {
  if (typeof part === "string") return html`${directed(part)}`;
  switch (part.kind) {
    case "strong":
      return html`<strong>${directed(part.text)}</strong>`;
    case "code":
      return html`<code>${part.text}</code>`;
    case "command":
      return html`<button type="button" data-try="${part.text}">${part.text}</button>`;
    case "mark":
      return html`<mark>${part.text}</mark>`;
    case "link":
      return isolated(part.text, renderLink(part.text, part.url));
    case "channel":
      return html`<b>#${part.id}</b>`;
    case "time":
      // The page's script localises it; the text is for readers without scripts.
      return html`<time datetime="${part.at.toISOString()}" data-style="${part.style}"
        >${timeInWords(part.at, part.style, language)}</time
      >`;
  }
}

/** What is written from right to left moves nothing around it. */
function directed(text: string): readonly Html[] {
  return splitByDirection(text).map((piece) => isolated(piece, html`${piece}`));
}

function isolated(text: string, drawn: Html): Html {
  return splitByDirection(text).length > 1 ? html`<bdi>${drawn}</bdi>` : drawn;
}

function renderLink(text: string, url: string): Html {
  const address = webAddress(url);
  return address === undefined
    ? html`${text}`
    : html`<a href="${address}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

/** The normalised http(s) address; undefined for `javascript:` and other schemes. */
function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
