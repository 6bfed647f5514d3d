import http from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";

/** A server on this machine that stands in for a remote one. */
export interface LocalServer {
  /** Such as `127.0.0.1:12345`. */
  readonly host: string;
  stop(): Promise<void>;
}

export interface LocalRequest {
  readonly method: string;
  readonly url: URL;
  readonly host: string;
  readonly body: string;
}

/** Answers a request with what becomes its JSON body; undefined is a 404, a Refusal its status. */
export type Respond = (request: LocalRequest) => unknown;

export class Refusal {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

const NOT_FOUND = new Refusal(404, { message: "404: Not Found", code: 0 });

/** Serves JSON and, when asked for, a web socket, on a free port of this machine. */
export async function serveLocally(
  respond: Respond,
  welcome?: (socket: WebSocket, host: string) => void,
): Promise<LocalServer> {
  async function answer(request: http.IncomingMessage): Promise<Refusal> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host = "" } = request.headers;
    const body = respond({
      method: request.method ?? "GET",
      url: new URL(request.url ?? "/", `http://${host}`),
      host,
      body: Buffer.concat(chunks).toString("utf8"),
    });
    if (body === undefined) return NOT_FOUND;
    return body instanceof Refusal ? body : new Refusal(200, body);
  }

  const server = http.createServer((request, response) => {
    answer(request).then(
      ({ status, body }) =>
        response
          .writeHead(status, { "content-type": "application/json" })
          .end(JSON.stringify(body)),
      () => response.destroy(),
    );
  });
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket, { headers }) => welcome?.(socket, headers.host ?? ""));
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
