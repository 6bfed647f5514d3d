import { Hono, type Context } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Caller } from "../../../commands/core/define.ts";
import { homeOf } from "../../domain/person.ts";
import type { Translate } from "../../i18n/translate.ts";
import { translateFor } from "../../i18n/languages.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Handlers } from "../port.ts";
import { html, type Html } from "../rendering/escaping-html.ts";
import type { Addresses, Recipient } from "./addresses.ts";
import { isExpired, isStopSigned, isVoteSigned, STOP_PATH, VOTE_PATH } from "./links.ts";
import { STYLE } from "./style.ts";

interface PageParts {
  readonly addresses: Addresses;
  readonly clock: Clock;
  /** Null until the bot has started. */
  readonly handlers: () => Handlers | null;
}

type Outcome = "ask" | "done" | "gone" | "invalid" | "expired" | "later";

const STATUS = { ask: 200, done: 200, gone: 200, invalid: 403, expired: 410, later: 503 } as const;

/** The pages behind the links of mails. Reading one changes nothing, so that link scanners neither stop nor vote. */
export function createPages(parts: PageParts): Hono {
  const pages = new Hono();
  pages.use("/mail/*", headers);
  pages.on(["GET", "POST"], STOP_PATH, async (c) => answer(c, "stop", await stop(parts, c)));
  pages.on(["GET", "POST"], VOTE_PATH, async (c) => answer(c, "vote", await vote(parts, c)));
  return pages;
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  strictTransportSecurity: false,
});

/** One-click unsubscription (RFC 8058): a POST without a cookie or a question. Repeating it changes nothing. */
async function stop({ addresses }: PageParts, c: Context): Promise<Outcome> {
  const recipient = await addresses.find(c.req.query("a") ?? "");
  if (recipient === undefined) return "gone";
  if (!isStopSigned(recipient, c.req.query("s") ?? "")) return "invalid";
  if (c.req.method !== "POST") return "ask";
  await addresses.stop(recipient);
  return "done";
}

async function vote({ addresses, clock, handlers }: PageParts, c: Context): Promise<Outcome> {
  const { a = "", p: paper = "", e: until = "", s: signature = "" } = c.req.query();
  const recipient = await addresses.find(a);
  if (recipient === undefined) return "gone";
  if (!isVoteSigned(recipient, { paper, until, signature })) return "invalid";
  if (isExpired(until, clock.now())) return "expired";
  if (await addresses.hasVoted(recipient.voter, paper)) return "done";
  if (c.req.method !== "POST") return "ask";
  await pressVote(handlers(), recipient, paper);
  return (await addresses.hasVoted(recipient.voter, paper)) ? "done" : "later";
}

/** As if the person had pressed the button in their chat. */
async function pressVote(
  handlers: Handlers | null,
  { voter, workspace }: Recipient,
  paperId: string,
): Promise<void> {
  const home = homeOf(voter);
  if (handlers === null || home === undefined) return;
  const place = { platform: home.platform, workspace, channel: "" };
  await handlers.press({ kind: "vote", paperId }, place, callerOf(voter, home.userId)).run();
}

function callerOf(voter: string, userId: string): Caller {
  return {
    voter,
    userId,
    name: async () => null,
    timezone: async () => null,
    language: async () => null,
    channelLanguage: null,
    mayManage: async () => false,
    role: async () => "member",
    belongs: async () => true,
    maySee: async () => false,
    maySend: async () => false,
  };
}

function answer(c: Context, about: "stop" | "vote", outcome: Outcome): Response {
  const [tag = ""] = (c.req.header("accept-language") ?? "").split(/[,;]/);
  const t = translateFor(tag.trim() === "" ? null : tag.trim());
  c.header("vary", "accept-language");
  c.header("cache-control", "no-store");
  return c.html(renderPage(t, about, outcome).toString(), STATUS[outcome]);
}

function renderPage(t: Translate, about: "stop" | "vote", outcome: Outcome): Html {
  const words = wordsOf(t, about, outcome);
  const button = html`<form method="post">
    <button type="submit">${t(`mail.${about}Button`)}</button>
  </form>`;
  return html`<!doctype html>
    <html lang="${t.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>Paperboy</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body class="page">
        <main class="sheet content">
          <h1>Paperboy</h1>
          <p>${words}</p>
          ${outcome === "ask" ? button : null}
        </main>
      </body>
    </html>`;
}

function wordsOf(t: Translate, about: "stop" | "vote", outcome: Outcome): string {
  switch (outcome) {
    case "ask":
    case "done":
      return t(`mail.${about}${outcome === "ask" ? "Ask" : "Done"}`);
    case "gone":
    case "invalid":
    case "expired":
    case "later":
      return t(`mail.link_${outcome}`);
  }
}
