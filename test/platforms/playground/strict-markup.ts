/** What the renderer may write, and nothing else: each tag with its attributes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  h2: ["dir"],
  h3: ["dir"],
  p: ["class", "dir"],
  div: ["class", "lang"],
  article: ["class"],
  span: ["class", "data-number"],
  strong: [],
  code: [],
  mark: [],
  s: [],
  bdi: [],
  details: ["class"],
  summary: [],
  time: ["datetime", "data-style"],
  a: ["class", "href", "target", "rel"],
  img: ["src", "alt", "loading", "decoding", "referrerpolicy"],
  button: ["type", "class", "data-action", "data-try", "aria-label"],
};
const VOID = new Set(["img"]);
const TOKEN = /<\/([a-z0-9]+)\s*>|<([a-z0-9]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>|([^<>]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

export interface Parsed {
  readonly text: string;
  readonly elements: readonly Readonly<Element>[];
}

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text in it. */
  text: string;
}

/** Parses markup far more strictly than a browser; throws at the first thing that is not the renderer's own. */
export function parseStrictly(markup: string): Parsed {
  const open: Element[] = [];
  const elements: Element[] = [];
  let text = "";
  let end = 0;
  for (const [all, closing, opening, attributes, words] of markup.matchAll(TOKEN)) {
    end += all.length;
    if (words !== undefined) {
      text += decode(words);
      for (const element of open) element.text += decode(words);
    }
    if (closing !== undefined && open.pop()?.tag !== closing)
      throw new Error(`stray </${closing}>`);
    if (opening === undefined) continue;
    const found = readAttributes(opening, attributes ?? "");
    const element = { tag: opening, attributes: found, text: "" };
    elements.push(element);
    if (!VOID.has(opening)) open.push(element);
  }
  if (end !== markup.length) throw new Error(`not ours: ${markup.slice(end, end + 80)}`);
  if (open.length > 0) throw new Error(`never closed: ${open.map(({ tag }) => tag).join(", ")}`);
  return { text, elements };
}

function readAttributes(tag: string, source: string): Record<string, string> {
  const allowed = ALLOWED[tag];
  if (allowed === undefined) throw new Error(`<${tag}> is not ours`);
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of source.matchAll(/([a-z-]+)="([^"]*)"/g)) {
    if (!allowed.includes(name)) throw new Error(`<${tag} ${name}> is not ours`);
    found[name] = decode(value);
  }
  return found;
}

function decode(text: string): string {
  return text.replaceAll(/&[^;]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new Error(`bare ${entity}`);
    return character;
  });
}
