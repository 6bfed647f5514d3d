import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { etag } from "hono/etag";

const PAGE = new URL("page/", import.meta.url);

const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
} as const;

/** Every file of the page; what is not in the list does not exist. */
const FILES: readonly (readonly [name: string, type: keyof typeof TYPES])[] = [
  ["index", "html"],
  ["style", "css"],
  ["messages", "css"],
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
  ["server", "js"],
  ["times", "js"],
];

/** Serves the page. The browser asks every time and mostly hears that nothing changed. */
export function createAssets(): Hono {
  const app = new Hono();
  for (const [name, type] of FILES) {
    const file = `${name}.${type}`;
    app.get(file === "index.html" ? "/" : `/${file}`, etag(), async (c) => {
      const content = await readFile(new URL(file, PAGE), "utf8");
      return c.body(content, 200, { "content-type": TYPES[type], "cache-control": "no-cache" });
    });
  }
  return app;
}
