import { Response } from "undici";
import { describe, expect, it } from "vitest";
import { DeliveryError } from "../../../../src/domain/errors.ts";
import { deliveryErrorOf } from "../../../../src/platforms/discord/api/errors.ts";
import {
  createRest,
  restOptions,
} from "../../../../src/platforms/discord/api/rate-limited-rest.ts";
import type { SmallRequest } from "../../../../src/platforms/http/light-fetch.ts";

const API = "https://discord.example/api/v10";
const POSTS = `${API}/channels/123456789012345678/messages`;
const CALLBACK = `${API}/interactions/123456789012345678/token/callback`;

const UNPACED = { acquire: async () => {}, penalise() {}, rate: () => 1 };

/** A request function whose first answer is a refusal of all requests for so many seconds. */
function refusedOnce(seconds: number): (url: string, signal?: AbortSignal) => Promise<number> {
  const answers = [
    new Response("{}", {
      status: 429,
      headers: { "x-ratelimit-global": "true", "retry-after": String(seconds) },
    }),
  ];
  const request = async (): Promise<Response> => answers.shift() ?? new Response("{}");
  const { makeRequest } = restOptions({ outbound: { request } });
  return async (url, signal) => {
    const init = signal === undefined ? {} : { signal };
    return (await makeRequest?.(url, init))?.status ?? 0;
  };
}

describe("requests to Discord", () => {
  it("all wait after a global rate limit, except answers to interactions", async () => {
    const request = refusedOnce(0.2);
    const start = performance.now();
    expect(await request(POSTS)).toBe(429);
    expect(await request(CALLBACK)).toBe(200);
    const answered = performance.now() - start;
    expect(await request(POSTS)).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(195);
    expect(answered).toBeLessThan(150);
  });

  const HTML = { "content-type": "text/html" };
  const SCOPE = { "x-ratelimit-scope": "user" };
  const told = (seconds: number): string => JSON.stringify({ retry_after: seconds });

  it.each([
    ["a page without a number", "<html>", HTML, 60],
    ["JSON without a number", "{}", {}, 60],
    ["a page with a number", "<html>", { ...HTML, "retry-after": "600" }, 600],
    ["a number that is no time", "{}", { ...SCOPE, "retry-after": "soon" }, 60],
  ])("stop after one refusal of all: %s", async (_, body, headers, seconds) => {
    const sent: string[] = [];
    const request = async (address: string): Promise<Response> => {
      sent.push(address);
      return new Response(body, { status: 429, headers });
    };
    const rest = createRest("token", restOptions({ outbound: { request } }));
    const attempts = ["1", "2", "3"].map((id) =>
      rest.post(`/channels/${id}/messages`, { body: {} }).catch((error: unknown) => error),
    );
    await Promise.all(attempts);
    const later: unknown = await rest.get("/users/@me").catch((error: unknown) => error);
    expect(later).toBeInstanceOf(DeliveryError);
    expect(later).toMatchObject({ kind: "retry", untried: true });
    const { retryAfterMs } = later as DeliveryError;
    expect(retryAfterMs).toBeGreaterThan((seconds - 1) * 1000);
    expect(retryAfterMs).toBeLessThanOrEqual(seconds * 1000);
    expect(sent).toHaveLength(1);
  });

  it("believe the wait in the body where the header says less", async () => {
    const request = async (): Promise<Response> =>
      new Response(told(1200), { status: 429, headers: { ...SCOPE, "retry-after": "1" } });
    const rest = createRest("token", restOptions({ outbound: { request } }));
    const error: unknown = await rest
      .patch("/channels/1/messages/2", { body: {} })
      .catch((reason: unknown) => reason);
    expect(deliveryErrorOf(error).retryAfterMs).toBeGreaterThanOrEqual(1_200_000);
  });

  it("stop when a limit that is over at once never ends", async () => {
    let sent = 0;
    const request = async (): Promise<Response> => {
      sent += 1;
      return new Response(told(0), { status: 429, headers: { ...SCOPE, "retry-after": "0" } });
    };
    const rest = createRest("token", restOptions({ outbound: { request } }));
    await expect(rest.get("/users/@me")).rejects.toBeInstanceOf(DeliveryError);
    expect(sent).toBe(10);
  });

  it("keep far from the number of refusals that bans an address", async () => {
    let sent = 0;
    const request = async (): Promise<Response> => {
      sent += 1;
      return new Response('{"code":50001}', { status: 403 });
    };
    const { makeRequest } = restOptions({ outbound: { request }, pacer: UNPACED });
    for (let count = 0; count < 12_000; count += 1)
      await makeRequest?.(POSTS, {}).catch(() => undefined);
    expect(sent).toBe(4000);
  });

  it("send a file as multipart form data", async () => {
    const seen: SmallRequest[] = [];
    const request = async (_address: string, sent: SmallRequest): Promise<Response> => {
      seen.push(sent);
      return new Response("{}");
    };
    const rest = createRest("token", restOptions({ outbound: { request } }));
    const files = [
      { name: "papers.bib", data: Buffer.from("@misc{ä}"), contentType: "text/plain" },
    ];
    await rest.patch("/webhooks/1/token/messages/@original", { body: { flags: 0 }, files });
    const [sent] = seen;
    expect(new Headers(sent?.headers).get("content-type")).toMatch(
      /^multipart\/form-data; boundary=/,
    );
    const form = await new Response(sent?.body).text();
    expect(form).toContain('name="payload_json"\r\n\r\n{"flags":0}\r\n');
    expect(form).toMatch(/name="files\[0\]"; filename="papers.bib"[^]*@misc\{ä\}/);
  });

  it("are certainly not sent when no turn came in time", async () => {
    const request = refusedOnce(30);
    await request(POSTS);
    const error: unknown = await request(POSTS, AbortSignal.timeout(20)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ kind: "retry" });
  });
});
