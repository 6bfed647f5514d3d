import net from "node:net";
import { Agent } from "undici";
import { afterAll, describe, expect, it } from "vitest";
import { createShowablePictures } from "../../../src/jobs/ingestion/showable-pictures.ts";
import { checkPicture } from "../../../src/sources/http/check-picture.ts";
import { makePaper } from "../../support/factories.ts";
import { readableLog, send, useScriptedServer } from "../../support/scripted-server.ts";

const UPLOADS = "https://cdn-uploads.huggingface.co/production/uploads/1/";
const png = (size: number) =>
  send(200, "", { "content-type": "image/png", "content-length": String(size) });

describe("a picture", () => {
  const upstream = useScriptedServer();
  /** Every host is the local server, and speaks no TLS. */
  const everywhere = new Agent({
    connect: (_options, callback) => {
      const socket = net.connect(Number(new URL(upstream.url).port), "127.0.0.1");
      socket.once("connect", () => callback(null, socket));
      socket.once("error", (error) => callback(error, null));
    },
  });
  afterAll(() => everywhere.close());

  const check = (address: string) => checkPicture(address, everywhere);

  it.each([
    ["an image of 5 MB", png(5_000_000), true],
    ["an image of a size that is not told", send(200, "", { "content-type": "image/webp" }), true],
    ["an image of 20 MB", png(20_000_000), false],
    ["an SVG", send(200, "", { "content-type": "image/svg+xml" }), false],
    ["a page", send(200, "", { "content-type": "text/html" }), false],
    ["gone", send(404, ""), false],
    ["forbidden", send(403, ""), false],
    ["elsewhere", send(302, "", { location: "https://tracker.example/a.png" }), false],
    ["on a busy server", send(429, ""), undefined],
    ["on a broken server", send(503, ""), undefined],
  ])("that is %s", async (_what, answer, expected) => {
    upstream.answer(answer);
    expect(await check(`${UPLOADS}a.png`)).toBe(expected);
    expect(upstream.requests).toMatchObject([
      { method: "HEAD", path: "/production/uploads/1/a.png" },
    ]);
    expect(upstream.requests[0]?.headers.host).toBe("cdn-uploads.huggingface.co");
  });

  it("is not waited for longer than two seconds", async () => {
    const start = performance.now();
    const silent = new Agent({ connect: () => {} });
    expect(await checkPicture(`${UPLOADS}a.png`, silent)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2500);
  });

  it("of a paper is left out when chats cannot show it, for the next one that they can", async () => {
    const { log } = readableLog();
    const withShowable = createShowablePictures({ check, log });
    const mediaUrls = ["gone.png", "film.mp4", "here.png"].map((name) => UPLOADS + name);
    upstream.answer(send(404, ""), png(1000));
    const paper = makePaper({ mediaUrls });
    const showable = { ...paper, mediaUrls: mediaUrls.slice(1) };
    expect(await withShowable(paper)).toEqual(showable);
    expect(await withShowable(paper)).toEqual(showable);
    expect(upstream.requests).toHaveLength(2);
  });

  it("is asked for once, however many messages want it at the same time", async () => {
    const { log } = readableLog();
    const withShowable = createShowablePictures({ check, log });
    upstream.answer(png(1000));
    const paper = makePaper({ mediaUrls: [`${UPLOADS}a.png`] });
    await Promise.all([1, 2, 3].map(() => withShowable(paper)));
    expect(upstream.requests).toHaveLength(1);
  });

  it("is shown when its server does not say, and never asked for at a strange host", async () => {
    const { log } = readableLog();
    const withShowable = createShowablePictures({ check, log });
    const mediaUrls = ["https://tracker.example/a.png", `${UPLOADS}a.png`];
    upstream.answer(send(503, ""));
    expect(await withShowable(makePaper({ mediaUrls }))).toEqual(makePaper({ mediaUrls }));
    expect(upstream.requests).toHaveLength(1);
  });
});
