import http from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";

/** A server on this machine that stands in for a remote one. */
export interface LocalServer {
  /** Such as `127.0.0.1:12345`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** What is answered to a request, as JSON; undefined is a 404. */
export type Answer = (method: string, url: URL, host: string) => unknown;

/** Serves JSON and, when asked for, a web socket, on a free port of this machine. */
export async function serveLocally(
  answer: Answer,
  welcome?: (socket: WebSocket) => void,
): Promise<LocalServer> {
  const server = http.createServer((request, response) => {
    request.resume();
    const { host = "" } = request.headers;
    const body = answer(
      request.method ?? "GET",
      new URL(request.url ?? "/", `http://${host}`),
      host,
    );
    const status = body === undefined ? 404 : 200;
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify(body ?? { message: "404: Not Found", code: 0 }));
  });
  const sockets = new WebSocketServer({ server });
  if (welcome !== undefined) sockets.on("connection", welcome);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
