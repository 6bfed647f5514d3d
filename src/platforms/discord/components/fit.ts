import { ComponentType, type APIComponentInContainer } from "discord.js";
import type { Block } from "../../../messages/core/message.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { dropBlocks } from "../../rendering/drop-blocks.ts";
import { smallestWhere } from "../../rendering/binary-search.ts";
import type { TextLimits } from "./blocks.ts";
import { LIMITS } from "../limits.ts";

type Draw = (blocks: readonly Block[], room: TextLimits) => APIComponentInContainer[];

/** The shortest length for running text other than bodies, such as a summary. */
const SHORTEST_TEXT = 300;
const LONGEST_BYLINE = 400;
/** Width up to LONGEST_BYLINE goes to bylines, the rest to bodies. */
const WIDEST = LONGEST_BYLINE + LIMITS.text;

/** Shortens bodies, then bylines, and last drops papers with a note of their number, until the message fits. */
export function fitMessage(
  t: Translate,
  blocks: readonly Block[],
  draw: Draw,
): APIComponentInContainer[] {
  const whole = draw(blocks, roomAt(WIDEST));
  if (fits(whole)) return whole;
  const dropped = smallestWhere(blocks.length, (count) =>
    fits(draw(dropBlocks(t, blocks, count), roomAt(0))),
  );
  const kept = dropBlocks(t, blocks, dropped);
  const tooWide = smallestWhere(WIDEST + 1, (width) => !fits(draw(kept, roomAt(width))));
  return draw(kept, roomAt(Math.max(0, tooWide - 1)));
}

function roomAt(width: number): TextLimits {
  const body = Math.max(0, width - LONGEST_BYLINE);
  const byline = Math.min(width, LONGEST_BYLINE);
  return { body, byline, text: Math.max(SHORTEST_TEXT, body) };
}

/** Counts one container around the components. */
function fits(components: readonly APIComponentInContainer[]): boolean {
  const { count, texts } = measure(components);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce(
    (sum, text) => sum + Buffer.byteLength(text) + LIMITS.textDisplayBytes,
    0,
  );
  return count < LIMITS.components && characters <= LIMITS.text && bytes <= LIMITS.textBytes;
}

function measure(components: readonly APIComponentInContainer[]): {
  readonly count: number;
  readonly texts: readonly string[];
} {
  const texts: string[] = [];
  let count = 0;
  for (const component of components) {
    count += 1;
    if (component.type === ComponentType.TextDisplay) texts.push(component.content);
    if (component.type === ComponentType.ActionRow) count += component.components.length;
    if (component.type !== ComponentType.Section) continue;
    count += component.components.length + 1;
    texts.push(...component.components.map(({ content }) => content));
  }
  return { count, texts };
}
