import { serveLocally, type LocalServer } from "./server.ts";

const BOT = { team_id: "T1", user_id: "U1", bot_id: "B1", user: "paperboy" };

/** As much of Slack as a bot needs to connect in Socket Mode and to stay connected. */
export async function startLocalSlack(): Promise<LocalServer & { env: Record<string, string> }> {
  const server = await serveLocally(
    (_method, { pathname }, host) => {
      if (pathname.endsWith("/auth.test")) return { ok: true, ...BOT };
      if (pathname.endsWith("/apps.connections.open")) return { ok: true, url: `ws://${host}/` };
      return { ok: false, error: "unknown_method" };
    },
    (socket) => {
      socket.send(JSON.stringify({ type: "hello", num_connections: 1 }));
    },
  );
  const tokens = { SLACK_BOT_TOKEN: "xoxb-local", SLACK_APP_TOKEN: "xapp-local" };
  return { ...server, env: { ...tokens, SLACK_API_URL: `http://${server.host}/api/` } };
}
