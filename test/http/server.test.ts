import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpServer, type HttpServer } from "../../src/http/server.ts";
import { createLog } from "../../src/lib/log.ts";

const running: HttpServer[] = [];

function create(port = 0, host = "127.0.0.1"): HttpServer {
  const server = createHttpServer({ host, port, log: createLog("silent"), graceMs: 20 });
  running.push(server);
  return server;
}

function says(words: string): http.RequestListener {
  return (_request, response) => void response.end(words);
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

describe("the HTTP server", () => {
  it("gives a request to the first route that matches, also to one added later", async () => {
    const server = create();
    server.mount("/slack/events", says("slack"));
    const url = await server.listen();
    const ask = async (path: string): Promise<string> => (await fetch(new URL(path, url))).text();
    expect(await ask("/slack/events?x=/")).toBe("slack");
    server.mount("/*", says("page"));
    expect(await Promise.all(["/", "/slackers", "/slack/events"].map(ask))).toEqual([
      "page",
      "page",
      "slack",
    ]);
  });

  it("hands a request over with its body unread", async () => {
    const server = create();
    server.mount("/slack/events", (request, response) => {
      void request.toArray().then((chunks) => response.writeHead(401).end(chunks.join("")));
    });
    const url = new URL("/slack/events", await server.listen());
    const body = "x".repeat(300_000);
    const response = await fetch(url, { method: "POST", body });
    expect(response.status).toBe(401);
    expect(await response.text()).toBe(body);
  });

  it("answers 404 with a sentence", async () => {
    const server = create();
    server.mount("/livez", says("ok"));
    const response = await fetch(new URL("/livezz", await server.listen()));
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("There is nothing at this address.\n");
  });

  it("answers 500 without details when a listener throws or rejects", async () => {
    const server = create();
    server.mount("/now", () => {
      throw new Error("secret");
    });
    server.app.get("/later", async () => {
      throw new Error("secret");
    });
    const url = await server.listen();
    for (const path of ["/now", "/later"]) {
      const response = await fetch(new URL(path, url));
      expect([response.status, await response.text()]).toEqual([
        500,
        "Something went wrong here.\n",
      ]);
    }
  });

  it("names a port in use and the setting to change", async () => {
    const { port } = await create().listen();
    await expect(create(Number(port)).listen()).rejects.toMatchObject({
      name: "FatalError",
      exitCode: 1,
      message: `Port ${port} on 127.0.0.1 is in use: set HTTP_PORT to a free one, or stop the program that has it.`,
    });
  });

  it("names a host that is not an address of the machine", async () => {
    // 192.0.2.0/24 is reserved for documentation (RFC 5737): no machine has it.
    await expect(create(0, "192.0.2.1").listen()).rejects.toMatchObject({
      name: "FatalError",
      exitCode: 78,
      message: expect.stringContaining("set HTTP_HOST") as string,
    });
  });

  it("reports an address that a browser can open when it listens on all interfaces", async () => {
    expect((await create(0, "0.0.0.0").listen()).hostname).toBe("localhost");
  });
});

describe("closing the HTTP server", () => {
  it("ends streams and idle keep-alive connections, and frees the port", async () => {
    const server = create();
    server.mount("/stream", (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(": hello\n\n");
    });
    server.mount("/", says("page"));
    const url = await server.listen();
    const idle = net.connect(Number(url.port), url.hostname);
    idle.write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await once(idle, "data");
    const idleEnded = once(idle, "close");
    const stream = await fetch(new URL("/stream", url));
    const streamEnded = stream.text().catch(() => "cut");

    await server.close();

    expect(await streamEnded).toBe("cut");
    await idleEnded;
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("lets a running request finish", async () => {
    const server = createHttpServer({ host: "127.0.0.1", port: 0, log: createLog("silent") });
    const closing: Promise<void>[] = [];
    server.mount("/", (_request, response) => {
      closing.push(server.close());
      setImmediate(() => response.end("done"));
    });
    const answer = await fetch(await server.listen(), { headers: { connection: "close" } });
    expect(await answer.text()).toBe("done");
    await Promise.all(closing);
  });

  it("does nothing on a server that never listened", async () => {
    await expect(create().close()).resolves.toBeUndefined();
  });
});
