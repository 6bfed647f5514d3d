import { Hono } from "hono";
import { createApi, type ApiOptions } from "./api.ts";
import { createAssets } from "./assets.ts";
import { holdersOnly } from "./access-key.ts";
import { headers, sameSiteOnly } from "./request-guard.ts";
import { speak, type WebEnv } from "./visitor.ts";

export interface SiteOptions extends ApiOptions {
  readonly origin: () => URL;
  /** Null where only this machine reaches the page. */
  readonly accessKey: string | null;
  /** Further names under which the page may be opened. */
  readonly names: readonly string[];
}

export function createSite(options: SiteOptions): Hono {
  const site = new Hono<WebEnv>()
    .use(speak, headers, sameSiteOnly(options.origin, options.names))
    .use(holdersOnly(options.accessKey))
    .route("/api", createApi(options))
    .route("/", createAssets());
  return new Hono().route("/", site);
}
