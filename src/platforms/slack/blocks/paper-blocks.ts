import type { KnownBlock, RichTextElement, RichTextText } from "@slack/types";
import { bodyText, type PaperBlock, type Picture } from "../../../messages/core/message.ts";
import { buttonsToBlocks, buttonToElement } from "./buttons.ts";
import { truncate, truncateText } from "../../rendering/truncate.ts";
import { LIMITS } from "../limits.ts";
import { slackUrl } from "./escape.ts";
import { richBlock, richLink, richText, richWords } from "./rich-text.ts";
import { contextBlock, textObject } from "./text-object.ts";

/** Longer titles, bylines and figures are cut to leave room for the rest. */
const LONGEST_LINE = 500;

const BOLD = { bold: true };
const STRUCK = { bold: true, strike: true };
const NEW_LINE: RichTextElement = { type: "text", text: "\n" };

/** User text is rich text, which has no markup. */
export function paperToBlocks(paper: PaperBlock): KnownBlock[] {
  const lines = [
    titleLine(paper),
    richText(truncateText(paper.byline, LONGEST_LINE)),
    richText(bodyText(paper.body)),
  ].filter((line) => line.length > 0);
  const elements = lines.flatMap((line, index) => (index === 0 ? line : [NEW_LINE, ...line]));
  return [...richBlock(joined(elements)), ...figuresBlock(paper), ...imageBlock(paper)];
}

/** Slack shows no WebP (slackapi/node-slack-sdk#1482). */
export function canShow({ url, alt }: Picture): boolean {
  const address = slackUrl(url);
  return address !== undefined && alt !== "" && !/\.webp$/i.test(address);
}

function imageBlock({ picture }: PaperBlock): KnownBlock[] {
  const address = slackUrl(picture?.url ?? "");
  if (!picture || address === undefined) return [];
  return [{ type: "image", image_url: address, alt_text: truncate(picture.alt, LIMITS.imageAlt) }];
}

function titleLine(paper: PaperBlock): RichTextElement[] {
  const number = paper.number === null ? undefined : richWords(`${paper.number}. `, BOLD);
  const style = paper.gone === true ? STRUCK : BOLD;
  const title = richLink(truncate(paper.title, LONGEST_LINE), paper.url, style);
  return [number, title].filter((element) => element !== undefined);
}

function figuresBlock(paper: PaperBlock): KnownBlock[] {
  const figures = truncateText(paper.figures, LONGEST_LINE);
  if (paper.vote === null) return contextBlock(figures);
  const text = textObject(figures);
  if (text === undefined) return buttonsToBlocks([paper.vote]);
  return [{ type: "section", text, accessory: buttonToElement(paper.vote) }];
}

/** Merges unstyled neighbours, which saves characters of the limit for all blocks. */
function joined(elements: readonly RichTextElement[]): RichTextElement[] {
  return elements.reduce<RichTextElement[]>((done, element) => {
    const last = done.at(-1);
    if (last === undefined || !isBare(last) || !isBare(element)) return [...done, element];
    return [...done.slice(0, -1), { type: "text", text: last.text + element.text }];
  }, []);
}

function isBare(element: RichTextElement): element is RichTextText {
  return element.type === "text" && element.style === undefined;
}
