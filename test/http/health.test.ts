import { afterEach, describe, expect, it } from "vitest";
import { createHealth, type HealthChecks } from "../../src/http/health.ts";
import { createHttpServer, type HttpServer } from "../../src/http/server.ts";
import { createLog } from "../../src/lib/log.ts";

let server: HttpServer | undefined;

afterEach(async () => {
  await server?.close();
});

async function ask(checks: HealthChecks, path: string): Promise<[number, string]> {
  server = createHttpServer({ host: "127.0.0.1", port: 0, log: createLog("silent") });
  server.app.route("/", createHealth(checks));
  const response = await fetch(new URL(path, await server.listen()));
  expect(response.headers.get("cache-control")).toBe("no-store");
  return [response.status, await response.text()];
}

describe("the health endpoints", () => {
  it("answer ok when every check passes", async () => {
    const fine = { live: () => null, ready: async () => null };
    expect(await ask(fine, "/livez")).toEqual([200, "ok\n"]);
    await server?.close();
    expect(await ask(fine, "/readyz")).toEqual([200, "ok\n"]);
  });

  it("answer 503 with the failed check", async () => {
    const ill = { live: () => "the tick stopped", ready: async () => "Slack is not connected" };
    expect(await ask(ill, "/livez")).toEqual([503, "the tick stopped\n"]);
    await server?.close();
    expect(await ask(ill, "/readyz")).toEqual([503, "Slack is not connected\n"]);
  });

  it("list the roles of the process, ready or not", async () => {
    const duties = (): string[] => ["discord gateway: here"];
    const fine = { live: () => null, ready: async () => null, duties };
    expect(await ask(fine, "/readyz")).toEqual([200, "ok\ndiscord gateway: here\n"]);
    await server?.close();
    const ill = { ...fine, ready: async () => "shutting down" };
    expect(await ask(ill, "/readyz")).toEqual([503, "shutting down\ndiscord gateway: here\n"]);
  });

  it("are not ready when a check throws, and hide its error", async () => {
    const broken = {
      live: () => null,
      ready: () => Promise.reject(new Error("postgres://secret")),
    };
    expect(await ask(broken, "/readyz")).toEqual([503, "the readiness check itself failed\n"]);
  });
});
