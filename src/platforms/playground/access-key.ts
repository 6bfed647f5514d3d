import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { refuse } from "./request-guard.ts";
import type { WebEnv } from "./visitor.ts";

const COOKIE = "paperboy_key";
const PARAMETER = "key";
const YEAR_S = 365 * 86_400;

/** Where others can reach the page, only who opened the address with the key may use it. */
export function holdersOnly(key: string | null): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (key === null || isSame(getCookie(c, COOKIE), key)) return next();
    if (!isSame(c.req.query(PARAMETER), key)) return refuseVisitor(c);
    setCookie(c, COOKIE, key, { httpOnly: true, sameSite: "Lax", path: "/", maxAge: YEAR_S });
    return c.redirect(c.req.path, 303);
  };
}

function refuseVisitor(c: Context<WebEnv>): Response {
  const words = c.var.t("page.error.locked");
  return c.req.path.startsWith("/api/") ? refuse(c, 401, words) : c.text(`${words}\n`, 401);
}

function isSame(given: string | undefined, key: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}
