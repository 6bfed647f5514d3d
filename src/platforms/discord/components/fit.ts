import {
  ComponentType,
  type APIComponentInContainer,
  type APIMediaGalleryComponent,
} from "discord.js";
import type { Block, Message } from "../../../messages/core/message.ts";
import { translateInto, type Translate } from "../../../i18n/translate.ts";
import { fitBlocks, type Room, type Size } from "../../rendering/fit.ts";
import { sanitizeMessage } from "../../rendering/sanitize.ts";
import { LIMITS } from "../limits.ts";
import { blockToComponents, picturesToGallery, titleToComponents } from "./blocks.ts";
import { assignCustomIds } from "./custom-id.ts";

/** The container around the components counts as one of them. */
const WHOLE: Size = [LIMITS.components - 1, LIMITS.text, LIMITS.textBytes];

export function fitMessage(message: Message): Message {
  const { title, blocks, language = "en" } = sanitizeMessage(message);
  const t = translateInto(language);
  return { ...message, blocks: fitBlocks(t, blocks, roomUnder(t, title)) };
}

/** What Discord has room for under a title: components, characters and processed bytes. */
export function roomUnder(t: Translate, title: string): Room {
  const taken = sizeOf(titleToComponents(title));
  return {
    sizeOf: (blocks) => sizeOf(drawBlocks(t, blocks)),
    limits: WHOLE.map((limit, index) => limit - (taken[index] ?? 0)),
  };
}

export function drawBlocks(
  t: Translate,
  blocks: readonly Block[],
  { title = "", key }: { readonly title?: string; readonly key?: string | undefined } = {},
): APIComponentInContainer[] {
  const drawing = { t, idOf: assignCustomIds(key) };
  return [
    ...titleToComponents(title),
    ...blocks.flatMap((block) => blockToComponents(block, drawing)),
  ];
}

/** Pictures give way to papers: they come after the last one, where there is room left. */
export function withGallery(
  components: readonly APIComponentInContainer[],
  ...drawn: Parameters<typeof drawBlocks>
): APIComponentInContainer[] {
  const [t, blocks, options] = drawn;
  const gallery = picturesToGallery(blocks);
  if (gallery === undefined || !hasRoomFor(gallery, components)) return [...components];
  const last = blocks.findLastIndex(({ kind }) => kind === "paper");
  return components.toSpliced(drawBlocks(t, blocks.slice(0, last + 1), options).length, 0, gallery);
}

/** Whether Discord counts addresses and descriptions among the bytes is not known, so they are counted. */
function hasRoomFor(
  gallery: APIMediaGalleryComponent,
  components: readonly APIComponentInContainer[],
): boolean {
  const [count = 0, , bytes = 0] = sizeOf(components);
  const own = Buffer.byteLength(JSON.stringify(gallery));
  return count + 1 < LIMITS.components && bytes + own <= LIMITS.textBytes;
}

function sizeOf(components: readonly APIComponentInContainer[]): Size {
  let count = 0;
  let characters = 0;
  let bytes = 0;
  const addText = (text: string): void => {
    characters += text.length;
    bytes += Buffer.byteLength(text) + LIMITS.textDisplayBytes;
  };
  for (const component of components) {
    count += 1;
    if (component.type === ComponentType.TextDisplay) addText(component.content);
    if (component.type === ComponentType.ActionRow) count += component.components.length;
    if (component.type !== ComponentType.Section) continue;
    count += component.components.length + 1;
    for (const { content } of component.components) addText(content);
  }
  return [count, characters, bytes];
}
