import { ComponentType, type APIComponentInContainer } from "discord.js";
import type { Block } from "../../../messages/core/message.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { dropBlocks } from "../../rendering/drop-blocks.ts";
import { smallestWhere } from "../../rendering/binary-search.ts";
import type { TextLimits } from "./blocks.ts";
import { LIMITS } from "../limits.ts";

type Draw = (blocks: readonly Block[], room: TextLimits) => APIComponentInContainer[];

/** Other running text, such as an abstract's summary, is shortened with the bodies, but not further than this. */
const SHORTEST_TEXT = 300;
const LONGEST_BYLINE = 400;
/** From no bylines and no bodies, over bylines growing, to bodies growing. */
const WIDEST = LONGEST_BYLINE + LIMITS.text;

/**
 * The drawing that fits one message: as it is, or with every body shortened to the same length, then every byline,
 * then without the last papers, whose number is said in their place.
 */
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

/** Whether Discord would take these components, one container around them included. */
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
