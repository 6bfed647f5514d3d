import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { getJson } from "../../../src/sources/http/client.ts";
import { createThrottle, type Throttle } from "../../../src/sources/http/throttle.ts";
import { send, useScriptedServer } from "../../support/scripted-server.ts";

const upstream = useScriptedServer();

describe("a throttle", () => {
  let now = 0;
  const outcome = async (throttle: Throttle): Promise<string> => {
    const ask = () => getJson(upstream.url, z.array(z.number()), { retries: 0 });
    return throttle(ask).then(
      () => "answered",
      (error: unknown) => (error as { failure: { code: string } }).failure.code,
    );
  };

  it.each([
    ["papers", 200, "[1]", "answered"],
    ["an error of its own", 500, "broken", "source_status"],
    ["not found", 404, "none", "source_status"],
    ["another form", 200, "<p>", "source_not_json"],
  ])("ends with any answer: %s", async (_name, status, body, code) => {
    now = 0;
    const host = new URL(upstream.url).host;
    const throttle = createThrottle({ host, log: pino({ level: "silent" }), now: () => now });
    upstream.answer(send(429, "too many"), send(status, body), send(200, "[2]"));
    expect(await outcome(throttle)).toBe("source_throttled");
    expect(await outcome(throttle)).toBe("source_throttled");
    expect(upstream.requests).toHaveLength(1);
    now = 61_000;
    expect(await outcome(throttle)).toBe(code);
    expect(await outcome(throttle)).toBe("answered");
  });

  it("lets one request at a time try while the host stays silent", async () => {
    now = 0;
    const host = new URL(upstream.url).host;
    const throttle = createThrottle({ host, log: pino({ level: "silent" }), now: () => now });
    upstream.answer(send(429, "too many"), (response) => response.destroy(), send(200, "[2]"));
    await outcome(throttle);
    now = 61_000;
    expect(await outcome(throttle)).toBe("source_unreachable");
    expect(await outcome(throttle)).toBe("source_throttled");
    now = 82_000;
    expect(await outcome(throttle)).toBe("answered");
  });
});
