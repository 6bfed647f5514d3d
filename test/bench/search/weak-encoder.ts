import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { splitWords } from "../../../src/domain/paper/text.ts";
import type { EmbeddingOptions } from "../../../src/search/embeddings/encoder.ts";
import { createRandom } from "../papers.ts";

const DIMENSIONS = 128;
const Request = z.object({ input: z.array(z.string()) });

/** The weakest encoder: a text is the sum of random directions, one for each of its words. */
export async function startWeakEncoder(): Promise<{
  readonly options: EmbeddingOptions;
  close(): void;
}> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      const { input } = Request.parse(JSON.parse(body));
      const data = input.map((text, index) => ({ index, embedding: embed(text) }));
      response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    options: { url: `http://127.0.0.1:${port}/v1/embeddings`, model: "random" },
    close: () => void server.close(),
  };
}

const directions = new Map<string, readonly number[]>();

function embed(text: string): number[] {
  const sum = Array.from({ length: DIMENSIONS }, () => 0);
  for (const word of splitWords(text))
    for (const [at, value] of directionOf(word).entries()) sum[at] = (sum[at] ?? 0) + value;
  return sum.map((value) => Math.round(value * 1000));
}

function directionOf(word: string): readonly number[] {
  const known = directions.get(word);
  if (known !== undefined) return known;
  const random = createRandom(directions.size);
  const direction = Array.from({ length: DIMENSIONS }, () => random() - 0.5);
  directions.set(word, direction);
  return direction;
}
