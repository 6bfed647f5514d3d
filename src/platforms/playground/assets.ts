import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { plainText } from "../../i18n/rich-text.ts";
import type { Translate } from "../../i18n/translate.ts";
import { html } from "../rendering/escaping-html.ts";
import type { WebEnv } from "./visitor.ts";

const PAGE = new URL("page/", import.meta.url);

const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
} as const;

/** Only files in this list are served. */
const FILES: readonly (readonly [name: string, type: keyof typeof TYPES])[] = [
  ["index", "html"],
  ["style", "css"],
  ["frame", "css"],
  ["messages", "css"],
  ["thread", "css"],
  ["content", "css"],
  ["box", "css"],
  ["forms", "css"],
  ["icon", "svg"],
  ["app", "js"],
  ["answers", "js"],
  ["assist", "js"],
  ["chat", "js"],
  ["composer", "js"],
  ["forms", "js"],
  ["message", "js"],
  ["reactions", "js"],
  ["server", "js"],
  ["thread", "js"],
  ["times", "js"],
  ["votes", "js"],
  ["words", "js"],
];

const TEXTS = [
  "title",
  "skip",
  "channels",
  "messages",
  "messagesInOrder",
  "welcome",
  "about",
  "connect",
  "needsJavaScript",
  "newMessages",
  "suggestions",
  "command",
  "send",
  "bot",
  "reactions",
  "addReaction",
  "replies",
  "yourReply",
  "replyHere",
  "reply",
  "connecting",
  "connected",
  "reconnecting",
  "you",
  "reader",
  "onlyYou",
  "everyone",
  "shared",
  "looking",
  "dismiss",
  "forExample",
  "silent",
] as const;

/** Browsers revalidate every time, mostly with 304 as the answer. */
export function createAssets(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const [name, type] of FILES) {
    const file = `${name}.${type}`;
    app.get(file === "index.html" ? "/" : `/${file}`, etag(), async (c) => {
      const content = await readFile(new URL(file, PAGE), "utf8");
      const body = type === "html" ? fillPage(c.var.t, content) : content;
      return c.body(body, 200, { "content-type": TYPES[type], "cache-control": "no-cache" });
    });
  }
  return app;
}

/** Fills in `{{texts}}`; throws RangeError for an unknown one. */
function fillPage(t: Translate, page: string): string {
  const texts = new Map(TEXTS.map((name) => [name, t(`page.${name}`)] as const));
  const words = {
    ...Object.fromEntries(texts),
    // The scripts fill these in.
    newMessage: t("page.newMessage", { title: "{title}" }),
    download: t("page.download", { name: "{name}" }),
    moreReplies: t("page.moreReplies", { count: "{count}" }),
  };
  const hint = t
    .rich("page.hint")
    .map((part) =>
      typeof part === "string" ? html`${part}` : html`<kbd>${plainText([part])}</kbd>`,
    );
  return page.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (name === "language") return t.language;
    if (name === "words") return JSON.stringify(words).replaceAll("<", String.raw`\u003c`);
    if (name === "hint") return hint.join("");
    const text = TEXTS.find((one) => one === name);
    if (text === undefined) throw new RangeError(`The page has no text ${name}`);
    return html`${texts.get(text) ?? ""}`.toString();
  });
}
