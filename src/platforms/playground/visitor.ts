import { createHash, randomBytes } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Caller } from "../../../commands/core/define.ts";
import { translateFor } from "../../i18n/languages.ts";
import type { Translate } from "../../i18n/translate.ts";

export interface WebEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: { visitor: string; t: Translate };
}

const COOKIE = "paperboy_visitor";
const YEAR_S = 365 * 86_400;
const SECRET = /^[\w-]{22}$/;
const ID_LENGTH = 22;

/** A visit from a foreign link carries no cookie and must not replace it: only the page's own requests get one. */
export const identify: MiddlewareHandler<WebEnv> = async (c, next) => {
  const known = getCookie(c, COOKIE);
  const secret =
    known !== undefined && SECRET.test(known) ? known : randomBytes(16).toString("base64url");
  c.set("visitor", idOf(secret));
  const isVisit = c.req.header("accept")?.includes("text/html") === true;
  if (secret !== known && !isVisit) {
    setCookie(c, COOKIE, secret, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      maxAge: YEAR_S,
    });
  }
  await next();
};

export const speak: MiddlewareHandler<WebEnv> = async (c, next) => {
  c.set("t", translateFor(preferredLanguage(c.req.header("accept-language"))));
  c.header("vary", "accept-language", { append: true });
  await next();
};

/** Hashed, so that a visitor's public id does not reveal the cookie. */
function idOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url").slice(0, ID_LENGTH);
}

export function voterOf(visitor: string): string {
  return `web:${visitor}`;
}

/** Every visitor may manage the channel. */
export function callerOf(
  visitor: string,
  timezone: string | null,
  accepted: string | undefined,
): Caller {
  return {
    voter: voterOf(visitor),
    userId: visitor,
    name: async () => null,
    timezone: async () => timezone,
    language: async () => preferredLanguage(accepted),
    channelLanguage: null,
    mayManage: async () => true,
    role: async () => "admin",
    belongs: async () => true,
    maySee: async () => true,
    maySend: async () => true,
  };
}

/** `de-AT,de;q=0.9,en;q=0.5` gives `de-AT`. */
export function preferredLanguage(accepted = ""): string | null {
  const [tag = ""] = accepted.split(/[,;]/);
  return tag.trim() === "" ? null : tag.trim();
}
