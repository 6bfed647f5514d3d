import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createSearch } from "../../../src/search/create-search.ts";
import type { Search } from "../../../src/search/port.ts";
import { createEndpointEncoder } from "../../../src/search/embeddings/endpoint-encoder.ts";
import { engines } from "../../support/stores.ts";
import { samplePaper } from "../sample.ts";
import { searchedStore } from "../store.ts";

/** What the little encoder understands: words of one line mean the same. */
const MEANINGS = [
  ["car", "automobile", "vehicle"],
  ["doctor", "physician"],
  ["cat", "feline"],
];

function embed(text: string): number[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return MEANINGS.map((same) => words.filter((word) => same.includes(word)).length);
}

/** Sends as long as somebody reads. */
function flood(response: ServerResponse): void {
  Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1_000_000, " ");
    })(),
  ).pipe(response);
}

const Request = z.object({ model: z.string(), input: z.array(z.string()) });

describe("an endpoint for embeddings", () => {
  const asked: { texts: number; authorization: string | undefined }[] = [];
  let server: Server;
  let url: string;
  let failing = false;
  /** What it does instead of answering. */
  let mood: "redirect" | "flood" | null = null;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        if (failing) return response.writeHead(503).end();
        if (mood === "redirect") return response.writeHead(307, { location: url }).end();
        if (mood === "flood") return flood(response);
        const { input } = Request.parse(JSON.parse(body));
        asked.push({ texts: input.length, authorization: request.headers.authorization });
        const data = input.map((text, index) => ({ index, embedding: embed(text) })).toReversed();
        return response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/embeddings`;
  });
  afterAll(() => server.close());

  it("is asked in its own language, and its vectors come in the order of the texts", async () => {
    const encoder = createEndpointEncoder({ url, model: "tiny", apiKey: "secret" });
    const [car, cat] = await encoder.embed(["a car", "a cat"], "paper");
    expect([...(car ?? [])]).toEqual([1, 0, 0]);
    expect([...(cat ?? [])]).toEqual([0, 0, 1]);
    expect(asked.at(-1)).toEqual({ texts: 2, authorization: "Bearer secret" });
  });

  it.each([
    ["redirect", "answered 307"],
    ["flood", "answered more than"],
  ] as const)("is not followed or read without end: %s", async (kind, words) => {
    mood = kind;
    const before = asked.length;
    const encoder = createEndpointEncoder({ url, model: "tiny", apiKey: "secret" });
    await expect(encoder.embed(["a car"], "paper")).rejects.toThrow(words);
    mood = null;
    expect(asked).toHaveLength(before);
  });

  describe.each(engines)("beside the index on $name", ({ make, skip }) => {
    const papers = [
      samplePaper({ id: "2605.00001", title: "On the automobile" }),
      samplePaper({ id: "2605.00002", title: "A physician at home" }),
      samplePaper({ id: "2605.00003", title: "Feline habits" }),
    ];
    const store = searchedStore(make, papers, { skip });
    let search: Search;
    const first = async (text: string): Promise<string | undefined> => {
      const { hits } = await search.find({ text, limit: 1, offset: 0, asker: null });
      return hits[0]?.paper.id;
    };

    it.skipIf(skip)(
      "finds by meaning what no word finds, goes on after a restart, and needs no endpoint for words",
      async () => {
        const embeddings = { url, model: "tiny" };
        search = await createSearch({ ...store.parts, embeddings });
        await search.ready();
        expect(await first("vehicle")).toBe("2605.00001");
        expect(await first("doctor")).toBe("2605.00002");
        await search.close();
        const before = asked.length;
        search = await createSearch({ ...store.parts, embeddings });
        await search.ready();
        expect(asked.length).toBe(before);
        await store.save(samplePaper({ id: "2605.00003", title: "A vehicle with a vehicle" }));
        await search.ready();
        await expect.poll(() => first("vehicle"), { timeout: 5000 }).toBe("2605.00003");
        failing = true;
        expect(await first("physician")).toBe("2605.00002");
        failing = false;
        await search.close();
      },
    );
  });
});
