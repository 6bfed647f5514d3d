import { Response } from "undici";
import { describe, expect, it } from "vitest";
import { DeliveryError } from "../../../../src/domain/errors.ts";
import {
  createRest,
  restOptions,
} from "../../../../src/platforms/discord/api/rate-limited-rest.ts";
import type { SmallRequest } from "../../../../src/platforms/http/light-fetch.ts";

const API = "https://discord.example/api/v10";
const POSTS = `${API}/channels/123456789012345678/messages`;
const CALLBACK = `${API}/interactions/123456789012345678/token/callback`;

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
    expect(await request(POSTS)).toBe(429);
    const start = performance.now();
    expect(await request(CALLBACK)).toBe(200);
    const answered = performance.now() - start;
    expect(await request(POSTS)).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(195);
    expect(answered).toBeLessThan(150);
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
