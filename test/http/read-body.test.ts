import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BodyError, readBody } from "../../src/http/read-body.ts";

const MOST = 3_000_000;
let url: string;
const server = http.createServer((request, response) => {
  readBody(request, MOST).then(
    (body) => response.end(String(body.length)),
    (error: unknown) =>
      response.writeHead(error instanceof BodyError ? error.status : 500).end("refused"),
  );
});
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends part of a body and waits. */
function begin(bytes: number): { request: http.ClientRequest; answer: Promise<number> } {
  const request = http.request(url, { method: "POST", agent: false });
  const answer = new Promise<number>((resolve) => {
    request.on("response", (response) => resolve(response.resume().statusCode ?? 0));
    request.on("error", () => resolve(0));
  });
  request.write(Buffer.alloc(bytes));
  return { request, answer };
}

describe("readBody", () => {
  it("reads a body of the longest length and refuses one byte more", async () => {
    const post = (bytes: number) => fetch(url, { method: "POST", body: new Uint8Array(bytes) });
    expect(await (await post(MOST)).text()).toBe(String(MOST));
    expect((await post(MOST + 1)).status).toBe(413);
  });

  it("holds only so much of unfinished bodies together, and takes new ones when they are gone", async () => {
    const unfinished = Array.from({ length: 16 }, () => begin(2_900_000));
    const first = await Promise.race(unfinished.map(({ answer }) => answer));
    expect(first).toBe(503);
    for (const { request } of unfinished) request.destroy();
    await Promise.all(unfinished.map(({ answer }) => answer));
    await expect
      .poll(async () => (await fetch(url, { method: "POST", body: new Uint8Array(MOST) })).status)
      .toBe(200);
  });
});
