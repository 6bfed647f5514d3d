import { Hono } from "hono";
import { createApi, type ApiOptions } from "./api.ts";
import { createAssets } from "./assets.ts";
import { headers, sameSiteOnly } from "./request-guard.ts";
import { speak, type WebEnv } from "./visitor.ts";

export function createSite(options: ApiOptions & { readonly origin: () => URL }): Hono {
  const site = new Hono<WebEnv>()
    .use(speak, headers, sameSiteOnly(options.origin))
    .route("/api", createApi(options))
    .route("/", createAssets());
  return new Hono().route("/", site);
}
