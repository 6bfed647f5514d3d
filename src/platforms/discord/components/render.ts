import {
  ComponentType,
  MessageFlags,
  type APIMessageTopLevelComponent,
  type RawFile,
  type RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import { translateInto } from "../../../i18n/translate.ts";
import { fallbackText, type Message } from "../../../messages/core/message.ts";
import { truncate } from "../../rendering/truncate.ts";
import { sanitizeMessage } from "../../rendering/sanitize.ts";
import type { RenderOptions } from "../../rendering/write-rendered.ts";
import { escape } from "./escape.ts";
import { drawBlocks, roomUnder, withGallery } from "./fit.ts";
import { fitBlocks } from "../../rendering/fit.ts";
import { LIMITS } from "../limits.ts";

const ACCENT = 0xf2_b1_34;

export interface Rendered extends RESTPostAPIChannelMessageJSONBody {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  /** Needed for edits too, which Discord parses for mentions again. */
  readonly allowed_mentions: { readonly parse: [] };
}

/** Components V2 within Discord's limits, with user text escaped; drawn once for all channels, only the key differs. */
export function renderMessage(message: Message, options: RenderOptions = {}): Rendered {
  const { key, pictures = true } = options;
  if (message.files !== undefined) return withFiles(message);
  if (key?.length !== STAND_IN.length || !pictures) return draw(message, { key, pictures });
  const known = drawn.get(message);
  const rendered = known ?? draw(message, { key: STAND_IN, pictures });
  if (known === undefined) drawn.set(message, rendered);
  return { ...rendered, components: rendered.components.map((one) => withKey(one, key)) };
}

/** As long as the ledger's keys. */
const STAND_IN = "-".repeat(22);
const drawn = new WeakMap<Message, Rendered>();

function withKey<Component extends object>(component: Component, key: string): Component {
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(component));
  if (typeof copy["custom_id"] === "string")
    copy["custom_id"] = copy["custom_id"].replace(`#${STAND_IN}`, `#${key}`);
  if (isObject(copy["accessory"])) copy["accessory"] = withKey(copy["accessory"], key);
  if (Array.isArray(copy["components"]))
    copy["components"] = copy["components"].map((one: object) => withKey(one, key));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same component with another id
  return copy as Component;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function draw(
  message: Message,
  { key, pictures }: { readonly key: string | undefined; readonly pictures: boolean },
): Rendered {
  const { title, blocks, language = "en" } = sanitizeMessage(message);
  const t = translateInto(language);
  const fitting = fitBlocks(t, blocks, roomUnder(t, title));
  const plain = drawBlocks(t, fitting, { title, key });
  const components = pictures ? withGallery(plain, t, fitting, { title }) : plain;
  const container = { type: ComponentType.Container, accent_color: ACCENT, components } as const;
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [components.length === 0 ? nothing() : container],
    allowed_mentions: { parse: [] },
  };
}

/** A plain message, because Discord previews text files only there. */
function withFiles(message: Message): Rendered {
  const content = truncate(escape(fallbackText(sanitizeMessage(message))), LIMITS.content);
  return { content, flags: 0, components: [], allowed_mentions: { parse: [] } };
}

export function filesOf({ files = [] }: Message): RawFile[] {
  return files.map(({ name, type, text }) => ({
    name,
    contentType: type,
    data: Buffer.from(text),
  }));
}

/** Discord refuses an empty message. */
function nothing(): APIMessageTopLevelComponent {
  return { type: ComponentType.TextDisplay, content: "…" };
}
