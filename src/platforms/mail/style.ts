import { raw } from "hono/html";
import { html, type Html } from "../rendering/escaping-html.ts";

const CSS = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; }
body, .page { background: #f4f5f7; }
.sheet { width: 100%; max-width: 600px; background: #ffffff; }
.content { padding: 20px 24px 28px; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; color: #1d1f23; overflow-wrap: anywhere; text-align: start; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 12px; }
h2 { font-size: 17px; line-height: 1.35; margin: 28px 0 4px; }
p { margin: 0 0 8px; }
a { color: #0b57b7; }
h2 a { text-decoration: none; }
img { max-width: 100%; height: auto; border-radius: 6px; background: #ffffff; }
code { font-family: ui-monospace, Consolas, monospace; font-size: 0.95em; }
.note { color: #5a5f69; font-size: 14px; }
.code { font: 700 30px/1.4 ui-monospace, Consolas, monospace; letter-spacing: 4px; }
.why { color: #5a5f69; font-size: 13px; margin-top: 28px; padding-top: 14px; border-top: 1px solid #d9dce1; }
button { font: inherit; padding: 10px 18px; border: 0; border-radius: 6px; background: #0b57b7; color: #ffffff; }
@media (prefers-color-scheme: dark) {
  body, .page { background: #121316; }
  .sheet { background: #1b1d21; }
  .content { color: #e6e8eb; }
  a { color: #8ab8ff; }
  .note, .why { color: #a9afb9; }
  .why { border-top-color: #3a3e46; }
  button { background: #8ab8ff; color: #10131a; }
}`;

/** The same for mails and for the pages that their links open. */
export const STYLE: Html = html`${raw(CSS)}`;
