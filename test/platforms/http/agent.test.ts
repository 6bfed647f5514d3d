import http from "node:http";
import type { AddressInfo } from "node:net";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createHttpAgent,
  neverSent,
  TooLate,
  type HttpAgent,
} from "../../../src/platforms/http/agent.ts";

const start = new Date("2026-05-13T09:00:00Z");
const later = (ms: number): Date => new Date(start.getTime() + ms);

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail("nothing failed"),
    (error: unknown) => error,
  );
}

describe("the HTTP agent", () => {
  let now = start;
  let requests: string[] = [];
  let server: http.Server;
  let url = "";
  let outbound: HttpAgent;

  beforeEach(async () => {
    now = start;
    requests = [];
    server = http.createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.end(JSON.stringify({ ok: true }));
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    outbound = createHttpAgent({ now: () => now });
  });

  afterEach(async () => {
    await outbound.close();
    server.closeAllConnections();
    server.close();
  });

  it("sends requests like fetch", async () => {
    const response = await outbound.fetch(`${url}/here`, { method: "POST", body: "{}" });
    expect(await response.json()).toEqual({ ok: true });
    expect(requests).toEqual(["POST /here"]);
  });

  it("closes without waiting long for a missing answer", async () => {
    const silent = net.createServer();
    await new Promise<void>((resolve) => void silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    const asked = failureOf(outbound.fetch(`http://127.0.0.1:${port}/`));
    await sleep(50);
    const closing = performance.now();
    await outbound.close();
    expect(performance.now() - closing).toBeLessThan(3000);
    expect(await asked).toBeInstanceOf(Error);
    silent.close();
    outbound = createHttpAgent({ now: () => now });
  });

  it("sends a request before its deadline", async () => {
    const answer = await outbound.withDeadline(later(1000), () => outbound.fetch(`${url}/now`));
    expect(answer.status).toBe(200);
    expect(requests).toEqual(["GET /now"]);
  });

  it("sends nothing past the deadline", async () => {
    now = later(1001);
    const request = outbound.withDeadline(later(1000), () => outbound.fetch(`${url}/late`));
    await expect(request).rejects.toThrow(TooLate);
    expect(requests).toEqual([]);
    await outbound.fetch(`${url}/free`);
    expect(requests).toEqual(["GET /free"]);
  });

  it("checks the deadline on a reused connection", async () => {
    await outbound.fetch(`${url}/warm`);
    const request = outbound.withDeadline(later(1000), async () => {
      await sleep(5);
      now = later(2000);
      return outbound.fetch(`${url}/late`);
    });
    await expect(request).rejects.toThrow(TooLate);
    expect(requests).toEqual(["GET /warm"]);
  });

  it("checks the deadline after connecting", async () => {
    const request = outbound.withDeadline(later(1000), () => outbound.fetch(`${url}/connecting`));
    // The connection is not up yet: fetch has only been called.
    now = later(1001);
    await expect(request).rejects.toThrow(TooLate);
    expect(requests).toEqual([]);
  });

  it("keeps the deadlines of concurrent work apart", async () => {
    now = later(500);
    const late = outbound.withDeadline(start, () => outbound.fetch(`${url}/a`));
    const early = outbound.withDeadline(later(1000), () => outbound.fetch(`${url}/b`));
    await expect(late).rejects.toThrow(TooLate);
    expect((await early).status).toBe(200);
    expect(requests).toEqual(["GET /b"]);
  });

  it("calls a hook right before sending, and sends nothing when it throws", async () => {
    const told: number[] = [];
    const leave = async (): Promise<void> => void told.push(requests.length);
    await outbound.withDeadline(later(1000), () => outbound.fetch(`${url}/a`), leave);
    expect(told).toEqual([0]);
    const refuse = (): Promise<void> => Promise.reject(new Error("taken over"));
    const refused = outbound.withDeadline(later(1000), () => outbound.fetch(`${url}/b`), refuse);
    await expect(refused).rejects.toThrow("taken over");
    expect(requests).toEqual(["GET /a"]);
  });

  it("distinguishes a refused connection from a lost one", async () => {
    const closed = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => closed.once("listening", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const refused = await failureOf(outbound.fetch(`http://127.0.0.1:${port}/`));
    expect(neverSent(refused)).toBe(true);

    server.removeAllListeners("request");
    server.on("request", (request) => request.socket.destroy());
    const lost = await failureOf(outbound.fetch(`${url}/lost`));
    expect(neverSent(lost)).toBe(false);
  });
});
