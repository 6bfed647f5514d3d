import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { Listener } from "../../http/server.ts";
import { createApi, type ApiOptions } from "./api.ts";
import { createAssets } from "./assets.ts";
import { headers, sameSiteOnly } from "./guard.ts";

/** The page and its API as one listener; everything passes the guard first. */
export function createSite(options: ApiOptions & { readonly origin: () => URL }): Listener {
  const site = new Hono()
    .use(headers, sameSiteOnly(options.origin))
    .route("/api", createApi(options))
    .route("/", createAssets())
    .notFound((c) => c.text("There is nothing at this address.\n", 404));
  return getRequestListener(site.fetch, { overrideGlobalObjects: false });
}
