import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";

/** A name that only this network resolves. DNS rebinding needs a public name, which has a dot. */
const LOCAL_NAME = /^[\w-]+$/;

/** Whether the Host header names this machine: an address, a name without a domain, or one that was configured. */
export function isOwnHost(header: string | undefined, names: readonly string[]): boolean {
  const address = `http://${header ?? ""}`;
  if (!URL.canParse(address)) return false;
  const name = new URL(address).hostname.replaceAll(/^\[|\]$/g, "");
  if (isIP(name) !== 0 || LOCAL_NAME.test(name) || name.endsWith(".localhost")) return true;
  return names.some((one) => one.toLowerCase() === name);
}

/** Against DNS rebinding: another site's page must not read this one under its own name. */
export function ownHostOnly(names: readonly string[]): MiddlewareHandler {
  return async (c, next) =>
    isOwnHost(c.req.header("host"), names)
      ? next()
      : c.text("This name is not Paperboy's. Add it to HTTP_NAMES.\n", 403);
}
