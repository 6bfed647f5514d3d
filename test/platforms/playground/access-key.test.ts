import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./http-client.ts";
import { createPlaygroundFixture, type PlaygroundFixture } from "./playground-fixture.ts";

let world: PlaygroundFixture;
beforeAll(async () => {
  world = await createPlaygroundFixture({ accessKey: "the key" });
});
afterAll(() => world.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  send(new URL(path, world.url), { headers });

describe("a playground with a key", () => {
  it.for(["/", "/app.js", "/api/messages", "/api/events", "/?key=wrong", "/api/status?key="])(
    "refuses %s without the key",
    async (path) => {
      const { status, text, headers } = await ask(path);
      expect(status).toBe(401);
      expect(text).toContain("Open the address that Paperboy printed");
      expect(headers["set-cookie"]).toBeUndefined();
    },
  );

  it("opens for the printed address, and takes the key out of it", async () => {
    const { status, headers } = await ask("/?key=the%20key");
    expect([status, headers.location]).toEqual([303, "/"]);
    const cookie = headers["set-cookie"]?.[0] ?? "";
    expect(cookie).toContain("HttpOnly; SameSite=Lax");
    const holder = { cookie: cookie.split(";")[0] ?? "" };
    expect((await ask("/", holder)).status).toBe(200);
    expect((await ask("/api/messages", holder)).status).toBe(200);
  });
});
