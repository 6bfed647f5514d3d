import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createVisitor, send } from "./http-client.ts";
import { createPlaygroundFixture, type PlaygroundFixture } from "./playground-fixture.ts";

let world: PlaygroundFixture;

beforeAll(async () => {
  world = await createPlaygroundFixture();
});
afterAll(async () => {
  await world.close();
});

const JSON_TYPE = { "content-type": "application/json" };
const BODY = '{"text": "today"}';

function at(path: string): URL {
  return new URL(path, world.url);
}

function postFrom(headers: Record<string, string>, body = BODY) {
  return send(at("/api/command"), { method: "POST", headers, body });
}

describe("the page's files", () => {
  it("are served with their types, and nothing else is", async () => {
    const folder = new URL("../../../src/platforms/playground/page/", import.meta.url);
    const types: Record<string, string> = {
      html: "text/html; charset=utf-8",
      css: "text/css; charset=utf-8",
      js: "text/javascript; charset=utf-8",
      svg: "image/svg+xml",
    };
    for (const file of readdirSync(folder)) {
      const answer = await send(at(file === "index.html" ? "/" : `/${file}`));
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.headers["content-type"]).toBe(types[file.split(".").at(-1)!]);
    }
    expect((await send(at("/platform.ts"))).status).toBe(404);
    expect((await send(at("/..%2fplatform.ts"))).status).toBe(404);
  });

  it("are revalidated and not sent again unchanged", async () => {
    const first = await send(at("/app.js"));
    expect(first.headers["cache-control"]).toBe("no-cache");
    const headers = { "if-none-match": first.headers.etag! };
    const again = await send(at("/app.js"), { headers });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  it("load only own files and https pictures, and cannot be framed", async () => {
    const { headers } = await send(at("/"));
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https://cdn-uploads.huggingface.co https://cdn-thumbnails.huggingface.co; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["strict-transport-security"]).toBeUndefined();
  });
});

describe("a request made by another site", () => {
  it.for(["evil.example", "localhost.evil.example", "evil.example:3000", "127.0.0.1.nip.io"])(
    "is refused when it names the host “%s”",
    async (host) => {
      const answer = await send(at("/api/messages"), { headers: { host } });
      expect(answer.status).toBe(403);
    },
  );

  it.for([
    "localhost",
    "paperboy.localhost:3000",
    "127.0.0.1:8080",
    "[::1]:3000",
    "192.168.1.20:3000",
  ])("is answered when it names the host “%s”", async (host) => {
    expect((await send(at("/api/messages"), { headers: { host } })).status).toBe(200);
  });

  it("is refused when its origin is foreign or unknown", async () => {
    for (const origin of ["http://evil.example", "http://127.0.0.1:1", "null"]) {
      const answer = await postFrom({ ...JSON_TYPE, origin });
      expect([origin, answer.status]).toEqual([origin, 403]);
    }
    expect((await postFrom({ ...JSON_TYPE, origin: world.url.origin })).status).toBe(200);
    expect((await postFrom(JSON_TYPE)).status).toBe(200);
  });

  it("is refused when a plain form could have sent it", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
      expect((await postFrom({ "content-type": type })).status).toBe(415);
    expect((await postFrom({})).status).toBe(415);
  });
});

describe("the event streams", () => {
  it("are limited together, and free again when pages close", async () => {
    const controllers = Array.from({ length: 200 }, () => new AbortController());
    const open = ({ signal }: AbortController) => fetch(at("/api/events"), { signal });
    const answers = await Promise.all(controllers.map(open));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await send(at("/api/events"))).status).toBe(503);
    for (const one of controllers) one.abort();
    const last = new AbortController();
    await expect.poll(async () => (await open(last)).status).toBe(200);
    last.abort();
  });
});

describe("the body of a request", () => {
  const chunked = (body: string) =>
    postFrom({ ...JSON_TYPE, "transfer-encoding": "chunked" }, body);

  it("may come in chunks", async () => {
    expect((await chunked(BODY)).status).toBe(200);
  });

  it("is refused when it is too long, with and without a length", async () => {
    const long = JSON.stringify({ text: "x".repeat(70_000) });
    expect((await chunked(long)).status).toBe(413);
    expect((await postFrom(JSON_TYPE, long)).status).toBe(413);
  });

  it("is refused when it is no JSON", async () => {
    expect((await chunked("{")).status).toBe(400);
    expect((await chunked("null")).status).toBe(400);
  });
});

describe("a visitor's identity", () => {
  it.for(["cross-site", "same-site"])("is not replaced by a %s link to the API", async (site) => {
    const headers = { "sec-fetch-site": site, "sec-fetch-mode": "navigate" };
    const answer = await send(at("/api/status"), { headers });
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([403, undefined]);
  });

  it("is not replaced by a link in a browser that does not say where it is from", async () => {
    const headers = { accept: "text/html,application/xhtml+xml" };
    const answer = await send(at("/api/status"), { headers });
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  it("is a random cookie that scripts cannot read and other sites do not send", async () => {
    const answer = await send(at("/api/messages"));
    expect(answer.headers["set-cookie"]![0]).toMatch(
      /^paperboy_visitor=[\w-]{22}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it("stays the same while the cookie comes back, and a forged one is replaced", async () => {
    const visitor = createVisitor(world.url);
    await visitor.get("/api/messages");
    const cookie = visitor.cookie();
    expect((await visitor.get("/api/messages")).headers["set-cookie"]).toBeUndefined();
    expect(visitor.cookie()).toBe(cookie);
    const headers = { cookie: "paperboy_visitor=root" };
    expect((await send(at("/api/messages"), { headers })).headers["set-cookie"]).toBeDefined();
  });

  it("is shown to others under a name, not the cookie", async () => {
    const { messageId } = await world.postDigest();
    const visitor = createVisitor(world.url);
    await visitor.post("/api/react", { messageId, emoji: "fire" });
    const { voter } = world.reactions[0]!;
    expect(voter).toMatch(/^web:[\w-]{22}$/);
    expect(visitor.cookie()).not.toContain(voter.slice("web:".length));
  });

  it("is not replaced when a foreign link opens the page without the cookie", async () => {
    expect((await send(at("/"))).headers["set-cookie"]).toBeUndefined();
  });
});
