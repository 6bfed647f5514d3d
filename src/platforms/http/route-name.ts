export interface Route {
  readonly platform: "discord" | "slack";
  readonly route: string;
}

/** An address without ids and secrets, for metrics: `/channels/:id/messages`, `chat.postMessage`. */
export function routeOf(address: string): Route {
  const { pathname } = new URL(address);
  const [, discord] = /^\/api\/v\d+(\/.*)$/.exec(pathname) ?? [];
  if (discord !== undefined) return { platform: "discord", route: discordRoute(discord) };
  const [, slack] = /^\/api\/([a-zA-Z.]+)$/.exec(pathname) ?? [];
  return { platform: "slack", route: slack ?? "file" };
}

function discordRoute(path: string): string {
  return path
    .replace(/^(\/(?:webhooks|interactions)\/\d+)\/[^/]+/, "$1/:token")
    .replace(/(\/reactions)\/[^/]+/, "$1/:emoji")
    .replaceAll(/\/\d{5,}(?=\/|$)/g, "/:id");
}
