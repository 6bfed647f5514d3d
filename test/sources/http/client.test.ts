import { englishError } from "../../../src/messages/failures.ts";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SourceError } from "../../../src/domain/errors.ts";
import { getJson, getPages, getText, type HttpOptions } from "../../../src/sources/http/client.ts";
import {
  breakOff,
  drip,
  hangUp,
  json,
  recordWaits,
  send,
  useScriptedServer,
  type Reply,
} from "../../support/scripted-server.ts";

const upstream = useScriptedServer();
const Numbers = z.array(z.number());

async function failure(promise: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

function page(items: readonly number[], link?: string): Reply {
  return json(items, link === undefined ? {} : { link });
}

async function ask(options: HttpOptions = {}): Promise<readonly number[]> {
  return (await getJson(`${upstream.url}/numbers`, Numbers, options)).data;
}

describe("an answer", () => {
  it("is parsed JSON, also when it is compressed or does not name its type", async () => {
    upstream.answer(
      json([1, 2]),
      send(200, gzipSync("[3]"), {
        "content-type": "application/json",
        "content-encoding": "gzip",
      }),
      send(200, "[4]"),
    );
    expect([await ask(), await ask(), await ask()]).toEqual([[1, 2], [3], [4]]);
  });

  it("is asked for with the headers we give", async () => {
    upstream.answer(json([]));
    await ask({ headers: { authorization: "Bearer abc" } });
    expect(upstream.requests[0]).toMatchObject({
      path: "/numbers",
      headers: { authorization: "Bearer abc" },
    });
  });

  it("can be text with its media type", async () => {
    upstream.answer(
      send(200, "<feed/>", { "content-type": "application/atom+xml; charset=utf-8" }),
    );
    const answer = await getText(`${upstream.url}/feed`);
    expect(answer).toEqual({ text: "<feed/>", mediaType: "application/atom+xml", next: undefined });
  });

  it("with keys that name prototypes changes no prototype", async () => {
    upstream.answer(send(200, '[{"__proto__": {"polluted": 1}, "constructor": 2, "a": 3}]'));
    const { data } = await getJson(upstream.url, z.array(z.object({ a: z.number() })));
    expect(data).toEqual([{ a: 3 }]);
    expect("polluted" in {}).toBe(false);
    expect(data[0] !== undefined && "polluted" in data[0]).toBe(false);
  });
});

describe("an answer that is no answer", () => {
  it.each<[string, Reply, string]>([
    [
      "HTML",
      send(200, "<html>", { "content-type": "text/html" }),
      "answered with text/html instead of JSON.",
    ],
    [
      "HTML that says it is JSON",
      send(200, "<html>", { "content-type": "application/json" }),
      "answered with broken JSON.",
    ],
    [
      "JSON cut short",
      send(200, '[1, {"a": ', { "content-type": "application/json" }),
      "answered with broken JSON.",
    ],
    ["nothing", send(200, ""), "answered with broken JSON."],
    [
      "an object instead of a list",
      json({ error: "x" }),
      "answered in an unknown format (Invalid input: expected array, received object).",
    ],
    [
      "a list of the wrong things",
      json(["1"]),
      "answered in an unknown format (Invalid input: expected number, received string).",
    ],
    [
      "a redirect",
      send(302, "", { location: "http://127.0.0.1:1/elsewhere" }),
      "answered with a redirect, which Paperboy does not follow.",
    ],
    [
      "a redirect to itself",
      send(307, "", { location: "/numbers" }),
      "answered with a redirect, which Paperboy does not follow.",
    ],
    ["not found", send(404, "{}"), "answered with HTTP status 404."],
    ["forbidden", send(403, "no"), "answered with HTTP status 403."],
  ])("is reported once and in plain words: %s", async (_name, reply, words) => {
    upstream.answer(reply);
    const error = await failure(ask(recordWaits().http));
    expect(englishError(error)).toBe(`${upstream.host} ${words}`);
  });

  it("is given up after the third repetition", async () => {
    upstream.answer(send(500, ""), hangUp, breakOff, send(503, ""));
    const { http, waits } = recordWaits();
    const error = await failure(ask(http));
    expect(englishError(error)).toBe(`${upstream.host} answered with HTTP status 503.`);
    expect(waits).toEqual([500, 1_000, 2_000]);
  });

  it("does not tell the token, not even in its cause", async () => {
    upstream.answer(send(401, "Bearer hf_canary"), json("hf_canary"));
    const headers = { authorization: "Bearer hf_canary" };
    const errors = [
      await failure(ask({ headers })),
      await failure(ask({ headers })),
      await failure(ask({ headers: { authorization: "Bearer hf_canary\nx" }, retries: 0 })),
      await failure(getJson("http://127.0.0.1:1", Numbers, { headers, retries: 0 })),
    ];
    expect(inspect(errors, { depth: 9, showHidden: true })).not.toContain("hf_canary");
  });

  it("from a port where nobody listens names the reason", async () => {
    const error = await failure(getJson("http://127.0.0.1:9", Numbers, { retries: 0 }));
    expect(englishError(error)).toMatch(/^127\.0\.0\.1:9 could not be reached/);
  });
});

describe("a repetition", () => {
  it.each<[string, Reply]>([
    ["a 500", send(500, "oops")],
    ["a 502 with HTML", send(502, "<html>", { "content-type": "text/html" })],
    ["a 429 that says when", send(429, "", { "retry-after": "0" })],
    ["a connection that is closed", hangUp],
    ["a connection that breaks off", breakOff],
  ])("mends %s", async (_name, reply) => {
    upstream.answer(reply, json([7]));
    expect(await ask(recordWaits().http)).toEqual([7]);
    expect(upstream.requests).toHaveLength(2);
  });

  it("comes later each time, by half to all of a doubling pause", async () => {
    const broken = [send(500, ""), send(500, ""), send(500, ""), json([])];
    upstream.answer(...broken, ...broken);
    const [long, short] = [recordWaits(), recordWaits()];
    await ask(long.http);
    await ask({ ...short.http, random: () => 0 });
    expect(long.waits).toEqual([500, 1_000, 2_000]);
    expect(short.waits).toEqual([250, 500, 1_000]);
  });

  const limited = {
    ratelimit: '"api";r=0;t=7',
    "ratelimit-policy": '"fixed window";"api";q=500;w=300',
  };
  it.each<[string, Readonly<Record<string, string>>, number]>([
    ["Retry-After in seconds", { "retry-after": "3" }, 3_000],
    [
      "Retry-After as a date",
      { date: "Tue, 12 May 2026 10:00:00 GMT", "retry-after": "Tue, 12 May 2026 10:00:04 GMT" },
      4_000,
    ],
    [
      "a date in the past",
      { date: "Tue, 12 May 2026 10:00:00 GMT", "retry-after": "Tue, 12 May 2026 09:00:00 GMT" },
      500,
    ],
    ["RateLimit with nothing left", limited, 7_000],
    ["Retry-After before RateLimit", { ...limited, "retry-after": "2" }, 2_000],
    ["less than our own pause", { "retry-after": "0" }, 500],
  ])("waits as long as it is asked to: %s", async (_name, headers, wait) => {
    upstream.answer(send(429, "", headers), json([1]));
    const { http, waits } = recordWaits();
    expect(await ask(http)).toEqual([1]);
    expect(waits).toEqual([wait]);
  });

  it.each([
    ["no number", {}],
    ["something left", { ratelimit: '"api";r=3;t=7' }],
    ["nonsense", { "retry-after": "soon", ratelimit: "?" }],
  ])("does not come after a 429 with %s", async (_name, headers) => {
    upstream.answer(send(429, "", headers));
    const { http, waits } = recordWaits();
    expect(englishError(await failure(ask(http)))).toContain("429");
    expect(waits).toEqual([]);
  });

  it("does not come when it would have to wait too long, and says how long", async () => {
    upstream.answer(
      send(429, "", { ratelimit: '"api";r=0;t=57' }),
      send(503, "", { "retry-after": "86400" }),
    );
    const { http, waits } = recordWaits();
    const [busy, closed] = [await failure(ask(http)), await failure(ask(http))];
    expect([englishError(busy), busy.retryAfterMs]).toEqual([
      `${upstream.host} answered with HTTP status 429.`,
      57_000,
    ]);
    expect([englishError(closed), closed.retryAfterMs]).toEqual([
      `${upstream.host} answered with HTTP status 503.`,
      86_400_000,
    ]);
    expect(waits).toEqual([]);
  });
});

describe("a bound", () => {
  it("of time covers a body that drips", async () => {
    upstream.answer(drip);
    const error = await failure(ask({ deadlineMs: 100 }));
    expect(englishError(error)).toBe(`${upstream.host} did not answer within 0.1 seconds.`);
    expect(upstream.requests).toHaveLength(1);
  });

  it("of time covers a server that says nothing, and the pauses between attempts", async () => {
    upstream.answer(() => undefined, send(500, ""));
    const messages = [
      englishError(await failure(ask({ deadlineMs: 50 }))),
      englishError(await failure(ask({ deadlineMs: 50, random: () => 1 }))),
    ];
    expect(messages).toEqual(Array(2).fill(`${upstream.host} did not answer within 0.05 seconds.`));
  });

  it("of patience is the caller's: a cancelled request ends at once", async () => {
    upstream.answer(drip);
    const controller = new AbortController();
    const asking = ask({ signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 20);
    expect(englishError(await failure(asking))).toBe(
      `The request to ${upstream.host} was cancelled.`,
    );
  });

  it("of size ends a large body long before it is all there", async () => {
    let sent = 0;
    upstream.answer((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const chunk = Buffer.alloc(1e6, " ");
      const more = (): void => {
        while (!response.destroyed && sent < 50e6) {
          sent += chunk.length;
          if (!response.write(chunk)) {
            response.once("drain", more);
            return;
          }
        }
        response.end();
      };
      more();
    });
    const error = await failure(ask({ maxBytes: 2e6 }));
    expect(englishError(error)).toBe(`${upstream.host} answered with more than 2 MB.`);
    expect(sent).toBeLessThan(25e6);
  });

  it("of size counts what a small compressed body becomes", async () => {
    const bomb = gzipSync(Buffer.alloc(30e6, " "));
    expect(bomb.length).toBeLessThan(1e5);
    upstream.answer(send(200, bomb, { "content-encoding": "gzip" }));
    const error = await failure(ask({ maxBytes: 1e6 }));
    expect(englishError(error)).toBe(`${upstream.host} answered with more than 1 MB.`);
  });

  it("of size lets exactly so many bytes through", async () => {
    upstream.answer(send(200, "[10]"), send(200, "[100]"));
    expect(await ask({ maxBytes: 4 })).toEqual([10]);
    await failure(ask({ maxBytes: 4 }));
  });
});

describe("pages", () => {
  it("are followed to the one without a next", async () => {
    upstream.answer(
      page([1, 2], '</numbers?p=1>; rel="next", </numbers?p=9>; rel="last"'),
      page([3], `<${upstream.url}/numbers?p=2>; rel="next"`),
      page([4]),
    );
    expect(await getPages(`${upstream.url}/numbers`, 10)).toEqual([1, 2, 3, 4]);
    expect(upstream.requests.map(({ path }) => path)).toEqual([
      "/numbers",
      "/numbers?p=1",
      "/numbers?p=2",
    ]);
  });

  it("end at an empty one and at the bound", async () => {
    const more = '</numbers?p=1>; rel="next"';
    upstream.answer(page([1], more), page([], more), page([1], more), page([2], more));
    expect(await getPages(`${upstream.url}/numbers`, 10)).toEqual([1]);
    expect(await getPages(`${upstream.url}/numbers`, 2)).toEqual([1, 2]);
  });

  it.each([
    ['<http://127.0.0.1:1/numbers>; rel="next"', "another port"],
    ['<https://example.org/numbers>; rel="next"', "another host"],
    ['</numbers?p=0>; rel="prev"', "the page before"],
    ["<http://[>; rel=next", "no address"],
    ["<<<>>>", "no link"],
  ])("are not looked for at %s: %s", async (link) => {
    upstream.answer(page([1], link));
    expect(await getPages(`${upstream.url}/numbers`, 10)).toEqual([1]);
  });
});
