import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { PICTURE_HOSTS } from "../../domain/paper/pictures.ts";
import { isOwnHost } from "../../http/own-host.ts";
import { BodyError, readBody } from "../../http/read-body.ts";
import type { WebEnv } from "./visitor.ts";

const BODY_LIMIT_BYTES = 64 * 1024;

/** Only our own files and the papers' pictures load, and no other page may frame this one. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", ...PICTURE_HOSTS.map((host) => `https://${host}`)],
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
export function sameSiteOnly(
  origin: () => URL,
  names: readonly string[],
): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const host = c.req.header("host");
    if (!isOwnHost(host, [origin().hostname, ...names])) {
      return refuse(c, 403, c.var.t("page.error.otherHost", { address: origin().origin }));
    }
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const from = c.req.header("origin");
    if (from !== undefined && hostOf(from) !== hostOf(`http://${host}`)) {
      return refuse(c, 403, c.var.t("page.error.otherSite"));
    }
    // Forms cannot send this type, and browsers hold scripts to their own origin.
    if (!/^application\/json\s*(?:;|$)/i.test(c.req.header("content-type") ?? "")) {
      return refuse(c, 415, c.var.t("page.error.notJsonType"));
    }
    return next();
  };
}

/** Browsers say where a request comes from: a foreign page's link or picture gets no answer and no cookie. */
export const ownRequestsOnly: MiddlewareHandler<WebEnv> = async (c, next) => {
  const site = c.req.header("sec-fetch-site") ?? "none";
  if (site === "same-origin" || site === "none") return next();
  return refuse(c, 403, c.var.t("page.error.otherSite"));
};

/** Undefined when the body is no JSON; throws BodyError. */
export async function jsonOf(c: Context<WebEnv>): Promise<unknown> {
  const body = await readBody(c.env.incoming, BODY_LIMIT_BYTES);
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

export function refuseBody(c: Context<WebEnv>, { status }: BodyError): Response {
  c.header("connection", "close");
  return refuse(c, status, c.var.t(status === 413 ? "page.error.longBody" : "page.error.invalid"));
}

export function refuse(
  c: Context,
  status: 400 | 401 | 403 | 404 | 408 | 413 | 415 | 500 | 503,
  error: string,
  example?: string,
): Response {
  return c.json({ error, ...(example === undefined ? {} : { example }) }, status);
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
