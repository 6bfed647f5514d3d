import { isIP } from "node:net";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { WebEnv } from "./visitor.ts";

const BODY_LIMIT_BYTES = 64 * 1024;

/** Only our own files and https pictures load, and no other page may frame this one. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", "https:"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  // The playground is plain http on the local machine.
  strictTransportSecurity: false,
});

/** Against DNS rebinding (Host is neither an address nor ours) and cross-site requests (foreign Origin). */
export function sameSiteOnly(origin: () => URL): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const host = hostOf(`http://${c.req.header("host") ?? ""}`);
    if (host === undefined || !isOwnName(host.hostname, origin().hostname)) {
      return refuse(c, 403, c.var.t("page.error.otherHost", { address: origin().origin }));
    }
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const from = c.req.header("origin");
    if (from !== undefined && hostOf(from)?.host !== host.host) {
      return refuse(c, 403, c.var.t("page.error.otherSite"));
    }
    // Forms cannot send this type, and browsers hold scripts to their own origin.
    if (!/^application\/json\s*(?:;|$)/i.test(c.req.header("content-type") ?? "")) {
      return refuse(c, 415, c.var.t("page.error.notJsonType"));
    }
    return next();
  };
}

export const limitBody: MiddlewareHandler<WebEnv> = bodyLimit({
  maxSize: BODY_LIMIT_BYTES,
  onError: (c: Context<WebEnv>) => refuse(c, 413, c.var.t("page.error.longBody")),
});

export function refuse(
  c: Context,
  status: 400 | 403 | 404 | 413 | 415 | 500 | 503,
  error: string,
  example?: string,
): Response {
  return c.json({ error, ...(example === undefined ? {} : { example }) }, status);
}

function isOwnName(name: string, configured: string): boolean {
  const bare = name.replaceAll(/^\[|\]$/g, "");
  return (
    isIP(bare) !== 0 || bare === "localhost" || bare.endsWith(".localhost") || name === configured
  );
}

function hostOf(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
